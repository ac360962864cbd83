type Directive = "script-src" | "frame-src" | "connect-src" | "worker-src" | "img-src";

/**
 * The Content-Security-Policy of a page of this server: its own files, styles that its scripts write, pictures inside
 * the text, and beyond that only what is named.
 */
export function pagePolicy(more: Partial<Record<Directive, readonly string[]>>): string {
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "font-src": ["'self'", "data:"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'self'"],
    ...more,
    "script-src": ["'self'", ...(more["script-src"] ?? [])],
    "img-src": ["'self'", "data:", ...(more["img-src"] ?? [])],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

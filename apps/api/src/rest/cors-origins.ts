/**
 * Whether an Origin header matches the configured list, exactly: `*.a.id` takes `https://x.a.id`, but neither
 * `https://a.id` nor `https://xa.id`; an entry without a scheme takes http and https; ports must be equal.
 */
export function createOriginMatcher(allowed: readonly string[]): (origin: string) => boolean {
  const entries = allowed.map(parseEntry);
  return (origin) => {
    const url = URL.canParse(origin) ? new URL(origin) : null;
    // "null" and anything that is more than an origin is nobody's.
    if (url === null || url.origin !== origin.toLowerCase() || !/^https?:$/.test(url.protocol)) return false;
    return entries.some((entry) => matches(entry, url));
  };
}

interface Entry {
  isAnything: boolean;
  protocol: string | null;
  /** With its dot in front when any host below it is meant. */
  host: string;
  isSuffix: boolean;
  port: string;
}

function parseEntry(text: string): Entry {
  const [, scheme, rest = ""] = /^(?:(https?):\/\/)?(.*)$/i.exec(text.toLowerCase()) ?? [];
  const [, name = "", port = ""] = /^(.*?)(?::(\d+))?$/.exec(rest) ?? [];
  const isSuffix = name.startsWith("*.");
  return {
    isAnything: text === "*",
    protocol: scheme === undefined ? null : `${scheme}:`,
    host: isSuffix ? name.slice(1) : name,
    isSuffix,
    port,
  };
}

function matches(entry: Entry, url: URL): boolean {
  if (entry.isAnything) return true;
  if (entry.protocol !== null && entry.protocol !== url.protocol) return false;
  const isDefaultPort = entry.port === (url.protocol === "https:" ? "443" : "80");
  if (url.port !== (isDefaultPort ? "" : entry.port)) return false;
  return entry.isSuffix ? url.hostname.endsWith(entry.host) : url.hostname === entry.host;
}

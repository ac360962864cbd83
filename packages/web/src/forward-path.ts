const PREFIXES = new Set(["trpc", "v1"]);
/** Characters a path segment may hold unencoded (RFC 3986) that encodeURIComponent encodes; tRPC batches use commas. */
const PLAIN_AFTER_ALL = /%(?:2C|3A|40|24|26|2B|3D|3B)/g;

/**
 * The path to ask of apps/api, or null for one that is not ours to pass on: only /api/trpc/... and /api/v1/...,
 * with every segment decoded, checked and encoded anew, so that both servers read the same path.
 */
export const upstreamPath = (pathname: string): string | null => {
  const [before, api, prefix, ...rest] = pathname.split("/");
  if (before !== "" || api !== "api" || prefix === undefined || !PREFIXES.has(prefix) || rest.length === 0) return null;
  const segments = rest.map(safeSegment);
  return segments.includes(null) ? null : `/api/${prefix}/${segments.join("/")}`;
};

const safeSegment = (encoded: string): string | null => {
  const segment = decode(encoded);
  if (segment === null || segment === "" || segment === "." || segment === "..") return null;
  if (/[/\\\p{Cc}]/u.test(segment)) return null;
  return encodeURIComponent(segment).replace(PLAIN_AFTER_ALL, decodeURIComponent);
};

const decode = (encoded: string): string | null => {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
};

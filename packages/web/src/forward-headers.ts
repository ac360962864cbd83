const HOP_BY_HOP = [
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];
/** `x-middleware-*` steers Next itself: a client that could set it would skip or forge its routing. */
const NEVER_PASSED = /^(?:x-middleware-|x-forwarded-|x-next|x-invoke-|x-atapos-client$|forwarded$|x-real-ip$)/;
/** fetch sets these for its own connection; a streamed body has no length known beforehand. */
const SET_BY_FETCH = new Set(["host", "content-length", "expect", "accept-encoding"]);

export interface Client {
  address: string | null;
  host: string;
  protocol: string;
}

/** What of the client's headers apps/api gets to see; who the client is, is said by us and not by it. */
export const requestHeaders = (incoming: Headers, client: Client): Headers => {
  const headers = endToEnd(incoming);
  for (const name of SET_BY_FETCH) headers.delete(name);
  // compressing is left to the server the browser talks to: fetch would only have to undo it here
  headers.set("accept-encoding", "identity");
  if (client.address !== null && client.address !== "") headers.set("x-forwarded-for", client.address);
  headers.set("x-forwarded-host", client.host);
  headers.set("x-forwarded-proto", client.protocol);
  return headers;
};

/** What of the upstream's headers the client gets to see. */
export const responseHeaders = (answer: Headers, upstreamOrigin: string): Headers => {
  const headers = endToEnd(answer);
  if (headers.has("content-encoding")) {
    // fetch has decoded the body already
    headers.delete("content-encoding");
    headers.delete("content-length");
  }
  const location = headers.get("location");
  if (location?.startsWith(`${upstreamOrigin}/`)) headers.set("location", location.slice(upstreamOrigin.length));
  return headers;
};

const endToEnd = (incoming: Headers): Headers => {
  const named = (incoming.get("connection") ?? "").split(",").map((name) => name.trim().toLowerCase());
  const dropped = new Set([...HOP_BY_HOP, ...named]);
  const headers = new Headers();
  for (const [name, value] of incoming) {
    if (!dropped.has(name) && !NEVER_PASSED.test(name)) headers.append(name, value);
  }
  return headers;
};

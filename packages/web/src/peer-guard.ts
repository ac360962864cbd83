// Tells route handlers, which see no socket, who the peer is: a client's own forwarding headers never get through.
import diagnostics from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** The header that carries the peer's address inside this process; overwritten on every request. */
export const CLIENT_ADDRESS_HEADER = "x-atapos-client";

const FORWARDING_HEADER = /^(?:x-forwarded-|x-middleware-|forwarded$|x-real-ip$)/;

/**
 * Looks at every request before any handler does (Next keeps a client's x-forwarded-for where it finds one).
 * `trustedProxies`: addresses or CIDR ranges, comma separated, whose forwarding headers are believed.
 */
export const guardPeers = (trustedProxies: string): void => {
  const trusted = parseProxies(trustedProxies);
  diagnostics.subscribe("http.server.request.start", (message) => {
    const request = requestOf(message);
    if (request !== null) cleanForwarding(request, trusted);
  });
};

interface GuardedRequest {
  headers: IncomingMessage["headers"];
  socket: { remoteAddress?: string | undefined };
}

/** Rewrites the forwarding headers of one request. */
export const cleanForwarding = (request: GuardedRequest, trusted: BlockList): void => {
  const peer = plainAddress(request.socket.remoteAddress ?? "");
  const isTrusted = contains(trusted, peer);
  const client = isTrusted ? lastUntrusted(request.headers["x-forwarded-for"], trusted, peer) : peer;
  for (const name of Object.keys(request.headers)) {
    if (FORWARDING_HEADER.test(name) && !(isTrusted && name.startsWith("x-forwarded-"))) delete request.headers[name];
  }
  request.headers["x-forwarded-for"] = client;
  request.headers[CLIENT_ADDRESS_HEADER] = client;
};

/** Reads a comma separated list of addresses and CIDR ranges; throws on anything else. */
export const parseProxies = (text: string): BlockList => {
  const list = new BlockList();
  for (const entry of text.split(",").map((part) => part.trim())) {
    if (entry === "") continue;
    const [address = "", bits] = entry.split("/");
    const family = isIP(address);
    if (family === 0) throw new Error(`TRUSTED_PROXIES: "${entry}" is not an address or range`);
    const type = family === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, type);
    else list.addSubnet(address, Number(bits), type);
  }
  return list;
};

/** Each proxy appends whom it heard from, so the truth is read from the right. */
const lastUntrusted = (forwardedFor: string | string[] | undefined, trusted: BlockList, peer: string): string => {
  const chain = String(forwardedFor ?? "")
    .split(",")
    .map((part) => plainAddress(part.trim()));
  return chain.findLast((address) => isIP(address) !== 0 && !contains(trusted, address)) ?? peer;
};

const contains = (list: BlockList, address: string): boolean => {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? "ipv6" : "ipv4");
};

const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");

const requestOf = (message: unknown): IncomingMessage | null =>
  isRecord(message) && isIncoming(message.request) ? message.request : null;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isIncoming = (value: unknown): value is IncomingMessage =>
  isRecord(value) && "headers" in value && "socket" in value;

import { BlockList, isIP } from "node:net";

export interface PeerFacts {
  /** The socket's other end; undefined where there is no socket. */
  peer: string | undefined;
  forwardedFor: string | undefined;
}

/**
 * Whom a request comes from. X-Forwarded-For counts only when the peer is a configured proxy, and then its last entry
 * that is no such proxy: everything to the left of that is whatever the client chose to write.
 */
export function createAddressReader(trustedProxies: readonly string[]): (facts: PeerFacts) => string {
  const trusted = new BlockList();
  for (const network of trustedProxies) {
    const [ip = "", bits] = network.split("/");
    const family = isIP(ip) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) trusted.addAddress(ip, family);
    else trusted.addSubnet(ip, Number(bits), family);
  }
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  return ({ peer, forwardedFor }) => {
    const own = plain(peer ?? "");
    if (isIP(own) === 0) return "unknown";
    if (!isTrusted(own)) return own;
    const hops = (forwardedFor ?? "").split(",").map((hop) => plain(hop.trim()));
    for (const hop of hops.reverse()) {
      if (isIP(hop) === 0) return own;
      if (!isTrusted(hop)) return hop;
    }
    return own;
  };
}

/** An IPv4 address that came over an IPv6 socket, as IPv4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");

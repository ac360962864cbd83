const serverKeyPattern = /^SB-Mid-server-demo-([1-9]\d{0,8})$/;

/** Demo merchant N signs in with the server key SB-Mid-server-demo-N. */
export function serverKeyOf(merchant: number): string {
  return `SB-Mid-server-demo-${merchant}`;
}

/** The merchant of a Basic header base64(serverKey + ":"), if its key is known. */
export function merchantOfAuthorization(header: string | undefined): number | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(header ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const [key = "", password = ""] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  const number = serverKeyPattern.exec(key)?.[1];
  return password !== "" || number === undefined ? undefined : Number(number);
}

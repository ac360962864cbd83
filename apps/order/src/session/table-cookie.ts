/** The cookie that apps/api reads the diner's table session from. */
export const TABLE_COOKIE = "atapos_table";

interface TableCookie {
  token: string;
  expiresAt: Date;
  isSecure: boolean;
  nowMs: number;
}

/** The `Set-Cookie` value: a secret of this phone, out of reach of scripts and of other sites' forms. */
export function tableCookie({ token, expiresAt, isSecure, nowMs }: TableCookie): string {
  const maxAgeSeconds = Math.max(0, Math.floor((expiresAt.getTime() - nowMs) / 1000));
  const parts = [
    `${TABLE_COOKIE}=${encodeURIComponent(token)}`,
    "Path=/",
    `Max-Age=${maxAgeSeconds}`,
    "HttpOnly",
    "SameSite=Lax",
  ];
  return [...parts, ...(isSecure ? ["Secure"] : [])].join("; ");
}

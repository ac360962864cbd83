/** The cookie that apps/api reads a signed-in customer from. */
export const CUSTOMER_COOKIE = "atapos_customer";

interface CustomerCookie {
  token: string;
  maxAgeSeconds: number;
  isSecure: boolean;
}

/** The `Set-Cookie` value: out of reach of scripts and of other sites' forms. An age of 0 takes it away. */
export function customerCookie({ token, maxAgeSeconds, isSecure }: CustomerCookie): string {
  const parts = [
    `${CUSTOMER_COOKIE}=${encodeURIComponent(token)}`,
    "Path=/",
    `Max-Age=${Math.max(0, maxAgeSeconds)}`,
    "HttpOnly",
    "SameSite=Lax",
  ];
  return [...parts, ...(isSecure ? ["Secure"] : [])].join("; ");
}

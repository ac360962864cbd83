export interface SsoUser {
  id: string;
  username: string;
  email: string | null;
  name: string;
  /** Highest role level for our app: 100 for a platform operator, 0 when the user has no role here. */
  level: number;
  isPlatform: boolean;
  /** Only when the sign-on service tells it. */
  merchantId: number | null;
}

export interface SsoTokens {
  accessToken: string;
  refreshToken: string;
  expiresInSeconds: number;
}

/** Staff sign-on service; an outage throws PosError("sso_unavailable"), never a refusal. */
export interface StaffSsoPort {
  /** Null when the credentials are wrong or the account is inactive. */
  login(username: string, password: string): Promise<SsoTokens | null>;
  /** Null when the token is not (or no longer) valid. */
  me(accessToken: string): Promise<SsoUser | null>;
  refresh(refreshToken: string): Promise<{ accessToken: string; expiresInSeconds: number } | null>;
}

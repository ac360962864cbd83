import { randomBytes } from "node:crypto";
import type { AtlasPerson } from "./people.ts";

export const expiresInSeconds = 1800;
const refreshLifetimeMs = 7 * 24 * 60 * 60 * 1000;
const loginsPerMinute = 5;

export type AtlasSessions = ReturnType<typeof createAtlasSessions>;
type Refresh = { person: AtlasPerson; expiresAt: number; accessTokens: Set<string> };

/** Opaque tokens; logging out ends the access tokens that came from the refresh token. */
export function createAtlasSessions() {
  const access = new Map<string, { person: AtlasPerson; expiresAt: number }>();
  const refreshes = new Map<string, Refresh>();
  let loginTimes: number[] = [];

  const grantAccess = (refresh: Refresh): string => {
    const token = newToken();
    access.set(token, { person: refresh.person, expiresAt: Date.now() + expiresInSeconds * 1000 });
    refresh.accessTokens.add(token);
    return token;
  };
  return {
    open(person: AtlasPerson) {
      const refresh: Refresh = { person, expiresAt: Date.now() + refreshLifetimeMs, accessTokens: new Set() };
      const refreshToken = newToken();
      refreshes.set(refreshToken, refresh);
      return { accessToken: grantAccess(refresh), refreshToken };
    },
    refresh(refreshToken: string): string | undefined {
      const refresh = refreshes.get(refreshToken);
      return refresh === undefined || refresh.expiresAt <= Date.now() ? undefined : grantAccess(refresh);
    },
    close(refreshToken: string) {
      for (const token of refreshes.get(refreshToken)?.accessTokens ?? []) access.delete(token);
      refreshes.delete(refreshToken);
    },
    personOf(accessToken: string): AtlasPerson | undefined {
      const session = access.get(accessToken);
      return session === undefined || session.expiresAt <= Date.now() ? undefined : session.person;
    },
    /** Counts a login; false when this minute's are used up. */
    countLogin(): boolean {
      const now = Date.now();
      loginTimes = loginTimes.filter((time) => time > now - 60_000);
      if (loginTimes.length >= loginsPerMinute) return false;
      loginTimes.push(now);
      return true;
    },
    clear() {
      access.clear();
      refreshes.clear();
      loginTimes = [];
    },
  };
}

function newToken(): string {
  return randomBytes(32).toString("base64url");
}

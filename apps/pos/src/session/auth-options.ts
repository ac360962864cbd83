// Sign-in by password: an account of our own, Atlas, or an invitation that makes one a member. Every time apps/api judges, and the cookie holds
// nothing but which account it was and at which version of its sessions.
import type { NextAuthOptions, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { readEnv } from "../env.ts";
import { errorCodeOf, errorDetailOf } from "../trpc/error-code.ts";
import { serverApi } from "../trpc/server-api.ts";
import { secureName } from "./cookie-names.ts";
import { chooseMerchant, forgetChoices, isSecure, SESSION_SECONDS, sessionCookieName } from "./till-session.ts";

interface SignedIn extends User {
  accountId: number;
  sessionVersion: number;
}

type Session = Awaited<ReturnType<ReturnType<typeof serverApi>["auth"]["staffLogin"]["mutate"]>>;

const isSignedIn = (user: User): user is SignedIn => "accountId" in user && "sessionVersion" in user;

/** Made anew for every request: one build serves every environment. `onSignOut` runs once a session is taken away. */
export function authOptions(onSignOut: () => void): NextAuthOptions {
  return {
    secret: readEnv().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/login", signOut: "/login", error: "/login" },
    useSecureCookies: isSecure(),
    cookies: cookieNames(),
    providers: [
      CredentialsProvider({
        id: "account",
        credentials: { email: {}, password: {} },
        authorize: (given) =>
          signIn((auth) => auth.staffLogin.mutate({ email: given?.email ?? "", password: given?.password ?? "" })),
      }),
      CredentialsProvider({
        id: "atlas",
        credentials: { username: {}, password: {} },
        authorize: (given) =>
          signIn((auth) => auth.ssoLogin.mutate({ username: given?.username ?? "", password: given?.password ?? "" })),
      }),
      CredentialsProvider({
        id: "invitation",
        credentials: { way: {}, token: {}, name: {}, username: {}, password: {} },
        authorize: (given) => signIn((auth) => auth.acceptInvitation.mutate(acceptanceOf(given ?? {}))),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user !== undefined && isSignedIn(user)
          ? { accountId: user.accountId, sessionVersion: user.sessionVersion }
          : token,
      // only to pages of our own: a full address could be anybody's
      redirect: ({ url, baseUrl }) => (/^\/(?![/\\])/.test(url) ? `${baseUrl}${url}` : baseUrl),
    },
    events: { signOut: onSignOut },
  };
}

function acceptanceOf({ way, token = "", name = "", username = "", password = "" }: Record<string, string>) {
  switch (way) {
    case "atlas":
      return { way, token, username, password } as const;
    case "password":
      return { way, token, password } as const;
    default:
      return { way: "new_password", token, password, ...(name !== "" && { name }) } as const;
  }
}

/** The code of what went wrong is the error's message: next-auth carries it to the page, which says it in words. */
async function signIn(ask: (auth: ReturnType<typeof serverApi>["auth"]) => Promise<Session>): Promise<SignedIn> {
  try {
    const session = await ask(serverApi().auth);
    // a merchant that is closed down is said here, and not by an empty till
    await serverApi({ bearer: session.accessToken }).auth.whoami.query();
    await forgetChoices();
    if (session.merchantId !== null) await chooseMerchant(session.merchantId);
    const { accountId, sessionVersion } = session;
    return { id: String(accountId), accountId, sessionVersion };
  } catch (error) {
    throw new Error(messageOf(error));
  }
}

function messageOf(error: unknown): string {
  const { retryAfterSeconds } = errorDetailOf(error);
  const code = errorCodeOf(error) ?? "unreachable";
  return typeof retryAfterSeconds === "number" ? `${code}:${retryAfterSeconds}` : code;
}

/** next-auth's own names would be shared with every other app of this host. */
function cookieNames(): NextAuthOptions["cookies"] {
  const named = (name: string, prefix: "__Host-" | "__Secure-" = "__Secure-", maxAge?: number) => ({
    name: secureName(`atapos-pos.${name}`, isSecure(), prefix),
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure(), ...(maxAge && { maxAge }) },
  });
  return {
    sessionToken: { ...named("session-token"), name: sessionCookieName() },
    callbackUrl: named("callback-url"),
    csrfToken: named("csrf-token", "__Host-"),
    pkceCodeVerifier: named("pkce.code_verifier", "__Secure-", 900),
    state: named("state", "__Secure-", 900),
    nonce: named("nonce"),
  };
}

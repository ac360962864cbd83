import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "../../../../src/session/auth-options.ts";
import { forgetChoicesOn } from "../../../../src/session/till-session.ts";

interface RouteContext {
  params: Promise<{ nextauth: string[] }>;
}

async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  const session = { isGone: false };
  const options = authOptions(() => {
    session.isGone = true;
  });
  const answer: Response = await NextAuth(request, context, options);
  return session.isGone ? forgetChoicesOn(answer) : answer;
}

export { handle as GET, handle as POST };

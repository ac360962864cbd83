import { requestMail } from "../../../../src/account/customer-session.ts";

export const dynamic = "force-dynamic";

/** Mails a sign-in code or link. */
export const POST = (request: Request): Promise<Response> => requestMail(request);

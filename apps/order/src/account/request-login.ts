import type { ErrorCode } from "@atapos/domain";

/** Null when the mail is on its way; `no_answer` when nobody knows. */
export async function requestLogin(
  kind: "code" | "link",
  email: string,
  merchantId: number | null,
): Promise<ErrorCode | "no_answer" | null> {
  try {
    const { browserApi } = await import("../trpc/browser-api.ts");
    const input = { email: email.trim(), merchantId: merchantId ?? undefined };
    if (kind === "code") await browserApi.auth.requestOtp.mutate(input);
    else await browserApi.auth.requestMagicLink.mutate(input);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

async function codeOf(error: unknown): Promise<ErrorCode | "no_answer"> {
  try {
    return (await import("../trpc/browser-api.ts")).errorCodeOf(error) ?? "no_answer";
  } catch {
    return "no_answer";
  }
}

/** raras.putri@gmail.com -> ra•••@gmail.com: enough to recognise, not enough to read over a shoulder. */
export const maskEmail = (email: string): string => email.replace(/^(.{1,2}).*(?=@)/u, "$1•••");

export const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S{2,}$/.test(text.trim());

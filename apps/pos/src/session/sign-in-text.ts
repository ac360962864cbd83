import type { Translator } from "@atapos/ui/i18n";
import type { SignInWay } from "./ask-session.ts";
import type { sessionWords } from "./session-words.ts";

/** Why a sign-in was refused, in a sentence that says what to do. */
export function signInText(
  t: Translator<(typeof sessionWords)["id"]>,
  way: SignInWay,
  code: string,
  retryAfterSeconds: number | null,
): string {
  switch (code) {
    case "unauthenticated":
      return way === "account" ? t("wrongPassword") : t("wrongAtlas");
    case "too_many_attempts":
    case "rate_limited":
      return retryAfterSeconds === null
        ? t("tooManyPlain")
        : t("tooMany", { minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) });
    case "sso_unavailable":
      return t("atlasOut");
    case "not_configured":
      return t("atlasMissing");
    case "forbidden":
    case "not_found":
      return t("noMerchant");
    case "merchant_inactive":
      return t("inactive");
    case "unreachable":
      return t("unreachable");
    default:
      return t("failed");
  }
}

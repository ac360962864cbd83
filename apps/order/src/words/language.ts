import { LANGUAGES, type Language } from "@atapos/domain";
import { cookies } from "next/headers";

export const LANGUAGE_COOKIE = "atapos_lang";

/** The visitor's own choice, else the merchant's language, else Bahasa. */
export async function readLanguage(ofMerchant: Language = "id"): Promise<Language> {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return LANGUAGES.find((language) => language === chosen) ?? ofMerchant;
}

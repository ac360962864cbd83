import { LANGUAGES, type Language } from "@atapos/domain";
import { cookies } from "next/headers";
import { LANGUAGE_COOKIE } from "./language-cookie.ts";

/** The visitor's own choice, else Bahasa. */
export async function readLanguage(): Promise<Language> {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return LANGUAGES.find((language) => language === chosen) ?? "id";
}

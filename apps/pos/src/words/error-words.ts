"use client";
// One sentence for any failure, in the language of the person who reads it.
import { ERROR_KINDS, type ErrorCode, errorMessage, type Language } from "@atapos/domain";
import { createTranslator, defineDictionary } from "@atapos/ui/i18n";
import { useLanguage } from "@atapos/ui/language";
import { useCallback } from "react";
import { errorCodeOf, errorDetailOf, wasAnswered } from "../trpc/error-code.ts";

const errorWords = defineDictionary({
  id: {
    noAnswer: "Tidak tersambung ke server. Periksa jaringan, lalu coba lagi.",
    tooMany: "Terlalu banyak percobaan. Coba lagi {minutes} menit lagi.",
    pinLocked: "PIN ini terkunci karena terlalu sering salah. Masuk dengan kata sandi.",
  },
  en: {
    noAnswer: "The server cannot be reached. Check the network, then try again.",
    tooMany: {
      one: "Too many attempts. Try again in {minutes} minute.",
      other: "Too many attempts. Try again in {minutes} minutes.",
    },
    pinLocked: "This PIN is locked after too many wrong tries. Sign in with your password.",
  },
});

export function errorText(error: unknown, language: Language): string {
  const t = createTranslator(errorWords, language);
  const code = errorCodeOf(error);
  if (code === null) return wasAnswered(error) ? errorMessage("internal", language) : t("noAnswer");
  const detail = errorDetailOf(error);
  if (code !== "too_many_attempts") return errorMessage(code, language, detail);
  const { reason, retryAfterSeconds } = detail;
  if (reason === "pin_locked") return t("pinLocked");
  if (typeof retryAfterSeconds !== "number") return errorMessage(code, language);
  return t("tooMany", { minutes: Math.ceil(retryAfterSeconds / 60) });
}

/** `const errorText = useErrorText()`; `errorText(error)` is never empty and never technical. */
export function useErrorText(): (error: unknown) => string {
  const language = useLanguage();
  return useCallback((error: unknown) => errorText(error, language), [language]);
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_KINDS, code);

/** The same for the bare code that a route of this app answers. */
export function useErrorCodeText(): (code: string) => string {
  const language = useLanguage();
  return useCallback(
    (code: string) =>
      isErrorCode(code) ? errorMessage(code, language) : createTranslator(errorWords, language)("noAnswer"),
    [language],
  );
}

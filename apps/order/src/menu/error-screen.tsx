"use client";
import { useEffect, useState } from "react";

// Loaded beside every page, so it brings no more than its own few words.
const WORDS = {
  id: {
    title: "Menu belum bisa dimuat",
    text: "Sambungan ke restoran terputus. Pesananmu tetap tersimpan di HP ini.",
    retry: "Coba lagi",
  },
  en: {
    title: "The menu could not be loaded",
    text: "The connection to the restaurant was lost. Your order is still on this phone.",
    retry: "Try again",
  },
} as const;

/** The server could not be asked; what the phone holds is not lost by it. */
export function ErrorScreen({ reset }: { reset: () => void }) {
  const [language, setLanguage] = useState<keyof typeof WORDS>("id");
  useEffect(() => setLanguage(document.documentElement.lang === "en" ? "en" : "id"), []);
  const words = WORDS[language];
  return (
    <main className="mx-auto flex min-h-dvh max-w-[480px] flex-col px-4 pt-24">
      <h1 className="text-balance font-extrabold text-2xl">{words.title}</h1>
      <p className="mt-2 text-pretty text-ink-2">{words.text}</p>
      <div className="pb-dock mt-auto pt-8">
        <button
          type="button"
          onClick={reset}
          className="press min-h-14 w-full rounded-m bg-accent font-bold text-input text-on-accent"
        >
          {words.retry}
        </button>
      </div>
    </main>
  );
}

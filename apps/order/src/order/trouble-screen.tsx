"use client";
import { useEffect, useState } from "react";

// Loaded beside every page, so it brings no more than its own few words.
const WORDS = {
  id: {
    title: "Belum bisa dibuka",
    text: "Sambungan ke restoran terputus. Pesanan dan pembayaranmu tidak berubah; tidak ada yang terkirim dua kali.",
    retry: "Coba lagi",
  },
  en: {
    title: "Cannot be opened yet",
    text: "The connection to the restaurant was lost. Your order and payment have not changed; nothing was sent twice.",
    retry: "Try again",
  },
} as const;

/** The server could not be asked about an order: what stands there stands. */
export function TroubleScreen() {
  const [language, setLanguage] = useState<keyof typeof WORDS>("id");
  useEffect(() => setLanguage(document.documentElement.lang === "en" ? "en" : "id"), []);
  const words = WORDS[language];
  return (
    <main className="mx-auto flex min-h-dvh max-w-[480px] flex-col px-4 pt-24">
      <h1 className="text-balance text-2xl font-extrabold">{words.title}</h1>
      <p className="mt-2 text-pretty text-ink-2">{words.text}</p>
      <div className="pb-dock mt-auto pt-8">
        <button
          type="button"
          onClick={() => window.location.reload()}
          className="press min-h-14 w-full rounded-m bg-accent text-input font-bold text-on-accent"
        >
          {words.retry}
        </button>
      </div>
    </main>
  );
}

"use client";
// Left: who is on duty, where the device is known. Right: the account.
import { useTranslator } from "@atapos/ui/language";
import { Brand } from "./brand.tsx";
import { PageTools } from "./page-tools.tsx";
import { PersonPicker } from "./person-picker.tsx";
import { Roof } from "./roof.tsx";
import { sessionWords } from "./session-words.ts";
import { SignInForm } from "./sign-in-form.tsx";
import type { TillPeople } from "./till-people.ts";

export function LoginScreen({ next, till }: { next: string; till: TillPeople | null }) {
  const t = useTranslator(sessionWords);
  return (
    <main className="relative grid min-h-dvh m:grid-cols-[minmax(0,1fr)_minmax(420px,42%)] xl:grid-cols-[minmax(0,1fr)_536px]">
      <section className="relative flex flex-col overflow-hidden px-6 pt-6 pb-4 s:px-14 s:pt-10 s:pb-10">
        <Roof rise="low" />
        <Brand />
        <div className="relative m-auto w-full max-w-[400px] pt-6 text-center s:pt-20">
          <h1 className="font-bold text-[34px]/[1.15] tracking-[-0.03em]">
            {till === null ? t("welcome") : t("whoWorks")}
          </h1>
          {till === null ? (
            <p className="mt-2 text-pretty text-input text-ink-2">{t("welcomeText")}</p>
          ) : (
            <>
              <p className="mt-1 text-input text-ink-2">{till.merchantName}</p>
              <PersonPicker people={till.people} next={next} />
            </>
          )}
        </div>
      </section>
      <section
        id="account"
        className="relative grid content-center border-line bg-raised px-6 py-10 s:px-16 m:border-l"
      >
        <div className="mx-auto w-full max-w-[408px]">
          <SignInForm next={next} />
        </div>
      </section>
      <PageTools />
    </main>
  );
}

"use client";
// Left: who invites whom to what. Right: how to accept. In the shape of the sign-in page, which comes after it.
import { LEVEL_ADMIN } from "@atapos/domain";
import { formatDate } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { Brand } from "../session/brand.tsx";
import { PageTools } from "../session/page-tools.tsx";
import { Roof } from "../session/roof.tsx";
import { InviteForm } from "./invite-form.tsx";
import { InviteOver } from "./invite-over.tsx";
import { inviteWords } from "./invite-words.ts";
import type { Offer } from "./read-invitation.ts";

interface InviteScreenProps {
  token: string;
  offer: Offer | "unknown" | "unreachable";
  signedInAs: string | null;
}

export function InviteScreen({ token, offer, signedInAs }: InviteScreenProps) {
  if (typeof offer === "string") return <InviteOver state={offer} />;
  if (offer.state !== "open") return <InviteOver state={offer.state} offer={offer} />;
  const [first] = offer.ways;
  if (first === undefined) return <InviteOver state="blocked" offer={offer} />;
  return (
    <main className="relative grid min-h-dvh content-start m:grid-cols-[minmax(0,1fr)_minmax(420px,42%)] m:content-stretch xl:grid-cols-[minmax(0,1fr)_536px]">
      <section className="relative flex flex-col overflow-hidden px-6 pt-6 pb-4 s:px-14 s:pt-10 s:pb-10">
        <Roof rise="low" />
        <Brand />
        <Invited offer={offer} />
      </section>
      <section className="relative grid content-center border-line bg-raised px-6 py-8 s:px-16 s:py-10 m:border-l">
        <div className="mx-auto w-full max-w-[408px]">
          <InviteForm token={token} offer={offer} first={first} signedInAs={signedInAs} />
        </div>
      </section>
      <PageTools />
    </main>
  );
}

function Invited({ offer }: { offer: Offer }) {
  const t = useTranslator(inviteWords);
  const { merchantName: merchant, invitedBy: by, name, level, expiresAt, timeZone } = offer;
  const until = formatDate(expiresAt, { language: useLanguage(), timeZone }, "full");
  return (
    <div className="relative m-auto w-full max-w-[440px] pt-6 text-center s:pt-20">
      <h1 className="text-balance font-bold text-[28px]/[1.2] tracking-[-0.03em] s:text-[34px]/[1.15]">
        {t("invitedTo", { merchant })}
      </h1>
      <p className="mt-3 text-pretty text-input text-ink-2">
        {t("invitedText", { by, name, level: t(level >= LEVEL_ADMIN ? "admin" : "cashier") })}
      </p>
      <p className="mt-1 text-ink-2 text-s">{t("validUntil", { until })}</p>
    </div>
  );
}

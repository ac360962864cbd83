"use client";
// A link that leads to nothing now: why, and the one way on.
import { Button } from "@atapos/ui/button";
import { buttonClass } from "@atapos/ui/button-class";
import { EmptyState } from "@atapos/ui/empty-state";
import { useTranslator } from "@atapos/ui/language";
import type { LucideIcon } from "lucide-react";
import CircleCheck from "lucide-react/icons/circle-check";
import Clock from "lucide-react/icons/clock";
import Link2Off from "lucide-react/icons/link-2-off";
import LockKeyhole from "lucide-react/icons/lock-keyhole";
import MailOpen from "lucide-react/icons/mail-open";
import Store from "lucide-react/icons/store";
import Undo2 from "lucide-react/icons/undo-2";
import WifiOff from "lucide-react/icons/wifi-off";
import Link from "next/link";
import { Brand } from "../session/brand.tsx";
import { PageTools } from "../session/page-tools.tsx";
import { inviteWords } from "./invite-words.ts";
import type { Offer } from "./read-invitation.ts";

type Over = Exclude<Offer["state"], "open"> | "blocked" | "unknown" | "unreachable";

const TEXTS = {
  expired: ["expiredTitle", "expiredText", Clock],
  accepted: ["acceptedTitle", "acceptedText", CircleCheck],
  withdrawn: ["withdrawnTitle", "withdrawnText", Undo2],
  replaced: ["replacedTitle", "replacedText", MailOpen],
  merchant_inactive: ["inactiveTitle", "inactiveText", Store],
  blocked: ["blockedTitle", "blockedText", LockKeyhole],
  unknown: ["unknownTitle", "unknownText", Link2Off],
  unreachable: ["unreachableTitle", "unreachableText", WifiOff],
} as const satisfies Record<Over, readonly [string, string, LucideIcon]>;

export function InviteOver({ state, offer }: { state: Over; offer?: Offer }) {
  const t = useTranslator(inviteWords);
  const [title, text, Icon] = TEXTS[state];
  const facts = { merchant: offer?.merchantName ?? "", by: offer?.invitedBy ?? "", email: offer?.email ?? "" };
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[520px] flex-col px-6 py-10">
      <PageTools />
      <Brand />
      <div className="m-auto w-full pb-16">
        <EmptyState
          as="h1"
          tone={state === "accepted" ? "accent" : "soft"}
          icon={<Icon aria-hidden="true" />}
          title={t(title, facts)}
          action={
            state === "unreachable" ? (
              <Button onClick={() => location.reload()}>{t("retry")}</Button>
            ) : (
              <Link href="/login" className={buttonClass({ variant: state === "accepted" ? "primary" : "soft" })}>
                {t("toLogin")}
              </Link>
            )
          }
        >
          {t(text, facts)}
        </EmptyState>
      </div>
    </main>
  );
}

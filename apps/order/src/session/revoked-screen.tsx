"use client";
// An old sticker, said kindly: the old one beside the new one, where to find it, and the menu meanwhile.
import { buttonClass } from "@atapos/ui/button-class";
import { useTranslator } from "@atapos/ui/language";
import ArrowRight from "lucide-react/icons/arrow-right";
import Check from "lucide-react/icons/check";
import ScanQrCode from "lucide-react/icons/scan-qr-code";
import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import { VisitorLanguageButton } from "../account/visitor-language.tsx";
import { plaqueText } from "../menu/table-label.ts";
import { scanWords } from "../words/scan-words.ts";
import type { OldSticker } from "./old-sticker.ts";

interface RevokedScreenProps {
  /** Null when it is not known whose it was. */
  sticker: OldSticker | null;
  menuHref: string | null;
}

export function RevokedScreen({ sticker, menuHref }: RevokedScreenProps) {
  const t = useTranslator(scanWords);
  // "Meja" stands before it in the sentences already.
  const name = sticker?.table.name.replace(/^(meja|table)\s+(?=\S)/i, "") ?? null;
  return (
    <div className="mx-auto flex min-h-dvh max-w-[480px] flex-col px-4">
      <header className="flex min-h-16 items-center gap-3 py-2">
        <div className="min-w-0 flex-1">
          <p className="truncate font-extrabold text-l/[1.25]">{sticker?.merchant.name}</p>
          <p className="truncate text-ink-2 text-s">{sticker?.merchant.address}</p>
        </div>
        <VisitorLanguageButton />
      </header>
      <main className="flex flex-1 flex-col pt-5">
        <SwapMark name={name} />
        <h1 className="mt-7 text-balance font-extrabold text-2xl">
          {name === null ? t("revoked") : t("revokedAt", { table: name })}
        </h1>
        <p className="mt-1.5 text-pretty text-ink-2">{t("revokedText")}</p>
        <ol className="mt-6 grid gap-2.5">
          <Step number={1} title={t("lookTitle")}>
            {t("lookText")}
          </Step>
          <Step number={2} title={t("tellTitle")}>
            {name === null ? t("tellText") : t("tellTable", { table: name })}
          </Step>
        </ol>
        {menuHref !== null && (
          <div className="pb-dock mt-auto pt-8">
            <a href={menuHref} className={buttonClass({ size: "l", block: true })}>
              {t("seeMenu")}
            </a>
          </div>
        )}
      </main>
    </div>
  );
}

const Step = ({ number, title, children }: { number: number; title: string; children: ReactNode }) => (
  <li className="grid grid-cols-[28px_1fr] items-start gap-3 text-ink-2 text-s">
    <span aria-hidden="true" className="grid size-7 place-items-center rounded-full bg-fill font-extrabold text-ink">
      {number}
    </span>
    <span className="text-pretty pt-1">
      <b className="font-bold text-ink">{title}</b> {children}
    </span>
  </li>
);

/** The plaque of the old sticker and that of the new; the sign of a code where it is not known whose they are. */
function SwapMark({ name }: { name: string | null }) {
  const t = useTranslator(scanWords);
  const shown = name === null ? <ScanQrCode className="size-10" /> : plaqueText(name);
  return (
    <div role="img" aria-label={t("swapped")} className="flex items-center gap-3.5 text-ink-2">
      <Mark
        look="weave bg-sunken text-ink-2 inset-ring-[1.5px] inset-ring-line-strong"
        sign="bg-ink text-bg"
        icon={<X />}
      >
        {shown}
      </Mark>
      <ArrowRight aria-hidden="true" className="size-6" />
      <Mark look="weave bg-accent text-on-accent" sign="bg-accent text-on-accent" icon={<Check />}>
        {shown}
      </Mark>
    </div>
  );
}

interface MarkProps {
  look: string;
  sign: string;
  icon: ReactNode;
  children: ReactNode;
}

const Mark = ({ look, sign, icon, children }: MarkProps) => (
  <span aria-hidden="true" className="relative">
    <span
      className={`money grid size-24 place-items-center rounded-[26px] font-extrabold text-[40px] tracking-[-0.03em] [--weave-at:center] [--weave-size:24px] [--weave-strength:0.1] ${look}`}
    >
      {children}
    </span>
    <span
      className={`absolute -right-2 -bottom-2 grid size-8 place-items-center rounded-full ring-3 ring-bg [&_svg]:size-4.5 [&_svg]:stroke-3 ${sign}`}
    >
      {icon}
    </span>
  </span>
);

"use client";
import { useTranslator } from "@atapos/ui/language";
import QrCodeIcon from "lucide-react/icons/qr-code";
import Smartphone from "lucide-react/icons/smartphone";
import type { GatewayMethod } from "./pay-types.ts";
import { payWords } from "./pay-words.ts";

const STEPS = {
  midtrans_qris: ["qrisHow1", "qrisHow2", "qrisHow3"],
  midtrans_snap: ["onlineHow1", "onlineHow2", "onlineHow3"],
} as const;

/** Before a code is asked for: what will happen. Nothing is placed or opened by looking at it. */
export function GatewayPane({ method }: { method: GatewayMethod }) {
  const t = useTranslator(payWords);
  const Icon = method === "midtrans_qris" ? QrCodeIcon : Smartphone;
  return (
    <div className="grid flex-1 shrink-0 content-center gap-6 px-4 pt-4 @2xl:grid-cols-[minmax(0,300px)_minmax(0,1fr)] @2xl:items-center @2xl:gap-10 @2xl:px-14">
      <div className="grid aspect-square w-full max-w-[300px] place-items-center justify-self-center rounded-m border-2 border-line-strong border-dashed text-ink-2 max-h-[40dvh]">
        <Icon aria-hidden="true" className="size-20" strokeWidth={1.25} />
      </div>
      <ol className="grid gap-4">
        {STEPS[method].map((word, index) => (
          <li key={word} className="flex gap-3">
            <span
              aria-hidden="true"
              className="money grid size-7 shrink-0 place-items-center rounded-full bg-fill font-bold text-s"
            >
              {index + 1}
            </span>
            <span className="pt-0.5 text-pretty text-input text-ink-2">{t(word)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

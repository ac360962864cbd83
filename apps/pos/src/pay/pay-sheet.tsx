"use client";
// Taking the money for one bill: over the catalogue, never over the ticket, and at once ready for exact cash.
import { useTranslator } from "@atapos/ui/language";
import { type RefObject, useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { useHoldOpen } from "../session/use-hold-open.ts";
import type { PaySheetProps } from "./bill.ts";
import { ChoosePage } from "./choose-page.tsx";
import { DonePage } from "./done-page.tsx";
import { payWords } from "./pay-words.ts";
import "./pay.css";
import { useInertOutside } from "./use-inert-outside.ts";
import { usePay } from "./use-pay.ts";
import { usePublishPayment } from "./use-publish-payment.ts";

export function PaySheet(props: PaySheetProps) {
  // the page that the server sends has no place for it yet; it opens on a press anyway
  if (typeof document === "undefined") return null;
  return createPortal(<OpenSheet {...props} />, document.body);
}

function OpenSheet({ bill, onClose, onPaid }: PaySheetProps) {
  const t = useTranslator(payWords);
  const pay = usePay(bill, onPaid);
  const frame = useRef<HTMLElement>(null);
  const isPaid = pay.stage.kind === "paid";
  useInertOutside(frame);
  useFocusReturn();
  useFocusInside(frame, pay.stage.kind);
  usePublishPayment(bill, pay.stage);
  // while the server has not answered, going away would leave a payment that nobody looks at
  const isHeld = pay.stage.kind === "busy" || pay.stage.kind === "unsure";
  // nor may the till lock itself while a customer looks for the banking app
  useHoldOpen(isHeld || pay.stage.kind === "waiting");
  useShortcut("Escape", t(isPaid ? "newOrder" : "close"), onClose, { isEnabled: !isHeld, inFields: true });
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cross and Escape do the same for who uses no pointer */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        className="fixed inset-0 z-20 animate-[appear_240ms_forwards] opacity-0 motion-reduce:opacity-100 bg-scrim m:right-96"
        onClick={() => !isHeld && !isPaid && onClose()}
      />
      <section
        ref={frame}
        role="dialog"
        aria-modal="false"
        aria-label={t(isPaid ? "titlePaid" : "title")}
        tabIndex={-1}
        data-pay-sheet={pay.stage.kind}
        className="@container fixed inset-2 z-21 flex animate-rise flex-col overflow-y-auto overscroll-contain rounded-l bg-surface text-ink border border-line shadow-3 outline-none [--ring:var(--surface)] s:inset-4 m:right-100 m:left-25"
      >
        {pay.stage.kind === "paid" ? (
          <DonePage bill={bill} result={pay.stage.result} onNew={onClose} />
        ) : (
          <ChoosePage bill={bill} pay={pay} stage={pay.stage} onClose={onClose} isHeld={isHeld} />
        )}
      </section>
    </>
  );
}

/** What had the focus may be gone with its page; the keys must go on meaning this sheet. */
function useFocusInside(frame: RefObject<HTMLElement | null>, page: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every new page
  useEffect(() => {
    if (document.activeElement === document.body) frame.current?.focus({ preventScroll: true });
  }, [frame, page]);
}

/** Whoever opened it has the focus again. */
function useFocusReturn(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
}

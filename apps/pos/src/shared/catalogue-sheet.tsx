"use client";
// A sheet over the tiles that leaves the ticket free: Escape and its cross close it, the focus goes in and comes back.
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import X from "lucide-react/icons/x";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { sheetWords } from "./sheet-words.ts";

interface CatalogueSheetProps {
  onClose: () => void;
  title: ReactNode;
  lead?: ReactNode;
  /** Before the title: a picture. */
  picture?: ReactNode;
  /** Between the title and the cross. */
  aside?: ReactNode;
  footer?: ReactNode;
  /** Read as the sheet's name where the title alone says too little. */
  label?: string;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ReactNode;
}

export function CatalogueSheet(props: CatalogueSheetProps) {
  const { onClose, title, lead, picture, aside, footer, label, onKeyDown, children } = props;
  const t = useTranslator(sheetWords);
  const titleId = useId();
  const sheet = useRef<HTMLDivElement>(null);
  useFocusInside(sheet);
  // also while the focus is on the ticket beside it
  useShortcut("Escape", t("close"), onClose, { inFields: true });
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        onClick={onClose}
        className="fixed inset-0 right-96 z-20 cursor-default bg-scrim max-m:right-0 max-m:z-40"
      />
      <div
        ref={sheet}
        role="dialog"
        aria-label={label}
        aria-labelledby={label === undefined ? titleId : undefined}
        onKeyDown={onKeyDown}
        className="absolute inset-y-4 right-100 left-4 z-21 flex animate-rise flex-col overflow-hidden rounded-l bg-surface shadow-3 ring ring-line max-m:right-4 max-m:z-41 max-s:inset-x-0 max-s:top-6 max-s:bottom-0 max-s:rounded-b-none"
      >
        <header className="flex shrink-0 items-center gap-4 pt-5 pr-4 pb-3.5 pl-7 max-s:pl-4">
          {picture}
          <div className="min-w-0 flex-1">
            <h2
              id={titleId}
              tabIndex={-1}
              data-title
              className="text-balance font-bold text-[26px]/[30px] tracking-[-0.022em] outline-none max-s:text-xl"
            >
              {title}
            </h2>
            {lead !== undefined && <div className="mt-0.5 text-[14.5px]/[20px] text-ink-2">{lead}</div>}
          </div>
          {aside}
          <IconButton label={t("close")} onClick={onClose} className="[&_svg]:size-6">
            <X aria-hidden="true" />
          </IconButton>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-7 pt-1 pb-4 max-s:px-4">{children}</div>
        {footer !== undefined && (
          <footer className="flex shrink-0 items-center gap-3 px-7 pt-4 pb-6 max-s:px-4 max-s:pb-4">{footer}</footer>
        )}
      </div>
    </>
  );
}

/** In when it opens, and back to where it was when it goes, as far as that is still there. */
function useFocusInside(sheet: { readonly current: HTMLElement | null }): void {
  // where it was before this sheet was drawn
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const first =
      sheet.current?.querySelector<HTMLElement>("[data-autofocus]") ??
      sheet.current?.querySelector<HTMLElement>("[data-title]");
    first?.focus({ preventScroll: true });
    return () => {
      // the tiles under the sheet are inert until React has taken it away
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    };
  }, [sheet, before]);
}

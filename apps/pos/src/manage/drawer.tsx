"use client";
// Where one thing is edited: a column beside the page, or over it where there is no room. Turning a tablet keeps what
// was typed, because it is the same <dialog>, shown beside or above.
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import ArrowLeft from "lucide-react/icons/arrow-left";
import X from "lucide-react/icons/x";
import { type MouseEvent, type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from "react";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { manageWords } from "./manage-words.ts";
import { leaveTo, useUnsaved } from "./unsaved.ts";
import { useIsDrawerColumn } from "./use-is-drawer-column.ts";

interface DrawerProps {
  title: ReactNode;
  /** Under the title, one short line. */
  lead?: ReactNode;
  /** Asked again first while `isDirty`. */
  onClose: () => void;
  /** Something is typed and not saved: closing and leaving ask first. */
  isDirty?: boolean;
  /** Icon buttons before the cross. */
  actions?: ReactNode;
  /** An arrow before the title: this is a page within the drawer. */
  onBack?: () => void;
  /** Stays at the foot: `<SaveBar>`. */
  foot?: ReactNode;
  children: ReactNode;
}

const FRAME =
  "modal m-0 flex max-h-none max-w-none flex-col overflow-hidden border-line bg-raised text-ink shadow-2 [--modal-from:translateX(24px)] fixed inset-y-0 right-0 left-auto h-dvh w-full s:w-107 s:border-l xl:static xl:z-1 xl:h-auto xl:shrink-0 xl:self-stretch xl:transition-none";

export function Drawer({ title, lead, onClose, isDirty = false, actions, onBack, foot, children }: DrawerProps) {
  const t = useTranslator(manageWords);
  const titleId = useId();
  const isColumn = useIsDrawerColumn();
  const close = () => leaveTo(onClose);
  const ref = useShownDialog(isColumn);
  useUnsaved(isDirty);
  useToastsBeside(isColumn);
  useShortcut("Escape", t("close"), close, { inFields: true, isEnabled: isColumn });
  return (
    <dialog ref={ref} aria-labelledby={titleId} {...handlersOf(close, isColumn)} className={FRAME}>
      <header className="flex shrink-0 items-center gap-1 pt-3 pr-2.5 pb-1.5 pl-5 s:gap-2">
        {onBack !== undefined && (
          <IconButton label={t("goBack")} onClick={onBack} className="-ml-3.5 [&_svg]:size-6">
            <ArrowLeft aria-hidden="true" />
          </IconButton>
        )}
        <div className="min-w-0 flex-1">
          <h2 id={titleId} tabIndex={-1} data-title className="text-pretty font-bold text-[20px]/[26px] outline-none">
            {title}
          </h2>
          {lead !== undefined && <div className="text-ink-2 text-s">{lead}</div>}
        </div>
        {actions}
        <IconButton label={t("close")} onClick={close} className="[&_svg]:size-6">
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <div className="grid min-h-0 flex-1 auto-rows-max grid-cols-[minmax(0,1fr)] content-start gap-3 overflow-y-auto overscroll-contain px-5 pt-1 pb-4">
        {children}
      </div>
      {foot !== undefined && (
        <footer className="flex shrink-0 items-center gap-2.5 border-line border-t bg-raised px-5 py-2.5 pb-[max(10px,env(safe-area-inset-bottom))]">
          {foot}
        </footer>
      )}
    </dialog>
  );
}

/** Messages stand beside the drawer and never over its foot. */
function useToastsBeside(isColumn: boolean): void {
  useEffect(() => {
    if (!isColumn) return;
    const { style } = document.documentElement;
    style.setProperty("--toast-right", "452px");
    return () => {
      style.removeProperty("--toast-right");
    };
  }, [isColumn]);
}

/** Escape asks, and so does a tap beside the drawer where it lies over the page. */
const handlersOf = (close: () => void, isColumn: boolean) => ({
  onCancel: (event: SyntheticEvent<HTMLDialogElement>) => {
    event.preventDefault();
    if (event.target === event.currentTarget) close();
  },
  onClick: (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget && !isColumn) close();
  },
});

/** Shown from the first moment, above the page or beside it; the focus goes in, and back to where it came from. */
function useShownDialog(isColumn: boolean) {
  const ref = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current ??= document.activeElement;
    return () => {
      const before = opener.current;
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    };
  }, []);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    const inside = dialog.contains(document.activeElement) ? document.activeElement : null;
    if (dialog.open) dialog.close();
    if (isColumn) dialog.show();
    else dialog.showModal();
    const first = inside ?? dialog.querySelector("[data-autofocus]") ?? dialog.querySelector("[data-title]");
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  }, [isColumn]);
  return ref;
}

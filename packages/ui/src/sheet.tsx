"use client";
// A sheet from the foot of the phone, a dialog in the middle of a wide screen; drag the grip, Escape or a tap outside closes.
import X from "lucide-react/icons/x";
import { type ReactNode, useId } from "react";
import { IconButton } from "./icon-button.tsx";
import { useTranslator } from "./language.tsx";
import { useDragDown } from "./use-drag-down.ts";
import { useModal } from "./use-modal.ts";
import { componentWords } from "./words.ts";

export interface SheetProps {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Under the title: a price, one sentence. */
  lead?: ReactNode;
  /** A picture over the whole width, above the title. */
  picture?: ReactNode;
  /** Stays at the foot, under the thumb: stepper and button. */
  footer?: ReactNode;
  /** tall reaches nearly to the top; fit is as high as its content. */
  height?: "fit" | "tall";
  children?: ReactNode;
}

const FRAME =
  "modal fixed inset-x-0 top-auto bottom-0 mx-auto w-full max-w-[480px] overflow-hidden rounded-t-l bg-surface text-ink shadow-3 [--modal-from:translateY(100%)] [--ring:var(--surface)] s:bottom-auto s:top-[max(28px,calc(50dvh-360px))] s:rounded-l s:[--modal-from:translateY(16px)]";
const HEIGHTS = {
  fit: "max-h-[calc(100dvh-28px)] s:max-h-[min(720px,calc(100dvh-56px))]",
  tall: "h-[calc(100dvh-28px)] max-h-none s:h-[min(720px,calc(100dvh-56px))]",
};

export function Sheet({ isOpen, onClose, title, lead, picture, footer, height = "fit", children }: SheetProps) {
  const { ref, isShown, handlers } = useModal(isOpen, onClose);
  const drag = useDragDown(ref, onClose);
  const titleId = useId();
  const t = useTranslator(componentWords);
  const hasPicture = picture !== undefined;
  return (
    <dialog ref={ref} {...handlers} data-modal aria-labelledby={titleId} className={`${FRAME} ${HEIGHTS[height]}`}>
      {isShown && (
        <div className={`flex flex-col ${height === "tall" ? "h-full" : "max-h-[inherit]"}`}>
          <div {...drag} className="absolute inset-x-0 top-0 z-10 flex h-7 touch-none justify-center pt-2 s:hidden">
            <span className={`h-1 w-9 rounded-full ${hasPicture ? "bg-ink/35" : "bg-line-strong"}`} />
          </div>
          <div className="absolute top-2 right-2 z-20">
            <IconButton label={t("close")} variant={hasPicture ? "disc" : "plain"} onClick={onClose}>
              <X aria-hidden="true" />
            </IconButton>
          </div>
          <div className="no-scrollbar min-h-0 flex-1 overflow-y-auto overscroll-contain">
            {picture}
            <header className={`px-4 ${hasPicture ? "pt-6" : "pt-7 pr-16"}`}>
              <h2 id={titleId} tabIndex={-1} data-title className="text-balance text-xl font-extrabold outline-none">
                {title}
              </h2>
              {lead !== undefined && <div className="mt-1 text-pretty text-ink-2">{lead}</div>}
            </header>
            <div className="px-4 pb-4">{children}</div>
          </div>
          {footer !== undefined && (
            <footer
              className={`pb-dock flex gap-3 bg-surface px-4 pt-3 ${height === "tall" ? "shadow-[inset_0_1px_0_var(--line)]" : ""} *:last:min-w-0 *:last:flex-1 *:last:px-3`}
            >
              {footer}
            </footer>
          )}
        </div>
      )}
    </dialog>
  );
}

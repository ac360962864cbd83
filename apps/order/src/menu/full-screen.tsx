"use client";
import { IconButton } from "@atapos/ui/icon-button";
import { useModal } from "@atapos/ui/use-modal";
import ArrowLeft from "lucide-react/icons/arrow-left";
import { type ReactNode, useId } from "react";

interface FullScreenProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  lead?: ReactNode;
  backLabel: string;
  /** Stays under the thumb. */
  foot: ReactNode;
  children: ReactNode;
}

const FRAME =
  "modal fixed inset-0 m-0 mx-auto h-dvh max-h-none w-full max-w-none overflow-hidden bg-bg text-ink [--modal-from:translateY(24px)] [--ring:var(--bg)] l:my-[4dvh] l:h-[92dvh] l:max-w-[760px] l:rounded-l l:shadow-3";

/** A screen of its own over the menu: what identifies it above, what one does below. */
export function FullScreen({ isOpen, onClose, title, lead, backLabel, foot, children }: FullScreenProps) {
  const { ref, isShown, handlers } = useModal(isOpen, onClose);
  const titleId = useId();
  return (
    <dialog ref={ref} {...handlers} data-modal aria-labelledby={titleId} className={FRAME}>
      {isShown && (
        <div className="flex h-full flex-col">
          <header className="flex min-h-16 shrink-0 items-center gap-1 px-1 py-2 s:px-4">
            <IconButton label={backLabel} onClick={onClose}>
              <ArrowLeft aria-hidden="true" className="size-6!" />
            </IconButton>
            <div className="min-w-0 flex-1">
              <h2 id={titleId} tabIndex={-1} data-title className="truncate font-extrabold text-l outline-none">
                {title}
              </h2>
              {lead !== undefined && <p className="truncate text-ink-2 text-xs">{lead}</p>}
            </div>
          </header>
          <div className="no-scrollbar min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pb-6 s:px-7">
            {children}
          </div>
          {foot}
        </div>
      )}
    </dialog>
  );
}

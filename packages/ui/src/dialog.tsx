"use client";
// A question in the middle of the screen. Undo is better; this is for what cannot be undone.
import { type ReactNode, useId } from "react";
import { useModal } from "./use-modal.ts";

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  children?: ReactNode;
  /** The way out first, what it is about last. */
  actions: ReactNode;
}

export function Dialog({ isOpen, onClose, title, children, actions }: DialogProps) {
  const { ref, isShown, handlers } = useModal(isOpen, onClose);
  const id = useId();
  return (
    <dialog
      ref={ref}
      {...handlers}
      data-modal
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      className="modal m-auto w-[calc(100vw-32px)] max-w-[400px] rounded-l bg-surface text-ink shadow-3"
    >
      {isShown && (
        <div className="grid gap-5 p-5">
          <div>
            <h2 id={`${id}-title`} className="text-balance text-xl font-extrabold">
              {title}
            </h2>
            <div id={`${id}-text`} className="mt-1.5 text-pretty text-ink-2">
              {children}
            </div>
          </div>
          <div className="grid auto-cols-fr gap-2 s:grid-flow-col">{actions}</div>
        </div>
      )}
    </dialog>
  );
}

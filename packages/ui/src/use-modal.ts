"use client";
// A native <dialog> driven by a prop: the browser traps the focus, makes the rest inert and gives the focus back.
import { type MouseEvent, type RefObject, type SyntheticEvent, useEffect, useRef, useState } from "react";

const LEAVING_MS = 260;

export interface Modal {
  ref: RefObject<HTMLDialogElement | null>;
  /** The content stays while the sheet leaves the screen. */
  isShown: boolean;
  handlers: {
    onCancel: (event: SyntheticEvent<HTMLDialogElement>) => void;
    onClose: () => void;
    onClick: (event: MouseEvent<HTMLDialogElement>) => void;
  };
}

export function useModal(isOpen: boolean, onClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element | null>(null);
  const [isShown, setIsShown] = useState(isOpen);
  if (isOpen && !isShown) setIsShown(true);

  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (isOpen) {
      if (dialog.open) return;
      opener.current = document.activeElement;
      dialog.showModal();
      // the title is read first; otherwise the focus would lie on the cross
      const first =
        dialog.querySelector<HTMLElement>("[data-autofocus]") ?? dialog.querySelector<HTMLElement>("[data-title]");
      first?.focus();
      return;
    }
    if (dialog.open) {
      dialog.close();
      keepFocus(opener.current);
    }
    const timer = setTimeout(() => setIsShown(false), LEAVING_MS);
    return () => clearTimeout(timer);
  }, [isOpen]);

  return {
    ref,
    isShown,
    handlers: {
      // Escape asks; the owner of `isOpen` decides
      onCancel: (event) => {
        event.preventDefault();
        onClose();
      },
      // the browser closed it by itself (a second Escape, the back gesture)
      onClose: () => {
        if (isOpen) onClose();
      },
      onClick: (event) => {
        if (event.target === event.currentTarget) onClose();
      },
    },
  };
}

/**
 * The browser gives the focus back, unless going back in the history has taken it from the dialog before. What opened
 * the dialog may be gone: then the focus goes to what lies beneath, and not to the page's beginning.
 */
function keepFocus(opener: Element | null): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) {
    opener.focus({ preventScroll: true });
    return;
  }
  const beneath = [...document.querySelectorAll("dialog[open]")].at(-1);
  beneath?.querySelector<HTMLElement>("[data-title]")?.focus();
}

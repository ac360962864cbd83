"use client";
// One short message at a time with at most one way back; what must not be missed is a banner.
import Check from "lucide-react/icons/check";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { useTranslator } from "./language.tsx";
import { componentWords } from "./words.ts";

export interface Toast {
  message: ReactNode;
  icon?: ReactNode;
  action?: { readonly label: string; readonly onPress: () => void };
  durationMs?: number;
}

const store: { current: Toast | null; listeners: Set<() => void> } = { current: null, listeners: new Set() };

function set(toast: Toast | null): void {
  store.current = toast;
  for (const listener of store.listeners) listener();
}

/** Replaces the one that is shown. */
export function showToast(toast: Toast): void {
  set({ ...toast });
}

export function dismissToast(): void {
  set(null);
}

function subscribe(listener: () => void): () => void {
  store.listeners.add(listener);
  return () => store.listeners.delete(listener);
}

const PLACES = {
  diner: "inset-x-4 bottom-[calc(84px+env(safe-area-inset-bottom))] mx-auto max-w-[448px]",
  // a room with a button in that corner says how far away the message stays
  staff: "right-(--toast-right,24px) bottom-(--toast-bottom,20px) max-w-(--toast-width,100vw)",
};

/** Stands once in an app's layout. */
export function Toaster({ place = "diner" }: { place?: keyof typeof PLACES }) {
  const t = useTranslator(componentWords);
  const toast = useSyncExternalStore(
    subscribe,
    () => store.current,
    () => null,
  );
  return (
    <section
      aria-label={t("notifications")}
      aria-live="polite"
      className={`pointer-events-none fixed z-40 ${PLACES[place]}`}
    >
      {toast !== null && <ToastCard toast={toast} />}
    </section>
  );
}

export function ToastCard({ toast }: { toast: Toast }) {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => store.current === toast && dismissToast(), toast.durationMs ?? 5_000);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  const { action } = toast;
  const act = () => {
    dismissToast();
    action?.onPress();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it or focusing its button only holds it longer
    <div
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      className="pointer-events-auto flex min-h-13 w-full animate-rise items-center gap-2.5 rounded-base bg-ink pr-1 pl-4 text-s font-semibold text-bg shadow-2 [&_svg]:size-5 [&_svg]:shrink-0"
    >
      {toast.icon ?? <Check aria-hidden="true" />}
      <span className="flex-1 py-3 pr-3">{toast.message}</span>
      {action !== undefined && (
        <button
          type="button"
          onClick={act}
          className="min-h-12 shrink-0 rounded-control px-3 font-bold underline decoration-[1.5px] underline-offset-3 -outline-offset-3 outline-bg"
        >
          {action.label}
        </button>
      )}
    </div>
  );
}

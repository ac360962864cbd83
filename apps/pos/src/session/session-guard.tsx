"use client";
// Stands over the till when an answer says that the person may not go on, or when the till locks itself.
import { useTranslator } from "@atapos/ui/language";
import LockKeyhole from "lucide-react/icons/lock-keyhole";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { RefusalScreen } from "./refusal-screen.tsx";
import { forgetRefusal, useRefusal } from "./refusal-store.ts";
import { sessionWords } from "./session-words.ts";
import { useStaff } from "./staff.tsx";
import { useIdleLock } from "./use-idle-lock.ts";

const LockContext = createContext<() => void>(() => {});

/** Locks the till now, as a press on "Kunci" does. */
export const useLockNow = (): (() => void) => useContext(LockContext);

export function SessionGuard({ idleMs, children }: { idleMs: number; children: ReactNode }) {
  const router = useRouter();
  const refusal = useRefusal();
  const { isByPin, staffId } = useStaff();
  const { isLocking, lockNow } = useIdleLock(idleMs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever comes forward starts without the last one's refusal
  useEffect(forgetRefusal, [staffId]);
  useEffect(() => {
    // locked or signed out in another window: the server knows which
    if (refusal === "ended") router.refresh();
  }, [refusal, router]);
  if (refusal !== null) return <RefusalScreen refusal={refusal} isByPin={isByPin} />;
  if (isLocking) return <LockingCover />;
  return <LockContext value={lockNow}>{children}</LockContext>;
}

const ONLINE_MS = 1_500;

/** Hides the work at once; the lock screen itself comes from the server as soon as it has heard. */
function LockingCover() {
  const t = useTranslator(sessionWords);
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), ONLINE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="fixed inset-0 z-50 grid place-content-center justify-items-center gap-3 bg-bg px-6 text-center">
      <LockKeyhole aria-hidden="true" className="size-9" />
      <h1 className="font-bold text-2xl">{t("locked")}</h1>
      <p role="status" className="max-w-[400px] text-pretty text-ink-2">
        {isLate && t("offlineLock")}
      </p>
    </main>
  );
}

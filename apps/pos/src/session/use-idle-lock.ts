"use client";
import { useEffect, useState } from "react";
import { askLock } from "./ask-session.ts";
import { isIdle, touch } from "./idle.ts";
import { onOtherWindow, tellOtherWindows } from "./other-windows.ts";

const LOOK_MS = 1_000;
const TRY_AGAIN_MS = 3_000;
const SIGNS = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** Locks the till after `idleMs` without a sign of anybody. True while it is locked here and the server not yet told. */
export function useIdleLock(idleMs: number): { isLocking: boolean; lockNow: () => void } {
  const [isLocking, setIsLocking] = useState(false);
  useEffect(() => {
    const sign = () => touch(Date.now());
    const look = () => isIdle(Date.now(), idleMs) && setIsLocking(true);
    // a page opened again long after the last touch locks before anybody can use it
    look();
    if (!isIdle(Date.now(), idleMs)) sign();
    for (const name of SIGNS) window.addEventListener(name, sign, { passive: true, capture: true });
    const timer = setInterval(look, LOOK_MS);
    return () => {
      clearInterval(timer);
      for (const name of SIGNS) window.removeEventListener(name, sign, { capture: true });
    };
  }, [idleMs]);
  useEffect(() => onOtherWindow(() => location.reload()), []);
  useEffect(() => (isLocking ? lockUntilDone() : undefined), [isLocking]);
  return { isLocking, lockNow: () => setIsLocking(true) };
}

/** Nothing of the person's work stays in memory: the page comes anew, with nothing but the lock on it. */
function lockUntilDone(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = async () => {
    const answer = await askLock();
    if (!answer.ok && answer.code === "unreachable") {
      timer = setTimeout(attempt, TRY_AGAIN_MS);
      return;
    }
    touch(Date.now());
    tellOtherWindows();
    location.reload();
  };
  void attempt();
  return () => clearTimeout(timer);
}

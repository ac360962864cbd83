"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { onOtherWindow } from "./other-windows.ts";

/** Has the server make this page again every now and then, and when another window says that the person changed. */
export function useLookAgain(everyMs: number): void {
  const router = useRouter();
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && router.refresh();
    const timer = setInterval(look, everyMs);
    const stopListening = onOtherWindow(() => router.refresh());
    return () => {
      clearInterval(timer);
      stopListening();
    };
  }, [router, everyMs]);
}

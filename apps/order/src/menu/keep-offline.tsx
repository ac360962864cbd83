"use client";
import { useEffect } from "react";

/** Lets a worker keep this menu on the phone. */
export function KeepOffline() {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    // after the page: registering fetches everything that the page needs a second time
    const timer = setTimeout(() => {
      navigator.serviceWorker.register("/sw.js").catch(() => undefined);
    }, 3_000);
    return () => clearTimeout(timer);
  }, []);
  return null;
}

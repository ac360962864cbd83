"use client";
// What is open stands in the address (`?item=12`), so that going back works; unsaved work holds that back too.
//
// const [openId, setOpenId] = useOpenParam("item");
import { useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { hasUnsaved, leaveTo } from "./unsaved.ts";

/** The value as it is shown, and a way to set it; null takes it off. `isQuiet` changes the present entry. */
export function useOpenParam(name: string): [string | null, (value: string | null, isQuiet?: boolean) => void] {
  const asked = useSearchParams().get(name);
  const [shown, setShown] = useState(asked);
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  }, [shown]);
  useEffect(() => {
    const goBack = () => {
      const next = new URLSearchParams(window.location.search).get(name);
      if (next === latest.current) return;
      if (!hasUnsaved()) return setShown(next);
      // the browser has gone already: the address comes back until the person has said that what is unsaved may go
      window.history.pushState(null, "", hrefWith(name, latest.current));
      leaveTo(() => {
        setShown(next);
        window.history.replaceState(null, "", hrefWith(name, next));
      });
    };
    window.addEventListener("popstate", goBack);
    return () => window.removeEventListener("popstate", goBack);
  }, [name]);
  const set = (value: string | null, isQuiet = false) => {
    if (value === shown) return;
    setShown(value);
    // from one to the next: one step back leads to the list and not through all that was looked at
    const isStep = shown === null && !isQuiet;
    window.history[isStep ? "pushState" : "replaceState"](null, "", hrefWith(name, value));
  };
  return [shown, set];
}

function hrefWith(name: string, value: string | null): string {
  const params = new URLSearchParams(window.location.search);
  if (value === null) params.delete(name);
  else params.set(name, value);
  const query = params.toString();
  return query === "" ? window.location.pathname : `${window.location.pathname}?${query}`;
}

"use client";
import { useEffect } from "react";

/** To the sign-in page, and back to this one afterwards: only the browser knows which this is. */
export function GoToLogin() {
  useEffect(() => {
    location.replace(`/login?next=${encodeURIComponent(location.pathname + location.search)}`);
  }, []);
  return null;
}

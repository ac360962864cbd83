"use client";
// Whoever leaves the set-up for later is not led back to it before the browser is opened anew.

const KEY = "atapos.setup-put-off";

export function keepPutOff(merchantId: number): void {
  try {
    sessionStorage.setItem(KEY, String(merchantId));
  } catch {
    // a window that keeps nothing asks again
  }
}

export function isPutOff(merchantId: number): boolean {
  try {
    return sessionStorage.getItem(KEY) === String(merchantId);
  } catch {
    return false;
  }
}

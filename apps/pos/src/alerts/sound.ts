"use client";
// Whether this till rings: wanted or not, and whether the browser lets it; browsers stay silent until the first tap.
import { useEffect, useSyncExternalStore } from "react";
import { CHIMES, playChime } from "./chime.ts";

/** blocked: wanted, and the browser has not been touched yet. */
export type SoundState = "on" | "off" | "blocked";

const KEY = "atapos-order-sound";
const store: { context: AudioContext | null; isWanted: boolean | null; listeners: Set<() => void> } = {
  context: null,
  isWanted: null,
  listeners: new Set(),
};

const tell = () => {
  for (const listener of store.listeners) listener();
};

function isWanted(): boolean {
  store.isWanted ??= readWish();
  return store.isWanted;
}

function readWish(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

export function setSoundWanted(wanted: boolean): void {
  store.isWanted = wanted;
  try {
    localStorage.setItem(KEY, wanted ? "on" : "off");
  } catch {
    // a window that keeps nothing rings as long as it is open
  }
  if (wanted) void unlockSound();
  tell();
}

/** Asks the browser to let sound through; it does so only within a tap or a key. */
export async function unlockSound(): Promise<void> {
  const context = openContext();
  if (context === null) return;
  if (context.state !== "running") await context.resume().catch(() => undefined);
  tell();
}

/** Rings once where it is wanted and let; what is blocked is said by `useSound`. */
export function ring(kind: keyof typeof CHIMES): void {
  if (!isWanted()) return;
  const context = openContext();
  if (context?.state === "running") playChime(context, CHIMES[kind]);
  else void context?.resume().catch(() => undefined);
  tell();
}

function openContext(): AudioContext | null {
  if (store.context !== null) return store.context;
  if (typeof AudioContext === "undefined") return null;
  store.context = new AudioContext();
  store.context.onstatechange = tell;
  return store.context;
}

function readState(): SoundState {
  if (!isWanted()) return "off";
  return store.context !== null && store.context.state !== "running" ? "blocked" : "on";
}

function subscribe(listener: () => void): () => void {
  store.listeners.add(listener);
  return () => store.listeners.delete(listener);
}

export const useSound = (): SoundState => useSyncExternalStore(subscribe, readState, () => "on");

/** The first tap or key anywhere lets the sound through, before anything has to ring. */
export function useUnlockAtFirstTouch(): void {
  useEffect(() => {
    const unlock = () => {
      void unlockSound();
      stop();
    };
    const stop = () => {
      window.removeEventListener("pointerdown", unlock, true);
      window.removeEventListener("keydown", unlock, true);
    };
    window.addEventListener("pointerdown", unlock, true);
    window.addEventListener("keydown", unlock, true);
    return stop;
  }, []);
}

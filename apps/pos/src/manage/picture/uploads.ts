"use client";
// Pictures that are not saved yet, by item: they go on being sent whatever drawer is open, and a failed one can go again.
import { useSyncExternalStore } from "react";
import { randomKey } from "../../ticket/use-order-api.ts";
import { sendPicture } from "./send-picture.ts";

export type UploadState =
  | { kind: "waiting" }
  | { kind: "sending"; share: number }
  /** Sent; its place in the item is being read again. */
  | { kind: "sent" }
  | { kind: "failed"; error: unknown };

export interface Upload {
  key: string;
  productId: number;
  replacesId: number | null;
  picture: Blob;
  /** An object URL of the picture. */
  url: string;
  state: UploadState;
}

interface Listening {
  /** Runs once the server has it, before it leaves this list. */
  onSent: (upload: Upload) => Promise<unknown>;
  onFailed: (upload: Upload, error: unknown) => void;
}

const NONE: readonly Upload[] = [];
const store: { uploads: readonly Upload[]; listeners: Set<() => void>; isBusy: boolean } = {
  uploads: NONE,
  listeners: new Set(),
  isBusy: false,
};

function set(uploads: readonly Upload[]): void {
  store.uploads = uploads;
  for (const listener of store.listeners) listener();
  const isSending = uploads.some(({ state }) => state.kind === "waiting" || state.kind === "sending");
  window[isSending ? "addEventListener" : "removeEventListener"]("beforeunload", hold);
}

const hold = (event: Event): void => event.preventDefault();

const setState = (key: string, state: UploadState): void =>
  set(store.uploads.map((upload) => (upload.key === key ? { ...upload, state } : upload)));

export interface NewUpload {
  productId: number;
  replacesId: number | null;
  picture: Blob;
  url: string;
}

/** In their order, one after the other. */
export function addUploads(uploads: readonly NewUpload[], listening: Listening): void {
  const added = uploads.map((upload): Upload => ({ ...upload, key: randomKey(), state: { kind: "waiting" } }));
  set([...store.uploads, ...added]);
  void run(listening);
}

/** The same key as before, so that one that did arrive is not there twice. */
export function retryUpload(key: string, listening: Listening): void {
  setState(key, { kind: "waiting" });
  void run(listening);
}

export function dropUpload(key: string): void {
  const dropped = store.uploads.find((upload) => upload.key === key);
  if (dropped !== undefined) URL.revokeObjectURL(dropped.url);
  set(store.uploads.filter((upload) => upload.key !== key));
}

async function run(listening: Listening): Promise<void> {
  if (store.isBusy) return;
  store.isBusy = true;
  for (;;) {
    const next = store.uploads.find(({ state }) => state.kind === "waiting");
    if (next === undefined) break;
    await sendOne(next, listening);
  }
  store.isBusy = false;
}

async function sendOne(upload: Upload, { onSent, onFailed }: Listening): Promise<void> {
  const { key, productId, replacesId, picture } = upload;
  setState(key, { kind: "sending", share: 0 });
  try {
    await sendPicture({ productId, replacesId, picture, idempotencyKey: key }, (share) =>
      setState(key, { kind: "sending", share }),
    );
  } catch (error) {
    setState(key, { kind: "failed", error });
    onFailed(upload, error);
    return;
  }
  setState(key, { kind: "sent" });
  await onSent(upload).catch(() => undefined);
  dropUpload(key);
}

function subscribe(listener: () => void): () => void {
  store.listeners.add(listener);
  return () => store.listeners.delete(listener);
}

export const useUploads = (): readonly Upload[] =>
  useSyncExternalStore(
    subscribe,
    () => store.uploads,
    () => NONE,
  );

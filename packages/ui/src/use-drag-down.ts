"use client";
// Pulling a sheet down by its grip: it follows the finger, and far or fast enough it closes.
import { type PointerEvent, type RefObject, useRef } from "react";

const FAR_PX = 96;
const FAST_PX_PER_MS = 0.5;

export interface DragDown {
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: (event: PointerEvent) => void;
  onPointerCancel: (event: PointerEvent) => void;
}

export function useDragDown(sheet: RefObject<HTMLElement | null>, onPulled: () => void): DragDown {
  const start = useRef<{ y: number; at: number } | null>(null);
  const end = (event: PointerEvent, mayClose: boolean) => {
    const from = start.current;
    start.current = null;
    if (from === null || sheet.current === null) return;
    sheet.current.style.translate = "";
    sheet.current.style.transition = "";
    const distance = event.clientY - from.y;
    const isFast = distance > 24 && distance / Math.max(1, event.timeStamp - from.at) > FAST_PX_PER_MS;
    if (mayClose && (distance > FAR_PX || isFast)) onPulled();
  };
  return {
    onPointerDown: (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      start.current = { y: event.clientY, at: event.timeStamp };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      if (start.current === null || sheet.current === null) return;
      sheet.current.style.transition = "none";
      sheet.current.style.translate = `0 ${Math.max(0, event.clientY - start.current.y)}px`;
    },
    onPointerUp: (event) => end(event, true),
    onPointerCancel: (event) => end(event, false),
  };
}

import { type MouseEvent, type PointerEvent, useEffect, useRef } from "react";

const HELD_MS = 450;
const MOVED_PX = 10;

/** A tap does one thing, holding or the other mouse button another; a finger that scrolls does neither. */
export function useLongPress(onTap: () => void, onHold: () => void) {
  const start = useRef<{ x: number; y: number; timer: ReturnType<typeof setTimeout> } | null>(null);
  const wasHeld = useRef(false);
  const stop = () => {
    clearTimeout(start.current?.timer);
    start.current = null;
  };
  useEffect(() => () => clearTimeout(start.current?.timer), []);
  const hold = () => {
    wasHeld.current = true;
    stop();
    onHold();
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      wasHeld.current = false;
      if (!event.isPrimary || event.button !== 0) return;
      stop();
      start.current = { x: event.clientX, y: event.clientY, timer: setTimeout(hold, HELD_MS) };
    },
    onPointerMove: (event: PointerEvent) => {
      const from = start.current;
      if (from !== null && Math.hypot(event.clientX - from.x, event.clientY - from.y) > MOVED_PX) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onPointerLeave: stop,
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      if (!wasHeld.current) hold();
      // only a finger that lets go makes a click after this
      const isTouch = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === "touch";
      if (!isTouch) wasHeld.current = false;
    },
    onClick: () => {
      const wasHold = wasHeld.current;
      wasHeld.current = false;
      if (!wasHold) onTap();
    },
  };
}

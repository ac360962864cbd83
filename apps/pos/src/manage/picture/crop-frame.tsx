"use client";
// The picture behind a square window: dragged, pinched, wheeled, or moved by keys.
import { useTranslator } from "@atapos/ui/language";
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { type Crop, panCrop, zoomCrop } from "./crop.ts";
import type { OpenPicture } from "./open-picture.ts";
import { pictureWords } from "./picture-words.ts";

interface CropFrameProps {
  picture: OpenPicture;
  crop: Crop;
  onChange: (change: (crop: Crop) => Crop) => void;
}

const STEP = 0.04;
const KEYS: ReadonlyMap<string, { dx: number; dy: number; zoom?: number }> = new Map([
  ["ArrowLeft", { dx: 1, dy: 0 }],
  ["ArrowRight", { dx: -1, dy: 0 }],
  ["ArrowUp", { dx: 0, dy: 1 }],
  ["ArrowDown", { dx: 0, dy: -1 }],
  ["+", { dx: 0, dy: 0, zoom: 1.15 }],
  ["=", { dx: 0, dy: 0, zoom: 1.15 }],
  ["-", { dx: 0, dy: 0, zoom: 1 / 1.15 }],
]);

export function CropFrame({ picture: { url, size }, crop, onChange }: CropFrameProps) {
  const t = useTranslator(pictureWords);
  const frame = useRef<HTMLDivElement>(null);
  const pan = (dx: number, dy: number) =>
    onChange((now) => panCrop(now, { dx, dy, frame: frame.current?.clientWidth ?? 1 }, size));
  const zoom = (factor: number, at?: { u: number; v: number }) => onChange((now) => zoomCrop(now, factor, size, at));
  const pointers = usePointers(frame, pan, zoom);
  useWheel(frame, zoom);
  const press = (event: KeyboardEvent) => {
    const move = KEYS.get(event.key);
    if (move === undefined) return;
    event.preventDefault();
    if (move.zoom !== undefined) return zoom(move.zoom);
    const step = (frame.current?.clientWidth ?? 1) * STEP;
    pan(move.dx * step, move.dy * step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element means a picture that is moved by keys
    <div
      ref={frame}
      role="group"
      aria-label={t("frame")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys need a place to be pressed at
      tabIndex={0}
      data-autofocus
      onKeyDown={press}
      {...pointers}
      className="relative mx-auto aspect-square w-full max-w-[400px] cursor-grab touch-none select-none overflow-hidden rounded-tile bg-sunken active:cursor-grabbing"
    >
      {/* biome-ignore lint/performance/noImgElement: a picture of this device, on its way to the menu */}
      <img
        src={url}
        alt=""
        draggable={false}
        className="pointer-events-none absolute max-w-none"
        style={{
          width: percent(size.width / crop.side),
          left: percent((crop.side / 2 - crop.x) / crop.side),
          top: percent((crop.side / 2 - crop.y) / crop.side),
        }}
      />
      <span aria-hidden="true" className="absolute inset-0 rounded-[inherit] inset-ring-2 inset-ring-paper/70" />
    </div>
  );
}

const percent = (share: number): string => `${String(share * 100)}%`;

interface Point {
  x: number;
  y: number;
}

/** One finger moves, two zoom about the place between them. */
function usePointers(
  frame: RefObject<HTMLDivElement | null>,
  pan: (dx: number, dy: number) => void,
  zoom: (factor: number, at: { u: number; v: number }) => void,
) {
  const held = useRef(new Map<number, Point>());
  const lift = ({ pointerId }: PointerEvent) => void held.current.delete(pointerId);
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current.set(event.pointerId, pointOf(event));
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const before = held.current.get(event.pointerId);
      if (before === undefined) return;
      const now = pointOf(event);
      held.current.set(event.pointerId, now);
      const other = [...held.current].find(([id]) => id !== event.pointerId)?.[1];
      // with two fingers each carries half of the move
      const weight = other === undefined ? 1 : 0.5;
      pan((now.x - before.x) * weight, (now.y - before.y) * weight);
      const box = frame.current?.getBoundingClientRect();
      if (other === undefined || box === undefined) return;
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      zoom(distance(now, other) / Math.max(1, distance(before, other)), placeIn(middle, box));
    },
    onPointerUp: lift,
    onPointerCancel: lift,
  };
}

/** React listens to wheels passively, and the sheet would scroll under the picture. */
function useWheel(
  frame: RefObject<HTMLDivElement | null>,
  zoom: (factor: number, at: { u: number; v: number }) => void,
): void {
  const latest = useRef(zoom);
  useEffect(() => {
    latest.current = zoom;
  });
  useEffect(() => {
    const box = frame.current;
    if (box === null) return;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      latest.current(Math.exp(-event.deltaY / 400), placeIn(pointOf(event), box.getBoundingClientRect()));
    };
    box.addEventListener("wheel", turn, { passive: false });
    return () => box.removeEventListener("wheel", turn);
  }, [frame]);
}

const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => ({ x: clientX, y: clientY });
const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);
const placeIn = ({ x, y }: Point, box: DOMRect) => ({ u: (x - box.left) / box.width, v: (y - box.top) / box.height });

"use client";
// One of a few, side by side: an ordered scale (how spicy) or ways to pay.
import { type ReactNode, useId } from "react";

export interface ChoiceTile<Value extends string> {
  value: Value;
  label: ReactNode;
  /** For a scale: as many flames as the level. */
  icon?: ReactNode;
  isDisabled?: boolean;
}

export interface ChoiceTilesProps<Value extends string> {
  label: string;
  tiles: readonly ChoiceTile<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** scale centres icon over word; method puts them left, with a radio mark at the right. */
  look?: "scale" | "method";
}

const TILE =
  "press flex h-full rounded-base bg-raised text-ink-2 inset-ring inset-ring-line-strong peer-checked:bg-accent-soft peer-checked:font-extrabold peer-checked:text-accent-ink peer-checked:inset-ring-2 peer-checked:inset-ring-accent peer-disabled:bg-sunken peer-disabled:text-ink-3 peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent font-semibold [&_svg]:shrink-0";
const LOOKS = {
  scale:
    "min-h-16 flex-col items-center justify-center gap-1 px-1 py-2 text-center text-s [&_svg]:-mx-px [&_svg]:size-4",
  method: "min-h-17 flex-col gap-1.5 py-2.5 pr-2 pl-2.5 text-xs/[1.2] [&_svg]:size-5",
};

export function ChoiceTiles<Value extends string>(props: ChoiceTilesProps<Value>) {
  const { label, tiles, value, onChange, look = "scale" } = props;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="grid auto-cols-fr grid-flow-col gap-2">
      {tiles.map((tile) => (
        <label key={tile.value} className="relative cursor-pointer">
          <input
            type="radio"
            name={name}
            checked={tile.value === value}
            onChange={() => onChange(tile.value)}
            disabled={tile.isDisabled}
            className="peer absolute inset-0 cursor-[inherit] opacity-0"
          />
          <span className={`${TILE} ${LOOKS[look]}`}>
            {tile.icon !== undefined && (
              <span aria-hidden="true" className="flex h-5 items-center">
                {tile.icon}
              </span>
            )}
            <span>{tile.label}</span>
          </span>
          {look === "method" && (
            <span
              aria-hidden="true"
              className="pointer-events-none absolute top-2.5 right-2 size-5 rounded-full inset-ring-2 inset-ring-ink-3 peer-checked:inset-ring-[6px] peer-checked:inset-ring-accent peer-disabled:inset-ring-line-strong"
            />
          )}
        </label>
      ))}
    </div>
  );
}

"use client";
// A short menu that drops from its button: arrow keys walk, Escape and a press elsewhere close it.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";

export interface MenuItem {
  key: string;
  label: string;
  icon: ReactNode;
  isOff: boolean;
  isDanger?: boolean;
  onPress: () => void;
}

interface TriggerAttributes {
  id: string;
  "aria-haspopup": "menu";
  "aria-expanded": boolean;
  "aria-controls": string | undefined;
  onClick: () => void;
}

interface PopupMenuProps {
  label: string;
  items: readonly MenuItem[];
  trigger: (attributes: TriggerAttributes) => ReactNode;
}

export function PopupMenu({ label, items, trigger }: PopupMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const close = () => {
    setIsOpen(false);
    document.getElementById(`${id}-button`)?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    focusItem(frame.current, 0);
    const pressElsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setIsOpen(false);
    };
    window.addEventListener("pointerdown", pressElsewhere);
    return () => window.removeEventListener("pointerdown", pressElsewhere);
  }, [isOpen]);
  return (
    <div ref={frame} className="relative">
      {trigger({
        id: `${id}-button`,
        "aria-haspopup": "menu",
        "aria-expanded": isOpen,
        "aria-controls": isOpen ? id : undefined,
        onClick: () => setIsOpen(!isOpen),
      })}
      {isOpen && (
        <div
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={(event) => walk(event, frame.current, close)}
          className="absolute top-full right-0 z-30 mt-1 min-w-64 animate-rise rounded-base bg-raised p-1.5 shadow-3 ring ring-line"
        >
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={item.isOff || undefined}
              onClick={() => {
                if (item.isOff) return;
                close();
                item.onPress();
              }}
              className={`flex min-h-12 w-full items-center gap-3 whitespace-nowrap rounded-[10px] px-3 text-left font-semibold focus-visible:-outline-offset-2 [&_svg]:size-5 ${item.isOff ? "cursor-not-allowed text-ink-3" : `hover:bg-fill ${item.isDanger === true ? "text-danger-ink" : ""}`}`}
            >
              {item.icon}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function walk(event: KeyboardEvent, frame: HTMLElement | null, close: () => void): void {
  const items = itemsOf(frame);
  const at = items.findIndex((item) => item.matches(":focus"));
  if (event.key === "ArrowDown") focusItem(frame, at + 1);
  else if (event.key === "ArrowUp") focusItem(frame, at - 1);
  else if (event.key === "Home") focusItem(frame, 0);
  else if (event.key === "End") focusItem(frame, -1);
  else if (event.key === "Escape" || event.key === "Tab") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

const itemsOf = (frame: HTMLElement | null): HTMLElement[] => [
  ...(frame?.querySelectorAll<HTMLElement>("[role='menuitem']") ?? []),
];

function focusItem(frame: HTMLElement | null, index: number): void {
  const items = itemsOf(frame);
  items[(index + items.length) % items.length]?.focus();
}

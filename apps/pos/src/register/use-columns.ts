import { type RefObject, useLayoutEffect, useState } from "react";

/** Narrower than this a name of two words has no room. */
const MIN_TILE = 138;
const GAP = 12;
/** Four rows of them and the top of a fifth fit a screen of 800 px. */
const DESK = { columns: 5, tileHeight: 147 };
const DOCKED_HEIGHT = 155;
const DOCKED_BELOW = 900;

/** How many tiles stand side by side, and how high they are. */
export function useColumns(scroller: RefObject<HTMLElement | null>): { columns: number; tileHeight: number } {
  const [size, setSize] = useState(DESK);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const width = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const columns = Math.max(2, Math.floor((width + GAP) / (MIN_TILE + GAP)));
      const tileHeight = window.innerWidth < DOCKED_BELOW ? DOCKED_HEIGHT : DESK.tileHeight;
      setSize((known) =>
        known.columns === columns && known.tileHeight === tileHeight ? known : { columns, tileHeight },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return size;
}

interface Place {
  from: number;
  columns: number;
  count: number;
}

const PAGE_ROWS = 4;

/** Where a key leads among tiles in rows; `above`: out of the first row. null: not a key that leads anywhere. */
export function stepFrom(key: string, { from, columns, count }: Place): number | "above" | null {
  const last = count - 1;
  const within = (index: number) => Math.min(Math.max(index, 0), last);
  switch (key) {
    case "ArrowRight":
      return within(from + 1);
    case "ArrowLeft":
      return within(from - 1);
    case "ArrowDown":
      return within(from + columns);
    case "ArrowUp":
      return from < columns ? "above" : from - columns;
    case "PageDown":
      return within(from + columns * PAGE_ROWS);
    case "PageUp":
      return within(from - columns * PAGE_ROWS);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

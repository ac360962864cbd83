const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

/** The card that an arrow leads to from the one that has the focus: along its lane, or across to the next lane. */
export function arrowTarget(board: HTMLElement, key: string): HTMLElement | null {
  if (!ARROWS.includes(key)) return null;
  const lanes = [...board.querySelectorAll("[data-lane]")]
    .map((lane) => [...lane.querySelectorAll("[data-order]")])
    .filter((cards) => cards.length > 0);
  const card = document.activeElement?.closest("[data-order]") ?? null;
  const column = lanes.findIndex((cards) => card !== null && cards.includes(card));
  const here = lanes[column];
  if (card === null || here === undefined) return null;
  const row = here.indexOf(card);
  return linkOf(neighbour(lanes, column, row, key));
}

function neighbour(lanes: readonly Element[][], column: number, row: number, key: string): Element | undefined {
  if (key === "ArrowUp") return lanes[column]?.[row - 1];
  if (key === "ArrowDown") return lanes[column]?.[row + 1];
  const lane = lanes[column + (key === "ArrowLeft" ? -1 : 1)];
  return lane?.[Math.min(row, lane.length - 1)];
}

function linkOf(card: Element | undefined): HTMLElement | null {
  return card?.querySelector<HTMLElement>("h3 a") ?? null;
}

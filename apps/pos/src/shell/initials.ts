/** Two letters for a person: `Dewi Wulan` is DW, `Rizal` RI. */
export function initialsOf(name: string): string {
  const [first = "", ...rest] = name.trim().split(/\s+/u);
  const last = rest.at(-1);
  const letters = last === undefined ? [...first].slice(0, 2) : [[...first][0] ?? "", [...last][0] ?? ""];
  return letters.join("").toUpperCase() || "?";
}

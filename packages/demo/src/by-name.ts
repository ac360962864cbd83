/** What a list holds already, by name: a step of the seeding makes only what an interrupted one had not yet made. */
export const byName = <T extends { name: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.name, item]));

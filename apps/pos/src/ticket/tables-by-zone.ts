export interface ZonedTable {
  id: number;
  name: string;
  zone: string | null;
  capacity: number | null;
  isActive: boolean;
  sortOrder: number;
}

/** Tables in use, zone by zone as they were laid out; within a zone 2 comes before 10. Those without a zone are last. */
export function tablesByZone<Table extends ZonedTable>(
  tables: readonly Table[],
): { zone: string | null; tables: Table[] }[] {
  const sorted = tables
    .filter(({ isActive }) => isActive)
    .toSorted((a, b) => a.sortOrder - b.sortOrder || byName.compare(a.name, b.name));
  const zones = new Map<string | null, Table[]>();
  for (const table of sorted) zones.set(table.zone, [...(zones.get(table.zone) ?? []), table]);
  return [...zones]
    .map(([zone, inZone]) => ({ zone, tables: inZone }))
    .sort((a, b) => Number(a.zone === null) - Number(b.zone === null));
}

const byName = new Intl.Collator("id", { numeric: true });

interface Table {
  name: string;
  zone: string | null;
}

/** What fits on the plaque: the number where the name has one, else its first letters. */
export const plaqueText = (name: string): string => /\d+/.exec(name)?.[0].slice(0, 3) ?? name.trim().slice(0, 2);

/** "Meja 7 · Teras"; a name that says "Meja" itself is not told twice. */
export function tableLabel({ name, zone }: Table, withWord: (name: string) => string): string {
  const label = /^(meja|table)\b/i.test(name) ? name : withWord(name);
  return zone === null ? label : `${label} · ${zone}`;
}

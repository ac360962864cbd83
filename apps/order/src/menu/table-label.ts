interface Table {
  name: string;
  zone: string | null;
}

/** What fits on the plaque: a short name whole, else its number, else its first letters. */
export function plaqueText(name: string): string {
  const short = name.trim();
  return short.length <= 3 ? short : (/\d+/.exec(short)?.[0].slice(0, 3) ?? short.slice(0, 2));
}

/** "Meja 7 · Teras"; a name that says "Meja" itself is not told twice. */
export function tableLabel({ name, zone }: Table, withWord: (name: string) => string): string {
  const label = /^(meja|table)\b/i.test(name) ? name : withWord(name);
  return zone === null ? label : `${label} · ${zone}`;
}

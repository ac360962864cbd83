/** "7" -> "Meja 7"; a name that says "Meja" itself is not told twice. */
export const tableName = (name: string, withWord: (name: string) => string): string =>
  /^(meja|table)\b/iu.test(name) ? name : withWord(name);

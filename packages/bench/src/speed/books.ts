import { setTimeout as sleep } from "node:timers/promises";
import { fillShops } from "./shop.ts";
import { type Stack, startStack } from "./stack.ts";

/** Shops with past orders, on a database and with programs of their own. */
export interface Books {
  label: string;
  stack: Stack;
}

interface BooksOptions {
  profileTo: string | null;
  say: (line: string) => void;
}

const LONGEST_SUM_MS = 600_000;

/**
 * Waits until the program has summed the days that were loaded, which it does once after an import: a million orders
 * keep one core busy for a while. Today stays marked until it is over. Resolves with how many seconds that took.
 */
export async function untilSummed({ query }: Stack): Promise<number> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < LONGEST_SUM_MS) {
    const [row] = await query<{ isSummed: boolean }>(`
      SELECT (SELECT count(*) FROM atapos.report_state WHERE rs_time_zone <> '') = (SELECT count(*) FROM atapos.merchant)
        AND NOT EXISTS (SELECT FROM atapos.report_mark WHERE rk_date < current_date - 1) AS "isSummed"`);
    if (row?.isSummed) return (performance.now() - startedAt) / 1000;
    await sleep(250);
  }
  throw new Error("the days that were loaded have not been summed");
}

/** Keeps books of every size at once, the smallest first, so that a round can measure them beside each other. */
export async function withBooks<T>(
  sizes: readonly number[],
  options: BooksOptions,
  work: (books: readonly Books[]) => Promise<T>,
): Promise<T> {
  const books: Books[] = [];
  try {
    for (const size of sizes.toSorted((a, b) => a - b)) {
      const label = `${size.toLocaleString("en")} orders`;
      options.say(`${label} are written into the books`);
      const stack = await startStack(fillShops(size), options);
      books.push({ label, stack });
      options.say(`their days were summed ${(await untilSummed(stack)).toFixed(0)} s later`);
    }
    return await work(books);
  } finally {
    for (const { stack } of books) await stack.stop();
  }
}

/** The server on which all books stand. */
export const postgresOf = ([first]: readonly Books[]): number => first?.stack.postgresPid ?? 0;

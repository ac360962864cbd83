import { currencyDecimals } from "@atapos/domain";

/** Notes that people carry, in the smallest one's unit, and the rounds that several of them make. */
const NOTES = [1, 2, 5, 10, 20, 50, 100];
const ROUNDS = [10, 50, 100];
const NEXT = 50;

/**
 * What a customer would hand over for `due` instead of the exact amount, smallest first: one larger note, or a round sum
 * of several. Always `count` amounts, each above `due`.
 */
export function cashSuggestions(due: number, currency: string, count = 3): number[] {
  const decimals = currencyDecimals(currency);
  const unit = decimals === 0 ? 1_000 : 10 ** decimals;
  const notes = NOTES.map((note) => note * unit).filter((note) => note > due);
  const rounds = ROUNDS.map((round) => roundUp(due, round * unit)).filter((round) => round > due);
  const amounts = [...new Set([...notes, ...rounds])].sort((a, b) => a - b);
  while (amounts.length < count) amounts.push(roundUp((amounts.at(-1) ?? due) + 1, NEXT * unit));
  return amounts.slice(0, count);
}

const roundUp = (amount: number, step: number): number => Math.ceil(amount / step) * step;

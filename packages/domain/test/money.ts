import { PosError } from "./errors.ts";

/** An amount in the currency's minor unit (IDR has none: 15000 is Rp15.000). Always a safe integer. */
export type Money = number;

/** Returns the amount; throws `validation` unless it is a safe integer. `-0` becomes `0`. */
export function assertMoney(amount: number, field = "amount"): Money {
  if (!Number.isSafeInteger(amount)) throw new PosError("validation", { field, reason: "not_money" });
  return amount + 0;
}

/** numerator / denominator to the nearest integer, halves away from zero; exact for any integers. */
export function roundHalfAway(numerator: number | bigint, denominator: number | bigint): Money {
  const top = toBigInt(numerator);
  const bottom = toBigInt(denominator);
  if (bottom === 0n) throw new PosError("validation", { reason: "division_by_zero" });
  const isNegative = top < 0n !== bottom < 0n;
  const magnitude = (2n * abs(top) + abs(bottom)) / (2n * abs(bottom));
  return assertMoney(Number(isNegative ? -magnitude : magnitude));
}

/** `percent` of the amount, halves away from zero. A percent is >= 0 with at most 2 decimals, else `validation`. */
export function percentOf(amount: Money, percent: number): Money {
  return roundHalfAway(BigInt(assertMoney(amount)) * BigInt(percentHundredths(percent)), 10_000n);
}

/** 10.25 -> 1025. Throws `validation` for a negative percent or more than 2 decimals. */
export function percentHundredths(percent: number): number {
  const hundredths = Math.round(percent * 100);
  const isExact = Number.isSafeInteger(hundredths) && hundredths >= 0 && hundredths / 100 === percent;
  if (!isExact) throw new PosError("validation", { field: "percent", reason: "not_a_percent" });
  return hundredths + 0;
}

/**
 * Splits `total` in proportion to `weights` (integers >= 0) by largest remainder, ties to the earlier index.
 * The parts sum to `total` exactly. When every weight is 0 all count alike. Throws `validation` when there is
 * something to share but nobody to share it with, or for a weight that is negative or no integer.
 */
export function allocate(total: Money, weights: readonly number[]): Money[] {
  assertMoney(total);
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight) || weight < 0) throw new PosError("validation", { reason: "bad_weight" });
  }
  if (weights.length === 0) {
    if (total !== 0) throw new PosError("validation", { reason: "nothing_to_share_among" });
    return [];
  }
  const isEven = weights.every((weight) => weight === 0);
  return largestRemainder(
    total,
    weights.map((weight) => (isEven ? 1n : BigInt(weight))),
  );
}

function largestRemainder(total: Money, weights: readonly bigint[]): Money[] {
  const sum = weights.reduce((left, right) => left + right, 0n);
  const size = BigInt(Math.abs(total));
  const parts = weights.map((weight, index) => {
    const product = size * weight;
    return { index, share: product / sum, remainder: product % sum };
  });
  const given = parts.reduce((left, part) => left + part.share, 0n);
  const byNeed = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byNeed.slice(0, Number(size - given))) part.share += 1n;
  return parts.map((part) => Number(total < 0 ? -part.share : part.share));
}

/** Nearest multiple, halves away from zero; a multiple of 0 leaves the amount alone. */
export function roundToMultiple(amount: Money, multiple: Money): Money {
  if (!Number.isSafeInteger(multiple) || multiple < 0) throw new PosError("validation", { reason: "bad_multiple" });
  if (multiple === 0) return assertMoney(amount);
  return assertMoney(roundHalfAway(assertMoney(amount), multiple) * multiple);
}

function toBigInt(value: number | bigint): bigint {
  return typeof value === "bigint" ? value : BigInt(assertMoney(value));
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

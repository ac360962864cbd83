// A promotion as it is typed: plain values that compare, and what the server takes of them.
import type { WeeklyWindow } from "@atapos/domain";
import { addDays, dateOf, startOf } from "./local-dates.ts";
import type { DiscountType, PromotionView } from "./promotion-types.ts";

export interface TargetDraft {
  kind: "item" | "category";
  id: number;
  name: string;
  /** null: the promotion's own. */
  amount: number | null;
}

export interface WindowDraft {
  days: readonly number[];
  /** "HH:MM"; both empty: the whole day. */
  from: string;
  to: string;
}

export interface PromotionDraft {
  name: string;
  type: DiscountType;
  /** Of every target that has none of its own; null: nothing is typed. */
  amount: number | null;
  targets: readonly TargetDraft[];
  startDate: string;
  /** Inclusive. */
  endDate: string;
  windows: readonly WindowDraft[];
}

export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
const ALWAYS: WindowDraft = { days: EVERY_DAY, from: "", to: "" };
const MIDNIGHT = "00:00";
const FIRST_DAYS = 13;

export const newDraft = (today: string): PromotionDraft => ({
  ...{ name: "", type: "percent", amount: null, targets: [] },
  ...{ startDate: today, endDate: addDays(today, FIRST_DAYS), windows: [ALWAYS] },
});

export function draftOf(view: PromotionView, timeZone: string): PromotionDraft {
  const targets: TargetDraft[] = [
    ...view.categories.map(({ categoryId: id, categoryName: name, discountAmount: amount }) => ({
      ...{ kind: "category" as const, id, name, amount },
    })),
    ...view.items.map(({ productId: id, productName: name, discountAmount: amount }) => ({
      ...{ kind: "item" as const, id, name, amount },
    })),
  ];
  const amount = commonest(targets.map((target) => target.amount));
  return {
    ...{ name: view.name, type: view.discountType, amount },
    targets: targets.map((target) => ({ ...target, amount: target.amount === amount ? null : target.amount })),
    startDate: dateOf(Date.parse(view.startsAt), timeZone),
    // the end is exclusive: the last day is the one before it
    endDate: dateOf(Date.parse(view.endsAt) - 1, timeZone),
    windows: view.schedule === null ? [ALWAYS] : view.schedule.map(windowOf),
  };
}

const windowOf = ({ days, from, to }: WeeklyWindow): WindowDraft =>
  from === MIDNIGHT && to === MIDNIGHT ? { days, from: "", to: "" } : { days, from, to };

function commonest(amounts: readonly (number | null)[]): number | null {
  const count = (amount: number | null) => amounts.filter((other) => other === amount).length;
  return amounts.reduce((best, amount) => (best === null || count(amount) > count(best) ? amount : best), null);
}

/** What the server takes. A date that was not touched keeps the time of day it was made with. */
export function inputOf(draft: PromotionDraft, saved: PromotionView | null, timeZone: string) {
  const before = saved && draftOf(saved, timeZone);
  const isStartKept = saved && before?.startDate === draft.startDate;
  const isEndKept = saved && before?.endDate === draft.endDate;
  const amountOf = ({ amount }: TargetDraft) => amount ?? draft.amount ?? 0;
  const of = (kind: TargetDraft["kind"]) => draft.targets.filter((target) => target.kind === kind);
  return {
    name: draft.name.trim(),
    discountType: draft.type,
    startsAt: isStartKept ? saved.startsAt : iso(startOf(draft.startDate, timeZone)),
    endsAt: isEndKept ? saved.endsAt : iso(startOf(addDays(draft.endDate, 1), timeZone)),
    schedule: scheduleOf(draft.windows),
    items: of("item").map((target) => ({ productId: target.id, discountAmount: amountOf(target) })),
    categories: of("category").map((target) => ({ categoryId: target.id, discountAmount: amountOf(target) })),
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** null: every day, around the clock. */
export function scheduleOf(windows: readonly WindowDraft[]): { days: number[]; from: string; to: string }[] | null {
  const isAlways = windows.some(({ days, from, to }) => days.length === EVERY_DAY.length && from === "" && to === "");
  if (isAlways) return null;
  return windows.map(({ days, from, to }) => ({
    days: days.toSorted((a, b) => a - b),
    from: from === "" ? MIDNIGHT : from,
    to: to === "" ? MIDNIGHT : to,
  }));
}

/** What keeps the draft from being saved, by field, as words of promotionWords. */
export function problemsOf(draft: PromotionDraft) {
  return {
    name: draft.name.trim() === "" ? ("nameMissing" as const) : null,
    amount: amountProblem(draft),
    targets: draft.targets.length === 0 ? ("targetsMissing" as const) : null,
    dates: dateProblem(draft),
    windows: windowProblem(draft.windows),
  };
}

/** Enough is there to say what it would do. */
export function canPreview(draft: PromotionDraft): boolean {
  const { name: _, ...others } = problemsOf(draft);
  return Object.values(others).every((problem) => problem === null);
}

function amountProblem({ type, amount, targets }: PromotionDraft) {
  const amounts = targets.map((target) => target.amount ?? amount);
  const asked = targets.length === 0 ? [amount] : amounts;
  if (asked.includes(null)) return "amountMissing" as const;
  if (type === "percent" && asked.some((each) => each !== null && (each <= 0 || each > 100)))
    return "percentRange" as const;
  if (type === "amount" && asked.includes(0)) return "amountMissing" as const;
  return null;
}

function dateProblem({ startDate, endDate }: PromotionDraft) {
  if (startDate === "" || endDate === "") return "datesMissing" as const;
  return endDate < startDate ? ("datesTurned" as const) : null;
}

function windowProblem(windows: readonly WindowDraft[]) {
  if (windows.some(({ days }) => days.length === 0)) return "daysMissing" as const;
  return windows.some(({ from, to }) => (from === "") !== (to === "")) ? ("hoursHalf" as const) : null;
}

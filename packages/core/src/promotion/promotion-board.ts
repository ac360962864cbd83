import {
  commonIntervals,
  type Interval,
  instantOfWallTime,
  offsetAt,
  type PromotionRule,
  runningIntervals,
} from "@atapos/domain";
import type { Context } from "../context.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { BoardPromotion, PromotionBoard, PromotionBoardInput, PromotionState } from "./board-schema.ts";
import { type BoardRow, readBoard } from "./board-store.ts";

const MS_PER_DAY = 86_400_000;
/** Hours come again every week: what does not within this time never will. */
const LOOK_AHEAD = 400 * MS_PER_DAY;

/** Every promotion at a glance: how it stands now, and when it runs within the days asked for. */
export async function promotionBoard(
  ctx: Context,
  merchantId: number,
  { from, to }: PromotionBoardInput,
): Promise<PromotionBoard> {
  const atMs = ctx.deps.now();
  return inMerchant(ctx, merchantId, async (uow) => {
    const { timeZone, currency } = await readMerchant(uow);
    const range = { from: startOfDay(from, timeZone), to: startOfDay(to, timeZone) };
    const rows = await readBoard(uow, range.from, range.to);
    const drawn = rows.map((row) => ({ row, ran: [...runningIntervals(ruleOf(row), range.from, range.to, timeZone)] }));
    const overlaps = overlapsOf(drawn);
    const promotions = drawn.map(({ row, ran }) => {
      const { publicId, productIds: _, amounts, ...shown } = row;
      return {
        ...shown,
        amounts: { min: amounts.min ?? 0, max: amounts.max ?? 0 },
        ...standing(row, { atMs, timeZone }),
        intervals: ran.map(dates),
        thumbnailUrl: publicId && ctx.deps.media.sizedUrl(publicId, { width: 320, height: 320 }),
        overlaps: overlaps.get(row.id) ?? [],
      };
    });
    return { now: new Date(atMs), currency, promotions, counts: countsOf(promotions) };
  });
}

const startOfDay = (date: string, timeZone: string): number => instantOfWallTime(Date.parse(date), timeZone);
const dates = ({ from, to }: Interval) => ({ from: new Date(from), to: new Date(to) });

/** The amounts play no part in when it runs. */
const ruleOf = ({ id, name, discountType, isActive, schedule, startsAt, endsAt }: BoardRow): PromotionRule => ({
  ...{ id, name, type: discountType, value: 0, isActive, schedule },
  ...{ startsAt: new Date(startsAt).getTime(), endsAt: new Date(endsAt).getTime() },
});

interface Moment {
  atMs: number;
  timeZone: string;
}

function standing(row: BoardRow, { atMs, timeZone }: Moment) {
  const rule = { ...ruleOf(row), isActive: true };
  const until = Math.max(atMs, rule.startsAt) + LOOK_AHEAD;
  const ahead = runningIntervals(rule, atMs, until, timeZone);
  const first = ahead.next().value ?? null;
  const current = first !== null && first.from <= atMs ? first : null;
  const next = current === null ? first : (ahead.next().value ?? null);
  const state = stateOf(row.isActive, { current, next, tomorrow: startOfTomorrow(atMs, timeZone) });
  const isShown = row.isActive;
  return {
    state,
    runsUntil: isShown && current ? new Date(current.to) : null,
    nextStartsAt: isShown && next ? new Date(next.from) : null,
  };
}

function stateOf(
  isActive: boolean,
  { current, next, tomorrow }: { current: Interval | null; next: Interval | null; tomorrow: number },
): PromotionState {
  if (current === null && next === null) return "past";
  if (!isActive) return "off";
  if (current !== null) return "running";
  return next !== null && next.from < tomorrow ? "today" : "coming";
}

function startOfTomorrow(atMs: number, timeZone: string): number {
  const wall = atMs + offsetAt(atMs, timeZone);
  return instantOfWallTime((Math.floor(wall / MS_PER_DAY) + 1) * MS_PER_DAY, timeZone);
}

function countsOf(promotions: readonly Pick<BoardPromotion, "state">[]): PromotionBoard["counts"] {
  const counts = { running: 0, today: 0, coming: 0, past: 0, off: 0 };
  for (const { state } of promotions) counts[state] += 1;
  return counts;
}

interface Drawn {
  row: BoardRow;
  ran: Interval[];
}

function overlapsOf(drawn: readonly Drawn[]): Map<number, number[]> {
  const running = drawn.filter(({ ran }) => ran.length > 0);
  const products = new Map(running.map(({ row }) => [row.id, new Set(row.productIds)]));
  const found = new Map<number, number[]>();
  for (const one of running) {
    const others = running.filter(
      (other) => other !== one && shares(products.get(one.row.id), other) && meets(one, other),
    );
    found.set(
      one.row.id,
      others.map(({ row }) => row.id),
    );
  }
  return found;
}

const shares = (mine: ReadonlySet<number> | undefined, { row }: Drawn): boolean =>
  row.productIds.some((id) => mine?.has(id));

const meets = (one: Drawn, other: Drawn): boolean => !commonIntervals(one.ran, other.ran).next().done;

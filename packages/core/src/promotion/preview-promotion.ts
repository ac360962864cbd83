import { commonIntervals, type Interval, type PromotionRule, promotionalPrice, runningIntervals } from "@atapos/domain";
import { readMeetingRules, rulesFor } from "../catalog/promotion-rules-store.ts";
import type { Context } from "../context.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { inMerchant } from "../unit-of-work.ts";
import { checkPromotion } from "./check-promotion.ts";
import type { PreviewUnit, PromotionDraft, PromotionPreview } from "./preview-schema.ts";
import { readTouched, type TouchedProduct } from "./preview-store.ts";

type Touched = TouchedProduct & { rules: PromotionRule[] };

const MAX_ITEMS = 200;
const MAX_INTERVALS = 12;
/** Hours come again every week: what does not meet within a year never does. */
const MAX_DAYS = 400;
const MS_PER_DAY = 86_400_000;
/** Among equal prices the older promotion counts; a draft is the newest of all. */
const NEWEST = Number.MAX_SAFE_INTEGER;

/** What the promotion would do to prices, and which others run at the same hours for the same items. */
export async function previewPromotion(
  ctx: Context,
  merchantId: number,
  draft: PromotionDraft,
): Promise<PromotionPreview> {
  checkPromotion(draft);
  return inMerchant(ctx, merchantId, async (uow) => {
    const { timeZone } = await readMerchant(uow);
    const { id: exceptId, startsAt, endsAt } = draft;
    const othersOf = rulesFor(await readMeetingRules(uow, { exceptId, startsAt, endsAt }));
    const touched = (await readTouched(uow, draft)).map((product) => ({ ...product, rules: othersOf(product) }));
    const overlaps = overlapsOf(touched, ruleOf(draft, 0), { atMs: ctx.deps.now(), timeZone });
    const rivals = new Set(overlaps.map(({ promotionId }) => promotionId));
    const items = touched.map((product) => ({
      productId: product.id,
      name: product.name,
      units: unitsOf(product, ruleOf(draft, amountFor(draft, product)), rivals),
    }));
    const unitCount = items.reduce((sum, { units }) => sum + units.length, 0);
    return { items: items.slice(0, MAX_ITEMS), itemCount: items.length, unitCount, overlaps };
  });
}

function ruleOf({ id, discountType, startsAt, endsAt, schedule }: PromotionDraft, value: number): PromotionRule {
  const period = { startsAt: startsAt.getTime(), endsAt: endsAt.getTime(), schedule, isActive: true };
  return { id: id ?? NEWEST, name: "", type: discountType, value, ...period };
}

function amountFor(draft: PromotionDraft, { id, categoryId }: TouchedProduct): number {
  const own = draft.items.find(({ productId }) => productId === id);
  return (own ?? draft.categories.find((each) => each.categoryId === categoryId))?.discountAmount ?? 0;
}

function unitsOf(product: Touched, rule: PromotionRule, rivals: ReadonlySet<number>): PreviewUnit[] {
  const others = product.rules.filter(({ id }) => rivals.has(id));
  const unit = (variantId: number | null, name: string | null, price: number): PreviewUnit => {
    const promoPrice = promotionalPrice(price, rule);
    return { variantId, name, price, promoPrice, winner: winnerOf(price, others, { id: rule.id, price: promoPrice }) };
  };
  if (product.variants.length === 0) return [unit(null, null, product.price)];
  return product.variants.map(({ id, name, price }) => unit(id, name, price));
}

function winnerOf(
  price: number,
  others: readonly PromotionRule[],
  own: { id: number; price: number },
): PreviewUnit["winner"] {
  let best = own;
  let winner: PreviewUnit["winner"] = null;
  for (const other of others) {
    const offered = promotionalPrice(price, other);
    const isBetter = offered < best.price || (offered === best.price && offered < price && other.id < best.id);
    if (!isBetter) continue;
    best = { id: other.id, price: offered };
    winner = { promotionId: other.id, name: other.name, price: offered };
  }
  return winner;
}

interface Moment {
  atMs: number;
  timeZone: string;
}

function overlapsOf(touched: readonly Touched[], rule: PromotionRule, moment: Moment) {
  const shared = new Map<number, { other: PromotionRule; itemCount: number }>();
  for (const other of touched.flatMap(({ rules }) => rules)) {
    shared.set(other.id, { other, itemCount: (shared.get(other.id)?.itemCount ?? 0) + 1 });
  }
  return [...shared.values()].flatMap(({ other, itemCount }) => {
    const found = firstCommon(rule, other, moment);
    if (found.length === 0) return [];
    const intervals = found.slice(0, MAX_INTERVALS).map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
    const hasMore = found.length > MAX_INTERVALS;
    return [{ promotionId: other.id, name: other.name, itemCount, intervals, hasMore }];
  });
}

/** One more than is shown, to know whether there are more. */
function firstCommon(rule: PromotionRule, other: PromotionRule, { atMs, timeZone }: Moment): Interval[] {
  const from = Math.max(atMs, rule.startsAt, other.startsAt);
  const to = Math.min(rule.endsAt, other.endsAt, from + MAX_DAYS * MS_PER_DAY);
  const common: Interval[] = [];
  const own = runningIntervals(rule, from, to, timeZone);
  for (const interval of commonIntervals(own, runningIntervals(other, from, to, timeZone))) {
    common.push(interval);
    if (common.length > MAX_INTERVALS) break;
  }
  return common;
}

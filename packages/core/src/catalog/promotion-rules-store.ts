import { type Call, type MerchantTx, statement } from "@atapos/db";
import type { PromotionRule } from "@atapos/domain";

/** A promotion and all it touches; what it says of an item goes before what it says of the item's category. */
export interface PromotionSource extends Omit<PromotionRule, "value"> {
  /** Ids, each with what is said of it. */
  items: [productId: number, value: number][];
  categories: [categoryId: number, value: number][];
}

const SOURCES = `SELECT r.pm_id AS id, r.pm_name AS name, r.pm_discount_type AS type, r.pm_is_active AS "isActive",
    r.pm_schedule AS schedule, floor(extract(epoch FROM r.pm_start_date) * 1000)::bigint AS "startsAt",
    floor(extract(epoch FROM r.pm_end_date) * 1000)::bigint AS "endsAt",
    (SELECT COALESCE(jsonb_agg(jsonb_build_array(i.pr_id, i.pmi_discount_amount)), '[]')
     FROM atapos.promotion_item i WHERE i.me_id = $1 AND i.pm_id = r.pm_id) AS items,
    (SELECT COALESCE(jsonb_agg(jsonb_build_array(c.pc_id, c.pmc_discount_amount)), '[]')
     FROM atapos.promotion_category c WHERE c.me_id = $1 AND c.pm_id = r.pm_id) AS categories
  FROM atapos.promotion r WHERE r.me_id = $1 AND r.pm_is_active AND r.archived_at IS NULL`;

// Promotions that ended long ago can price nothing; those of the last year still price a clock set back (imports).
const ALIVE = statement(
  "promotion-rules",
  `${SOURCES} AND r.pm_end_date > now() - interval '400 days' ORDER BY r.pm_id`,
);
const MEETING = statement(
  "promotion-rules-meeting",
  `${SOURCES} AND r.pm_id IS DISTINCT FROM $2::int AND r.pm_start_date < $4 AND r.pm_end_date > $3 ORDER BY r.pm_id`,
);

export const promotionRulesCall = (merchantId: number): Call => ({ statement: ALIVE, values: [merchantId] });

/** Those but one whose period meets the given one. */
export const readMeetingRules = (
  tx: MerchantTx,
  { exceptId, startsAt, endsAt }: { exceptId: number | null; startsAt: Date; endsAt: Date },
): Promise<PromotionSource[]> => tx.query<PromotionSource>(MEETING, [tx.merchantId, exceptId, startsAt, endsAt]);

/** The rules of any product: a thousand products under one promotion share one rule, and its hours. */
export function rulesFor(
  sources: readonly PromotionSource[],
): (product: { id: number; categoryId: number | null }) => PromotionRule[] {
  const known = sources.map(({ items, categories, ...rule }) => {
    const [ofItem, ofCategory] = [new Map(items), new Map(categories)];
    const rules = new Map<number, PromotionRule>();
    return (id: number, categoryId: number | null): PromotionRule | null => {
      const value = ofItem.get(id) ?? (categoryId === null ? undefined : ofCategory.get(categoryId));
      if (value === undefined) return null;
      const made = rules.get(value) ?? { ...rule, value };
      rules.set(value, made);
      return made;
    };
  });
  return ({ id, categoryId }) => known.flatMap((ruleOf) => ruleOf(id, categoryId) ?? []);
}

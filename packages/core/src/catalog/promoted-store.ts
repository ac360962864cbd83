// The promotions of single products as SQL; whole menus take theirs from promotion-rules-store.ts.
/**
 * Which promotions lower the price of product `p`, and by what; what a promotion says of an item goes before what it
 * says of the item's category.
 */
export const PROMOTED = `SELECT i.pm_id, i.pmi_discount_amount AS value
  FROM atapos.promotion_item i WHERE i.me_id = $1 AND i.pr_id = p.pr_id
  UNION ALL
  SELECT c.pm_id, c.pmc_discount_amount AS value
  FROM atapos.promotion_category c
  WHERE c.me_id = $1 AND c.pc_id = p.pc_id AND NOT EXISTS (SELECT 1 FROM atapos.promotion_item own
    WHERE own.me_id = $1 AND own.pm_id = c.pm_id AND own.pr_id = p.pr_id)`;

/** A PromotionRule of the domain; `t` is one of PROMOTED, `r` its promotion. */
export const RULE = `jsonb_build_object('id', r.pm_id, 'name', r.pm_name, 'type', r.pm_discount_type,
  'value', t.value, 'isActive', r.pm_is_active, 'schedule', r.pm_schedule,
  'startsAt', floor(extract(epoch FROM r.pm_start_date) * 1000)::bigint,
  'endsAt', floor(extract(epoch FROM r.pm_end_date) * 1000)::bigint)`;

// The one place that says which promotion touches which product, for every statement that prices or previews.
/** Which promotion lowers which product by what; what a promotion says of an item goes before what it says of its category. */
export const PROMOTED = `SELECT i.pr_id, i.pm_id, i.pmi_discount_amount AS value
  FROM atapos.promotion_item i WHERE i.me_id = $1
  UNION ALL
  SELECT q.pr_id, c.pm_id, c.pmc_discount_amount AS value
  FROM atapos.promotion_category c JOIN atapos.product q ON q.me_id = c.me_id AND q.pc_id = c.pc_id
  WHERE c.me_id = $1 AND NOT EXISTS (SELECT 1 FROM atapos.promotion_item own
    WHERE own.me_id = $1 AND own.pm_id = c.pm_id AND own.pr_id = q.pr_id)`;

/** A PromotionRule of the domain; `t` is one of PROMOTED, `r` its promotion. */
export const RULE = `jsonb_build_object('id', r.pm_id, 'name', r.pm_name, 'type', r.pm_discount_type,
  'value', t.value, 'isActive', r.pm_is_active, 'schedule', r.pm_schedule,
  'startsAt', floor(extract(epoch FROM r.pm_start_date) * 1000)::bigint,
  'endsAt', floor(extract(epoch FROM r.pm_end_date) * 1000)::bigint)`;

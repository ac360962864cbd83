// The menu and the product list as the ceiling reads them: each time, the whole answer as one text, sent as it is.

const OPTIONS = (fields: string) =>
  `(SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY o.mo_sort_order, o.mo_id), '[]')
    FROM atapos.modifier_option o WHERE o.me_id = g.me_id AND o.mg_id = g.mg_id AND o.archived_at IS NULL)`;
const GROUPS = (fields: string) =>
  `(SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY l.pmg_sort_order, g.mg_id), '[]')
    FROM atapos.product_modifier_group l JOIN atapos.modifier_group g ON g.me_id = l.me_id AND g.mg_id = l.mg_id
    WHERE l.me_id = p.me_id AND l.pr_id = p.pr_id AND g.archived_at IS NULL)`;
const VARIANTS = (fields: string) =>
  `(SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY v.pv_sort_order, v.pv_id), '[]')
    FROM atapos.product_variant v WHERE v.me_id = p.me_id AND v.pr_id = p.pr_id AND v.archived_at IS NULL)`;
const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const PRODUCT = `json_build_object('pr_id', p.pr_id, 'me_id', p.me_id, 'pc_id', p.pc_id, 'pr_name', p.pr_name,
  'pr_description', p.pr_description, 'pr_price', p.pr_price, 'pr_stock', p.pr_stock,
  'pr_is_available', p.pr_is_available, 'pr_sku', p.pr_sku, 'pr_barcode', p.pr_barcode,
  'pr_tax_percent', p.pr_tax_percent,
  'attachments', (SELECT coalesce(json_agg(json_build_object('pa_id', a.pa_id, 'pa_url', a.pa_url)
    ORDER BY a.pa_sort_order, a.pa_id), '[]') FROM atapos.product_attachment a
    WHERE a.me_id = p.me_id AND a.pr_id = p.pr_id),
  'variants', ${VARIANTS(`'pv_id', v.pv_id, 'pv_name', v.pv_name, 'pv_price', v.pv_price, 'pv_stock', v.pv_stock,
    'pv_is_available', v.pv_is_available`)},
  'modifier_groups', ${GROUPS(`'mg_id', g.mg_id, 'mg_name', g.mg_name, 'mg_min', g.mg_min, 'mg_max', g.mg_max,
    'options', ${OPTIONS(`'mo_id', o.mo_id, 'mo_name', o.mo_name, 'mo_price', o.mo_price,
      'mo_is_available', o.mo_is_available`)}`)},
  'promotion', NULL, 'created_at', ${iso("p.created_at")}, 'updated_at', ${iso("p.updated_at")})`;

/** $1 merchant, $2 how many. */
export const PRODUCTS = {
  name: "ceiling-products",
  text: `SELECT json_build_object('success', true, 'message', 'Products',
     'data', (SELECT coalesce(json_agg(${PRODUCT} ORDER BY p.pr_id), '[]') FROM (
       SELECT * FROM atapos.product WHERE me_id = $1 AND archived_at IS NULL ORDER BY pr_id LIMIT $2) p),
     'total', n.total, 'page', 1, 'size', $2::int, 'pages', ceil(n.total / $2::numeric)::int)::text AS answer
   FROM (SELECT count(*)::int AS total FROM atapos.product WHERE me_id = $1 AND archived_at IS NULL) n`,
};

const MENU_PRODUCT = `json_build_object('id', p.pr_id, 'categoryId', p.pc_id, 'name', p.pr_name, 'nameEn', p.pr_name_en,
  'description', p.pr_description, 'descriptionEn', p.pr_description_en, 'price', p.pr_price,
  'effectivePrice', p.pr_price, 'promotion', NULL, 'taxPercent', p.pr_tax_percent,
  'isAvailable', p.pr_is_available AND p.pr_stock IS DISTINCT FROM 0, 'availableFrom', NULL, 'sku', p.pr_sku,
  'barcode', p.pr_barcode, 'images', '[]'::json,
  'variants', ${VARIANTS(`'id', v.pv_id, 'name', v.pv_name, 'price', v.pv_price, 'effectivePrice', v.pv_price,
    'isAvailable', v.pv_is_available AND v.pv_stock IS DISTINCT FROM 0`)},
  'modifierGroups', ${GROUPS(`'id', g.mg_id, 'name', g.mg_name, 'nameEn', g.mg_name_en, 'min', g.mg_min,
    'max', g.mg_max, 'options', ${OPTIONS(`'id', o.mo_id, 'name', o.mo_name, 'nameEn', o.mo_name_en,
      'price', o.mo_price, 'isAvailable', o.mo_is_available, 'isDefault', o.mo_is_default`)}`)})`;

/** $1 merchant. */
export const MENU = {
  name: "ceiling-menu",
  text: `SELECT json_build_object('result', json_build_object('data', json_build_object(
     'version', (SELECT mv_version FROM atapos.merchant_version WHERE me_id = $1), 'validUntil', NULL,
     'merchant', json_build_object('id', m.me_id, 'name', m.me_name, 'language', m.me_language,
       'timeZone', m.me_timezone, 'posMode', m.me_pos_mode, 'allowsTakeaway', m.me_allows_takeaway, 'isOpen', true,
       'isPaused', m.me_is_paused, 'pauseReason', NULL, 'openingHours', m.me_opening_hours, 'logoUrl', m.me_logo_url,
       'address', m.me_address, 'pricingRules', json_build_object('currency', m.me_currency,
         'taxPercent', m.me_tax_percent, 'taxInclusive', m.me_tax_inclusive, 'servicePercent', m.me_service_percent,
         'serviceBase', m.me_service_base, 'serviceTaxable', m.me_service_taxable,
         'cashRounding', m.me_cash_rounding)),
     'categories', (SELECT coalesce(json_agg(json_build_object('id', c.pc_id, 'name', c.pc_name, 'nameEn', c.pc_name_en,
       'sortOrder', c.pc_sort_order) ORDER BY c.pc_sort_order, c.pc_id), '[]')
       FROM atapos.product_category c WHERE c.me_id = m.me_id),
     'products', (SELECT coalesce(json_agg(${MENU_PRODUCT}
       ORDER BY c.pc_sort_order NULLS LAST, c.pc_id, p.pr_sort_order, p.pr_id), '[]')
       FROM atapos.product p LEFT JOIN atapos.product_category c ON c.me_id = p.me_id AND c.pc_id = p.pc_id
       WHERE p.me_id = m.me_id AND p.archived_at IS NULL))))::text AS answer
   FROM atapos.merchant m WHERE m.me_id = $1`,
};

import { GLOBAL_TABLES, sqlArray, TRUSTED_FUNCTIONS } from "./table-lists.ts";

const TENANT_RULE = "(me_id = (NULLIF(current_setting('atapos.merchant_id'::text, true), ''::text))::integer)";

/** The schema's tables; is_tenant by its column, is_global by the list. */
const TABLES = `
  SELECT c.oid, c.relname AS name, c.relrowsecurity, c.relforcerowsecurity, c.relowner,
         c.relname = ANY (${sqlArray(GLOBAL_TABLES)}) AS is_global,
         (SELECT a.attnum FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attname = 'me_id' AND a.attnotnull AND NOT a.attisdropped) AS merchant_column
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'atapos' AND c.relkind IN ('r', 'p')`;

const isOurs = (oid: string, catalogue: string) => `
  n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%'
  AND NOT EXISTS (SELECT 1 FROM pg_depend d
    WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;

/** Queries that return one row, `problem`, for each hole. */
export const tableProblems: readonly string[] = [
  `SELECT 'the schema atapos has no tables' AS problem WHERE NOT EXISTS (${TABLES})`,

  `SELECT format('table %s has no column me_id and is not on the list of global tables', name) AS problem
   FROM (${TABLES}) t WHERE merchant_column IS NULL AND NOT is_global`,

  `SELECT format('row level security is not enabled and forced on table %s', name) AS problem
   FROM (${TABLES}) t WHERE NOT (relrowsecurity AND relforcerowsecurity)`,

  `SELECT format('table %s has no policy that keeps merchants apart', name) AS problem
   FROM (${TABLES}) t WHERE NOT is_global AND NOT EXISTS (
     SELECT 1 FROM pg_policy p JOIN pg_roles r ON p.polroles = ARRAY[r.oid]
     WHERE p.polrelid = t.oid AND r.rolname = 'atapos_tenant' AND p.polcmd = '*' AND p.polpermissive
       AND pg_get_expr(p.polqual, p.polrelid) = $rule$${TENANT_RULE}$rule$
       AND pg_get_expr(p.polwithcheck, p.polrelid) = $rule$${TENANT_RULE}$rule$)`,

  `SELECT format('policy %s on table %s opens it beyond the merchant', p.polname, t.name) AS problem
   FROM (${TABLES}) t JOIN pg_policy p ON p.polrelid = t.oid
   LEFT JOIN pg_roles r ON p.polroles = ARRAY[r.oid]
   WHERE NOT (r.oid IS NOT NULL AND (r.oid = t.relowner OR r.rolname = 'atapos_system'))
     AND NOT (r.rolname = 'atapos_tenant' AND NOT t.is_global
       AND pg_get_expr(p.polqual, p.polrelid) IS NOT DISTINCT FROM $rule$${TENANT_RULE}$rule$
       AND pg_get_expr(p.polwithcheck, p.polrelid) IS NOT DISTINCT FROM $rule$${TENANT_RULE}$rule$) IS TRUE`,

  `SELECT format('foreign key %s of table %s does not contain me_id', f.conname, child.name) AS problem
   FROM pg_constraint f
   JOIN (${TABLES}) child ON child.oid = f.conrelid
   JOIN (${TABLES}) parent ON parent.oid = f.confrelid
   WHERE f.contype = 'f' AND NOT parent.is_global AND NOT EXISTS (
     SELECT 1 FROM unnest(f.conkey, f.confkey) AS pair (child_column, parent_column)
     WHERE pair.child_column = child.merchant_column AND pair.parent_column = parent.merchant_column)`,

  `SELECT format('unique index %s of table %s does not contain me_id', i.indexrelid::regclass::text, t.name) AS problem
   FROM pg_index i JOIN (${TABLES}) t ON t.oid = i.indrelid
   WHERE i.indisunique AND NOT t.is_global AND NOT t.merchant_column = ANY (i.indkey)`,

  `SELECT format('view %I.%I does not run with the rights of its caller (security_invoker)', n.nspname, c.relname) AS problem
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind = 'v' AND ${isOurs("c.oid", "pg_class")}
     AND NOT EXISTS (SELECT 1 FROM pg_options_to_table(c.reloptions)
       WHERE option_name = 'security_invoker' AND option_value::boolean)`,

  `SELECT format('%I.%I is a materialised view or foreign table, which row level security does not reach',
     n.nspname, c.relname) AS problem
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('m', 'f') AND ${isOurs("c.oid", "pg_class")}`,

  `SELECT format('function %I.%I is SECURITY DEFINER', n.nspname, p.proname) AS problem
   FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE p.prosecdef AND ${isOurs("p.oid", "pg_proc")}
     AND NOT format('%s.%s', n.nspname, p.proname) = ANY (${sqlArray(TRUSTED_FUNCTIONS)})`,
];

import { APPEND_ONLY_TABLES, GLOBAL_TABLES, RETAINED_TABLES, sqlArray } from "./table-lists.ts";

/** Every right on a table or one of its columns that somebody other than its owner holds; grantee NULL is PUBLIC. */
const GRANTS = `
  SELECT n.nspname AS schema, c.relname AS name, c.relkind AS kind, r.rolname AS grantee, a.grantee = 0 AS is_public,
         a.privilege_type AS privilege, a.column_name
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL (
    SELECT grantee, privilege_type, NULL::name AS column_name FROM aclexplode(c.relacl)
    UNION ALL
    SELECT x.grantee, x.privilege_type, t.attname FROM pg_attribute t CROSS JOIN LATERAL aclexplode(t.attacl) x
    WHERE t.attrelid = c.oid AND t.attacl IS NOT NULL
  ) a
  LEFT JOIN pg_roles r ON r.oid = a.grantee
  WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%'
    AND a.grantee <> c.relowner
    AND NOT EXISTS (SELECT 1 FROM pg_depend d
      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`;

const named = (reason: string) =>
  `format('%s on %I.%I is granted to %s: ${reason}', privilege, schema, name, COALESCE(grantee, 'PUBLIC')) AS problem`;

const IS_TABLE = "kind IN ('r', 'p', 'v', 'm', 'f')";

/** What enqueueing a job needs, no more: `table:privilege:column`. */
const JOB_RIGHTS = [
  "job:INSERT:",
  "job:SELECT:id",
  "job_common:INSERT:",
  "job_common:SELECT:id",
  "queue:SELECT:",
] as const;

const tenantJobRights = `
  SELECT format('%s:%s:%s', name, privilege, COALESCE(column_name, '')) AS "right"
  FROM (${GRANTS}) g WHERE schema = 'pgboss' AND grantee = 'atapos_tenant'`;

/** Queries that return one row, `problem`, for each right too many or missing. */
export const grantProblems: readonly string[] = [
  `SELECT ${named("nobody but the owner may hold it")} FROM (${GRANTS}) g
   WHERE schema IN ('atapos', 'pgboss') AND privilege IN ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')`,

  `SELECT ${named("the rows of this table never change")} FROM (${GRANTS}) g
   WHERE schema = 'atapos' AND name = ANY (${sqlArray(APPEND_ONLY_TABLES)}) AND privilege IN ('UPDATE', 'DELETE')
     AND NOT (name = ANY (${sqlArray(RETAINED_TABLES)}) AND privilege = 'DELETE' AND grantee IS NOT DISTINCT FROM 'atapos_system')`,

  `SELECT ${named("only the system may touch it")} FROM (${GRANTS}) g
   WHERE schema = 'atapos' AND ${IS_TABLE} AND name = ANY (${sqlArray([...GLOBAL_TABLES, "merchant_secret"])})
     AND grantee IS DISTINCT FROM 'atapos_system'`,

  `SELECT ${named("merchants are made and deleted by the system")} FROM (${GRANTS}) g
   WHERE schema = 'atapos' AND name = 'merchant' AND privilege IN ('INSERT', 'DELETE')
     AND grantee IS DISTINCT FROM 'atapos_system'`,

  `SELECT ${named("rights go to atapos_tenant and atapos_system only")} FROM (${GRANTS}) g
   WHERE (is_public AND schema IN ('atapos', 'pgboss') AND kind <> 'i') OR grantee IN ('atapos_app', 'atapos_web')`,

  `SELECT ${named("atapos_tenant has no business outside atapos and pgboss")} FROM (${GRANTS}) g
   WHERE grantee = 'atapos_tenant' AND schema NOT IN ('atapos', 'pgboss')`,

  `SELECT format('atapos_tenant holds a right too many on a job table: %s', "right") AS problem
   FROM (${tenantJobRights}) held WHERE NOT "right" = ANY (${sqlArray(JOB_RIGHTS)})`,

  `SELECT format('atapos_tenant lacks a right that enqueueing a job needs: %s', wanted) AS problem
   FROM unnest(${sqlArray(JOB_RIGHTS)}) AS wanted WHERE wanted NOT IN (${tenantJobRights})`,
];

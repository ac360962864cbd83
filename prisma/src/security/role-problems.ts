/** Groups that see or change everything, whatever the policies say. */
const POWERFUL = "r.rolsuper OR r.rolbypassrls OR r.rolname IN ('pg_read_all_data', 'pg_write_all_data')";

/** Queries that return one row, `problem`, for each role that is more or less than it should be. */
export const roleProblems: readonly string[] = [
  `SELECT format('role %s does not exist', wanted) AS problem
   FROM unnest(ARRAY['atapos_tenant', 'atapos_app', 'atapos_web', 'atapos_system']::name[]) AS wanted
   WHERE wanted NOT IN (SELECT rolname FROM pg_roles)`,

  `SELECT format('role %s is a superuser, bypasses row level security or may create roles', rolname) AS problem
   FROM pg_roles WHERE rolname IN ('atapos_tenant', 'atapos_app', 'atapos_web', 'atapos_system')
     AND (rolsuper OR rolbypassrls OR rolcreaterole)`,

  `SELECT format('role %s inherits the rights of its groups', rolname) AS problem
   FROM pg_roles WHERE rolname IN ('atapos_app', 'atapos_web') AND rolinherit`,

  `SELECT format('role %s can act as %s', member.rolname, r.rolname) AS problem
   FROM pg_roles member CROSS JOIN pg_roles r
   WHERE member.rolname IN ('atapos_web', 'atapos_app', 'atapos_tenant', 'atapos_system') AND member.oid <> r.oid
     AND NOT member.rolsuper AND pg_has_role(member.oid, r.oid, 'MEMBER')
     AND (${POWERFUL} OR r.rolname = 'atapos_system'
       OR r.oid IN (SELECT nspowner FROM pg_namespace WHERE nspname IN ('atapos', 'pgboss')))`,

  `SELECT format('the owner %s of the schema atapos is a superuser', r.rolname) AS problem
   FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner WHERE n.nspname = 'atapos' AND r.rolsuper`,
];

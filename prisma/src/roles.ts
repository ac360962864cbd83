import pg from "pg";
import { canLogIn } from "./connect.ts";
import { databaseLogins, type LoginRole, loginPassword } from "./logins.ts";
import { scramVerifier } from "./scram.ts";

const { escapeIdentifier, escapeLiteral } = pg;

/** What each role is; all of them are no superuser and bypass nothing. */
const ROLES = {
  atapos_tenant: { canLogIn: false, inherits: true },
  atapos_app: { canLogIn: false, inherits: false },
  atapos_web: { canLogIn: true, inherits: false },
  atapos_system: { canLogIn: true, inherits: true },
} as const;
type Role = keyof typeof ROLES;
const ROLE_NAMES: readonly Role[] = ["atapos_tenant", "atapos_app", "atapos_web", "atapos_system"];
const LOGIN_ROLES: readonly LoginRole[] = ["atapos_web", "atapos_system"];

export interface RoleNeeds {
  client: pg.Client;
  databaseUrl: string;
  secret: string;
  /** The role that will own the schema. */
  owner: string;
}

interface RoleRow {
  name: string;
  canLogIn: boolean;
  inherits: boolean;
  isPowerful: boolean;
}

/** The statements that are still needed until every role is right; none when all is well. */
export async function neededRoleStatements(needs: RoleNeeds): Promise<string[]> {
  const { rows } = await needs.client.query<RoleRow>(
    `SELECT rolname AS name, rolcanlogin AS "canLogIn", rolinherit AS inherits,
            rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS "isPowerful"
     FROM pg_roles`,
  );
  const byName = new Map(rows.map((row) => [row.name, row]));
  const statements = byName.has(needs.owner) ? [] : [createRole(`${escapeIdentifier(needs.owner)} NOLOGIN`)];
  for (const name of ROLE_NAMES) statements.push(...roleStatements(name, byName.get(name), needs.secret));
  for (const name of LOGIN_ROLES) {
    if (byName.has(name) && !(await passwordWorks(needs, name))) {
      statements.push(`ALTER ROLE ${name} PASSWORD ${verifier(needs.secret, name)}`);
    }
  }
  statements.push(...(await membershipStatements(needs.client, byName)));
  statements.push(...(await databaseStatements(needs, byName)));
  return statements;
}

function roleStatements(name: Role, row: RoleRow | undefined, secret: string): string[] {
  const wanted = ROLES[name];
  const attributes = `${wanted.canLogIn ? "LOGIN" : "NOLOGIN"} ${wanted.inherits ? "INHERIT" : "NOINHERIT"}`;
  if (row === undefined) {
    const login = LOGIN_ROLES.find((each) => each === name);
    return [createRole(`${name} ${attributes}${login ? ` PASSWORD ${verifier(secret, login)}` : ""}`)];
  }
  const statements: string[] = [];
  if (row.canLogIn !== wanted.canLogIn || row.inherits !== wanted.inherits) {
    statements.push(`ALTER ROLE ${name} ${attributes}`);
  }
  if (row.isPowerful) {
    statements.push(`ALTER ROLE ${name} NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION`);
  }
  return statements;
}

/** Roles belong to the whole cluster: another database's migration may create the same one at this moment. */
function createRole(definition: string): string {
  return `DO $$ BEGIN CREATE ROLE ${definition}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;
}

const verifier = (secret: string, role: LoginRole) => escapeLiteral(scramVerifier(loginPassword(secret, role)));

async function passwordWorks({ databaseUrl, secret }: RoleNeeds, role: LoginRole): Promise<boolean> {
  const logins = databaseLogins({ databaseUrl, secret });
  const url = new URL(role === "atapos_web" ? logins.webUrl : logins.systemUrl);
  url.searchParams.delete("options");
  return canLogIn(url.href);
}

async function membershipStatements(client: pg.Client, byName: ReadonlyMap<string, RoleRow>): Promise<string[]> {
  const statements: string[] = [];
  const isMember = async (member: Role, group: Role): Promise<boolean> => {
    if (!byName.has(member) || !byName.has(group)) return false;
    const { rows } = await client.query<{ found: boolean }>(
      "SELECT pg_has_role($1::name, $2::name, 'MEMBER') AS found",
      [member, group],
    );
    return rows[0]?.found === true;
  };
  for (const group of ["atapos_app", "atapos_tenant"] as const) {
    if (!(await isMember("atapos_web", group))) statements.push(`GRANT ${group} TO atapos_web`);
  }
  for (const member of ["atapos_web", "atapos_app", "atapos_tenant"] as const) {
    if (await isMember(member, "atapos_system")) statements.push(`REVOKE atapos_system FROM ${member}`);
  }
  return statements;
}

/** Rights on the database itself, which a locked-down server may have taken from everybody. */
async function databaseStatements(
  { client, owner }: RoleNeeds,
  byName: ReadonlyMap<string, RoleRow>,
): Promise<string[]> {
  const { rows } = await client.query<{ database: string; isInstalled: boolean }>(
    `SELECT current_database() AS database,
            to_regnamespace('atapos') IS NOT NULL AND to_regnamespace('pgboss') IS NOT NULL AS "isInstalled"`,
  );
  const database = escapeIdentifier(rows[0]?.database ?? "");
  const lacks = async (role: string, right: "CONNECT" | "CREATE") => {
    if (!byName.has(role)) return right === "CREATE";
    const answer = await client.query<{ has: boolean }>(
      "SELECT has_database_privilege($1::name, current_database(), $2) AS has",
      [role, right],
    );
    return answer.rows[0]?.has !== true;
  };
  const statements: string[] = [];
  for (const role of LOGIN_ROLES) {
    if (await lacks(role, "CONNECT")) statements.push(`GRANT CONNECT ON DATABASE ${database} TO ${role}`);
  }
  if (rows[0]?.isInstalled !== true && (await lacks(owner, "CREATE"))) {
    statements.push(`GRANT CREATE ON DATABASE ${database} TO ${escapeIdentifier(owner)}`);
  }
  return statements;
}

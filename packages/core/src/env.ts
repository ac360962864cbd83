import type { z } from "zod";
import { productionProblems } from "./env-production.ts";
import { type Env, envSchema } from "./env-schema.ts";

/** What is wrong with the configuration, in one line that names variables and never their values. */
export class EnvError extends Error {
  constructor(problems: readonly string[]) {
    super(`the configuration is not usable: ${problems.join("; ")}`);
    this.name = "EnvError";
  }
}

/** Parses the environment; throws `EnvError`. Whoever owns the process decides where `source` comes from. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(
    Object.entries(source).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) throw new EnvError(parsed.error.issues.map((issue) => problemOf(issue, given)));
  const problems = [...combinations(parsed.data)];
  if (parsed.data.ATAPOS_ENV === "production") problems.push(...productionProblems(parsed.data));
  if (problems.length > 0) throw new EnvError(problems);
  return parsed.data;
}

function problemOf(issue: z.core.$ZodIssue, given: Record<string, string>): string {
  const name = String(issue.path[0]);
  return `${name} ${given[name] === undefined ? "is not set" : issue.message}`;
}

function combinations(env: Env): string[] {
  const problems: string[] = [];
  if (env.MAIL_SSL_TLS && env.MAIL_STARTTLS) problems.push("MAIL_SSL_TLS and MAIL_STARTTLS exclude each other");
  if (!env.DB_LOGIN_SECRET && !(env.DATABASE_WEB_URL && env.DATABASE_SYSTEM_URL)) {
    problems.push("DB_LOGIN_SECRET is not set");
  }
  if (env.ENCRYPTION_ENABLED && !env.ENCRYPTION_KEY) problems.push("ENCRYPTION_KEY is not set");
  if (env.ENCRYPTION_ENABLED && !env.ENCRYPTION_IV) problems.push("ENCRYPTION_IV is not set");
  return problems;
}

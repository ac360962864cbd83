import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { ROOT } from "./root.ts";

export interface ComposeService {
  build?: { target: string };
  command?: string[];
  /** Overrides the image's own. */
  healthcheck?: { test: string[] };
  environment: Record<string, string>;
  /** What `env_file` names, later files first. */
  fileEnvironment: Record<string, string>;
  dependsOn: string[];
}

type Raw = Omit<ComposeService, "fileEnvironment" | "dependsOn"> & {
  env_file?: string[];
  depends_on?: Record<string, unknown>;
};

/** The services of docker-compose.yml as a compose client sees them with these variables set. */
export function readCompose(variables: Record<string, string>): Record<string, ComposeService> {
  const text = readFileSync(path.join(ROOT, "docker-compose.yml"), "utf8");
  const file: { services: Record<string, Raw> } = interpolate(parse(text, { merge: true }), variables);
  return Object.fromEntries(
    Object.entries(file.services).map(([name, { env_file = [], depends_on = {}, ...service }]) => [
      name,
      { ...service, fileEnvironment: readEnvFiles(env_file), dependsOn: Object.keys(depends_on) },
    ]),
  );
}

const VARIABLE = /\$\{([A-Z_0-9]+)(?::([-?])([^}]*))?\}/g;

// biome-ignore lint/suspicious/noExplicitAny: any YAML value
function interpolate(value: any, variables: Record<string, string>): any {
  if (typeof value === "string") return value.replaceAll(VARIABLE, (...match) => substitute(match, variables));
  if (Array.isArray(value)) return value.map((each) => interpolate(each, variables));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, interpolate(each, variables)]));
}

function substitute([, name = "", kind, rest = ""]: string[], variables: Record<string, string>): string {
  const value = variables[name];
  if (value) return value;
  if (kind === "?") throw new Error(`${name}: ${rest}`);
  return rest;
}

function readEnvFiles(files: string[]): Record<string, string> {
  const lines = files.flatMap((file) => readFileSync(path.resolve(ROOT, file), "utf8").split("\n"));
  const pairs = lines.filter((line) => /^\w+=/.test(line)).map((line) => line.split(/=(.*)/s));
  return Object.fromEntries(pairs.map(([name = "", value = ""]) => [name, value]));
}

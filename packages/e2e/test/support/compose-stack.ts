import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { requireCaddy } from "../../../../scripts/caddy.mjs";
import { type Container, containerOf } from "./compose-container.ts";
import { readCompose } from "./compose-file.ts";
import { type ForeignServer, startForeignServer } from "./foreign-server.ts";
import { freePorts } from "./free-ports.ts";
import { type Process, run, serve } from "./process.ts";
import { until } from "./rest.ts";
import { ROOT } from "./root.ts";

export interface ComposeStack {
  /** The two sites of the reverse proxy, as browsers see them. */
  orderUrl: string;
  posUrl: string;
  /** Past the proxy, which only this machine reaches. */
  apiUrl: string;
  /** Runs a command beside a running service, as `docker compose exec` does. */
  exec(service: string, command: readonly string[]): Promise<{ code: number | null; output: string }>;
  isHealthy(service: string): Promise<boolean>;
  stop(): Promise<void>;
}

/** Runs what docker-compose.yml runs, without its engine: on one machine, on free ports, in a folder of its own. */
export async function startComposeStack(variables: Record<string, string>): Promise<ComposeStack> {
  const folder = mkdtempSync(path.join(tmpdir(), "atapos-compose-"));
  const server = await startForeignServer();
  const processes: Process[] = [];
  const stop = async () => {
    for (const each of processes.reverse()) await each.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await bringUp({ variables, folder, server, processes })), stop };
  } catch (error) {
    const said = processes.map((each) => each.output()).join("\n");
    await stop();
    throw new Error(`the services did not come up:\n${said}`, { cause: error });
  }
}

interface Parts {
  variables: Record<string, string>;
  folder: string;
  server: ForeignServer;
  processes: Process[];
}

async function bringUp({ variables, folder, server, processes }: Parts): Promise<Omit<ComposeStack, "stop">> {
  const ports = await choosePorts(server.port);
  const services = readCompose({ ...variables, ORDER_SITE: `:${ports.orderSite}`, POS_SITE: `:${ports.posSite}` });
  const here = addressesHere(ports);
  const own = ownSettings(ports, folder);
  const container = (name: string): Container => {
    const service = services[name];
    if (!service) throw new Error(`docker-compose.yml has no service ${name}`);
    return containerOf(service, { here, own: own[name] ?? {} });
  };
  const isHealthy = (name: string) => checkHealth(container(name));

  await createOwner(server, services.postgres?.environment.POSTGRES_OWNER_PASSWORD ?? "");
  const migrated = await run(container("migrate").command, container("migrate"));
  if (migrated.code !== 0) throw new Error(`migrate ended with ${migrated.code}: ${migrated.output}`);
  for (const name of ["api", "order", "pos"]) processes.push(serve(container(name).command, container(name)));
  for (const name of services.proxy?.dependsOn ?? []) await until(() => isHealthy(name), Boolean, 60_000);

  const caddyfile = path.join(folder, "Caddyfile");
  writeFileSync(caddyfile, here(readFileSync(path.join(ROOT, "deploy/Caddyfile"), "utf8")));
  const caddy = await requireCaddy(process.env);
  processes.push(serve([caddy, "run", "--config", caddyfile, "--adapter", "caddyfile"], container("proxy")));
  await until(() => isHealthy("proxy"), Boolean);
  return {
    orderUrl: `http://localhost:${ports.orderSite}`,
    posUrl: `http://localhost:${ports.posSite}`,
    apiUrl: `http://127.0.0.1:${ports.api}`,
    exec: (name, [file = "", ...rest]) => run([file === "node" ? process.execPath : file, ...rest], container(name)),
    isHealthy,
  };
}

type Ports = Awaited<ReturnType<typeof choosePorts>>;

async function choosePorts(postgres: number) {
  const [order = 0, pos = 0, api = 0, orderSite = 0, posSite = 0, admin = 0] = await freePorts(6);
  return { postgres, order, pos, api, orderSite, posSite, admin };
}

/** The compose network's names and the published ports, as they are on this machine. */
function addressesHere(ports: Ports): (text: string) => string {
  const network = [
    ["postgres:5432", `127.0.0.1:${ports.postgres}`],
    ["api:8000", `127.0.0.1:${ports.api}`],
    ["order:3000", `127.0.0.1:${ports.order}`],
    ["pos:3000", `127.0.0.1:${ports.pos}`],
    ["localhost:3000", `localhost:${ports.orderSite}`],
    ["localhost:3001", `localhost:${ports.posSite}`],
    ["127.0.0.1:8000", `127.0.0.1:${ports.api}`],
    ["127.0.0.1:2019", `127.0.0.1:${ports.admin}`],
    ["172.30.77.0/24", "127.0.0.0/8,::1"],
  ] as const;
  return (text) => network.reduce((result, [name, address]) => result.replaceAll(name, address), text);
}

function ownSettings(ports: Ports, folder: string): Record<string, Record<string, string>> {
  return {
    api: { API_PORT: String(ports.api), ATAPOS_DATA_DIR: folder },
    migrate: { ATAPOS_DATA_DIR: folder },
    order: { PORT: String(ports.order) },
    pos: { PORT: String(ports.pos) },
    proxy: { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  };
}

/** A health check's command; the one address that Caddy's image asks with its own wget is asked from here. */
async function checkHealth({ healthcheck, ...surroundings }: Container): Promise<boolean> {
  if (healthcheck[0] === "wget") {
    const answer = await fetch(healthcheck.at(-1) ?? "").catch(() => null);
    return answer?.ok ?? false;
  }
  return (await run(healthcheck, surroundings)).code === 0;
}

/** What the database's image does when it is new: the statements of deploy/create-owner.sh, as its superuser. */
async function createOwner(server: ForeignServer, password: string): Promise<void> {
  const script = readFileSync(path.join(ROOT, "deploy/create-owner.sh"), "utf8");
  const sql = /<<'SQL'\n([\s\S]*)\nSQL/.exec(script)?.[1] ?? "";
  for (const statement of sql.split(/;\n?/).filter((each) => each.trim())) {
    await server.administer(statement.replaceAll(":'password'", `'${password}'`));
  }
}

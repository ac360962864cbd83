#!/usr/bin/env node
// Stands in for Prisma's native schema engine: the same JSON-RPC over stdio, answered by the engine's WebAssembly
// build from npm and the pg driver adapter. PostgreSQL only.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import readline from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";

const require = createRequire(import.meta.url);
const adapterRequire = createRequire(require.resolve("@prisma/adapter-pg"));
const pg = adapterRequire("pg");

const flags = process.argv.slice(2);
const valuesOf = (flag) => flags.flatMap((word, i) => (word === flag ? [flags[i + 1]] : []));
const datasource = JSON.parse(valuesOf("--datasource")[0] ?? "{}");

/** The engine's introspection asks for the catalogue's own types ("char", name), which the adapter refuses: text serves. */
function readCatalogueTypesAsText() {
  const asText = { 18: 25, 19: 25, 1002: 1009, 1003: 1009 };
  const Result = createRequire(adapterRequire.resolve("pg"))("./result.js");
  const addFields = Result.prototype.addFields;
  Result.prototype.addFields = function addFieldsAsText(fields) {
    for (const field of fields) field.dataTypeID = asText[field.dataTypeID] ?? field.dataTypeID;
    return addFields.call(this, fields);
  };
}

/** Separate fields: the adapter overrides `database` for the shadow database, which a connection string would beat. */
function connectionOf(address) {
  const url = new URL(address);
  const schema = url.searchParams.get("schema");
  const options = [url.searchParams.get("options"), schema && `-c search_path=${schema}`].filter(Boolean).join(" ");
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    options: options || undefined,
    ssl: /require|verify/.test(url.searchParams.get("sslmode") ?? "") || undefined,
  };
}

async function withClient(config, run) {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

async function createDatabase(address) {
  const config = connectionOf(address);
  await withClient({ ...config, database: "postgres" }, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [config.database]);
    if (!found.rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(config.database)}`);
  });
  return config.database;
}

/**
 * The adapter cuts scripts at every semicolon, in strings too; whole, PostgreSQL also undoes a script that fails.
 * And where the engine reads CHECK constraints it wants their kind as a character.
 */
function repaired(adapter) {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const column = result.columnNames.indexOf("constraint_type");
    if (column !== -1) result.columnTypes[column] = ColumnTypeEnum.Character;
    return result;
  };
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

/** The adapter drops its shadow database while still connected to it; here the connections close first. */
class ShadowSafeFactory extends PrismaPg {
  constructor(address) {
    const config = connectionOf(address);
    super(config, { schema: new URL(address).searchParams.get("schema") ?? undefined });
    this.connection = config;
  }
  async connect() {
    return repaired(await super.connect());
  }
  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await withClient(this.connection, (client) => client.query(`CREATE DATABASE "${name}"`));
    const adapter = repaired(await new PrismaPg({ ...this.connection, database: name }).connect());
    const close = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await close();
      await withClient(this.connection, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
    };
    return adapter;
  }
}

const log = (level, fields) =>
  process.stderr.write(
    `${JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target: "schema_engine::logger" })}\n`,
  );
const reply = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

async function runCliCommand() {
  const address = datasource.url ?? valuesOf("--datasource")[0];
  const { database } = connectionOf(address);
  try {
    if (flags.includes("can-connect-to-database")) {
      await withClient(connectionOf(address), async () => {});
      console.log("Connection successful");
    } else if (flags.includes("create-database")) {
      await createDatabase(address);
      console.log("Database created");
    } else if (flags.includes("drop-database")) {
      await withClient({ ...connectionOf(address), database: "postgres" }, (client) =>
        client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)}`),
      );
    }
    process.exit(0);
  } catch (error) {
    const code = { "3D000": "P1003", "28P01": "P1000" }[error.code] ?? "P1001";
    const message =
      code === "P1003" ? `Database \`${database}\` does not exist` : `Can't reach database server: ${error.message}`;
    log("INFO", { message: "cli" });
    log("ERROR", { is_panic: false, error_code: code, message });
    process.exit(1);
  }
}

async function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => log("ERROR", { message }) };
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  const bindings = await import(path.join(folder, "schema_engine_bg.js"));
  const bytes = fs.readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const datamodels = valuesOf("--datamodels").map((file) => [file, fs.readFileSync(file, "utf8")]);
  const factory = new ShadowSafeFactory(datasource.url ?? process.env.DATABASE_URL);
  return bindings.SchemaEngine.new(
    { datamodels: datamodels.length ? datamodels : undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

function serve() {
  let engine;
  const getEngine = () => {
    engine ??= loadEngine();
    return engine;
  };
  const own = {
    createDatabase: async (params) => ({
      databaseName: await createDatabase(params.datasource?.url ?? datasource.url),
    }),
    getDatabaseVersion: async () => (await getEngine()).version(),
  };
  const answer = async ({ id, method, params }) => {
    try {
      const result = own[method] ? await own[method](params) : await (await getEngine())[method](params);
      if (method === "diff" && result.stdout != null) {
        reply({ method: "print", params: { content: result.stdout }, id: 900000 + id });
      }
      reply({ id, result: result ?? {} });
    } catch (error) {
      const data = { is_panic: false, message: error.message, error_code: error.code };
      reply({ id, error: { code: 4466, message: error.message, data } });
    }
  };
  let chain = Promise.resolve();
  const lines = readline.createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on("line", (line) => {
    const message = line.trim() ? JSON.parse(line) : {};
    if (message.method !== undefined) chain = chain.then(() => answer(message));
  });
  lines.on("close", () => chain.then(() => process.exit(0)));
}

readCatalogueTypesAsText();
if (flags.includes("--version")) {
  console.log("schema-engine-cli wasm");
} else if (flags.includes("cli")) {
  await runCliCommand();
} else {
  serve();
}

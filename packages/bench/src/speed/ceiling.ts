// The bare ceiling: node:http, pg and one statement a request; no validation, no rules, no second look.
import { createServer, type IncomingMessage } from "node:http";
import pg from "pg";
import { BOARD, begin, LIST, ONE, PLACE } from "./ceiling-sql.ts";
import { MENU, PRODUCTS } from "./menu-ceiling-sql.ts";
import { readToken } from "./token.ts";

const { CEILING_DATABASE, CEILING_PORT, CEILING_KEY, CEILING_CONNECTIONS } = process.env;
const key = Buffer.from(CEILING_KEY ?? "", "hex");
const pool = new pg.Pool({ connectionString: CEILING_DATABASE, max: Number(CEILING_CONNECTIONS) });

interface Caller {
  merchantId: number;
  accountId: number;
}

createServer((request, response) => {
  answer(request).then(
    ({ status, body }) => {
      response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
      response.end(body);
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
}).listen(Number(CEILING_PORT), "127.0.0.1");

async function answer(request: IncomingMessage): Promise<{ status: number; body: string }> {
  const url = new URL(request.url ?? "", "http://ceiling");
  if (url.pathname === "/menu") return whole(Number(url.searchParams.get("merchant")), MENU, []);
  const claims = readToken(request.headers.authorization?.slice(7) ?? "", key);
  if (!claims) return { status: 401, body: "{}" };
  const caller = { merchantId: claims.me_id, accountId: Number(claims.sub) };
  if (url.pathname === "/products") return whole(claims.me_id, PRODUCTS, [Number(url.searchParams.get("limit"))]);
  if (request.method === "POST") return { status: 201, body: await place(caller, await textOf(request)) };
  if (url.pathname === "/board") {
    const today = new Date().toISOString().slice(0, 10);
    return { status: 200, body: await read(caller, BOARD, [Number(url.searchParams.get("limit")), today], "board") };
  }
  const id = url.searchParams.get("id");
  if (id !== null) return { status: 200, body: await read(caller, ONE, [Number(id)], "order") };
  const values = [
    Number(url.searchParams.get("before") ?? Number.MAX_SAFE_INTEGER),
    Number(url.searchParams.get("limit")),
  ];
  return { status: 200, body: await read(caller, LIST, values, "orders") };
}

async function place({ merchantId, accountId }: Caller, text: string): Promise<string> {
  const { lines } = JSON.parse(text);
  const date = new Date().toISOString().slice(0, 10);
  const values = [merchantId, JSON.stringify(lines), accountId, date, date.replaceAll("-", ""), null];
  const [order] = await inTransaction(merchantId, (client) => client.query({ ...PLACE, values }));
  return JSON.stringify({ success: true, message: "Order created", data: order });
}

async function whole(merchantId: number, statement: { name: string; text: string }, more: number[]) {
  const values = [merchantId, ...more];
  const [row] = await inTransaction(merchantId, (client) => client.query({ ...statement, values }));
  return { status: 200, body: String(row?.answer) };
}

async function read(
  { merchantId }: Caller,
  statement: { name: string; text: string },
  values: (number | string)[],
  column: string,
): Promise<string> {
  const [row] = await inTransaction(merchantId, (client) =>
    client.query({ ...statement, values: [merchantId, ...values] }),
  );
  return `{"success":true,"data":${row?.[column]}}`;
}

async function inTransaction(
  merchantId: number,
  work: (client: pg.PoolClient) => Promise<pg.QueryResult<Record<string, unknown>>>,
): Promise<Record<string, unknown>[]> {
  const client = await pool.connect();
  try {
    await client.query(begin(merchantId));
    const { rows } = await work(client);
    await client.query("COMMIT");
    return rows;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => resolve(Buffer.concat(chunks).toString()));
    request.on("error", reject);
  });
}

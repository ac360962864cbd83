import type pg from "pg";
import { type Statement, statement, statementTypes } from "./statement.ts";

export type CallValue = string | number | boolean | Date | null | readonly (string | number)[];

/** A statement with its values, known before anything has been asked. */
export interface Call {
  readonly statement: Statement;
  readonly values: readonly CallValue[];
}

const BE_TENANT = statement(
  "door-be-tenant",
  "SELECT set_config('role', 'atapos_tenant', true), set_config('atapos.merchant_id', $1, true)",
);

/** What a flight begins with: from here on, to its end, the connection sees one merchant. */
export const beTenant = (merchantId: number): Call => ({ statement: BE_TENANT, values: [merchantId] });

interface Column {
  name: string;
  parse: (text: string) => unknown;
}

/** What a statement answers with is the same each time, so the server is asked for it once a process. */
const columnsOf = new WeakMap<Statement, Column[]>();
const preparedOn = new WeakMap<pg.Connection, Set<string>>();

/**
 * Sends all calls as one message with one Sync at its end, which makes them one transaction: committed when all of them
 * went well, undone when one failed. Resolves after the commit, with the rows of each call. The work of one round trip
 * and of one answer, where BEGIN, statement and COMMIT are three.
 */
export function fly<Row extends pg.QueryResultRow>(client: pg.ClientBase, calls: readonly Call[]): Promise<Row[][]> {
  const { promise, resolve, reject } = Promise.withResolvers<Row[][]>();
  const messages = calls.map(messageOf);
  const results: Row[][] = calls.map(() => []);
  let at = 0;
  let stopWatching = () => {};
  client.query({
    /** For whoever counts what is sent. */
    calls,
    submit(connection: pg.Connection) {
      stopWatching = send(connection, messages);
    },
    handleRowDescription({ fields }: { fields: pg.FieldDef[] }) {
      const call = calls[at];
      if (call) columnsOf.set(call.statement, fields.map(columnOf));
    },
    handleDataRow({ fields }: { fields: (string | null)[] }) {
      try {
        results[at]?.push(rowOf(calls[at], fields));
      } catch (error) {
        // Thrown in here it would end the process.
        reject(error);
      }
    },
    handleCommandComplete() {
      at += 1;
    },
    handleError(error: Error) {
      stopWatching();
      reject(error);
    },
    handleReadyForQuery() {
      stopWatching();
      resolve(results);
    },
  });
  return promise;
}

interface Message {
  name: string;
  text: string;
  values: (string | null)[];
  asksColumns: boolean;
}

// A name of its own: pg keeps a list of what it prepared itself, and would prepare the same name again.
const messageOf = ({ statement: { name, text }, values }: Call, index: number, calls: readonly Call[]): Message => ({
  ...{ name: `flight-${name}`, text, values: values.map(textOf) },
  asksColumns: !columnsOf.has(calls[index]?.statement ?? BE_TENANT),
});

/** Writes everything at once; the answer ends the look-out for what the server has prepared. */
function send(connection: pg.Connection, messages: readonly Message[]): () => void {
  const known = preparedOn.get(connection) ?? new Set();
  preparedOn.set(connection, known);
  const preparing: string[] = [];
  connection.stream.cork();
  for (const { name, text, values, asksColumns } of messages) {
    if (!known.has(name) && !preparing.includes(name)) {
      connection.parse({ name, text, types: [] }, true);
      preparing.push(name);
    }
    connection.bind({ statement: name, values }, true);
    if (asksColumns) connection.describe({ type: "P" }, true);
    connection.execute(null, true);
  }
  connection.sync();
  connection.stream.uncork();
  if (preparing.length === 0) return () => {};
  // What was prepared stays so, even when the transaction fails after it.
  const onPrepared = () => {
    const name = preparing.shift();
    if (name !== undefined) known.add(name);
  };
  connection.on("parseComplete", onPrepared);
  return () => connection.removeListener("parseComplete", onPrepared);
}

function columnOf({ name, dataTypeID }: pg.FieldDef): Column {
  return { name, parse: statementTypes.getTypeParser(dataTypeID, "text") };
}

function rowOf<Row extends pg.QueryResultRow>(call: Call | undefined, fields: readonly (string | null)[]): Row {
  const row = Object.create(Object.prototype);
  const columns = call ? columnsOf.get(call.statement) : undefined;
  columns?.forEach(({ name, parse }, index) => {
    const text = fields[index] ?? null;
    row[name] = text === null ? null : parse(text);
  });
  return row;
}

function textOf(value: CallValue): string | null {
  if (value === null) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? `{${value.map(elementOf).join(",")}}` : String(value);
}

const elementOf = (element: string | number): string =>
  typeof element === "number" ? String(element) : `"${element.replaceAll(/["\\]/g, "\\$&")}"`;

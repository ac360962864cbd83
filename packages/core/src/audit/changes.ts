import type { AuditNames } from "./audit-names-store.ts";
import { isHours, isRecord, isSilent, type Json, listOf, readValue, thingOf } from "./fields.ts";
import type { AuditChange, AuditEntry } from "./schema.ts";

const MOST_CHANGES = 40;
/** What an element of a list shows of itself when it came or went. */
const MAIN_FIELDS = ["price", "discountAmount", "lineSubtotal", "amount"] as const;

type Path = AuditChange["path"];
type Sides = { before: unknown; after: unknown };
interface Reading {
  path: Path;
  action: string;
  nameOf: (thing: string) => string | null;
}

/** What differs between the two sides, field by field; of a thing that came or went, everything it had. */
export function readChanges(
  { before, after, subject, action }: Sides & { subject: string; action: string },
  names: AuditNames,
): Pick<AuditEntry, "changes" | "hiddenChanges"> {
  const nameOf = (thing: string) => names.get(thing)?.name ?? null;
  const reading = { path: placeOf(after, nameOf), action, nameOf };
  // A log that names its own subject inside says nothing new.
  const all = compare({ before: asRecord(before), after: asRecord(after) }, reading).filter(
    ({ after: value }) => value?.kind !== "thing" || `${value.thing}:${value.id}` !== subject,
  );
  return { changes: all.slice(0, MOST_CHANGES), hiddenChanges: Math.max(0, all.length - MOST_CHANGES) };
}

/** A switch of one variant is a change inside its product. */
function placeOf(side: unknown, nameOf: Reading["nameOf"]): Path {
  const variantId = isRecord(side) ? side.variantId : undefined;
  return typeof variantId === "number" ? [{ field: "variants", name: nameOf(`variant:${variantId}`) }] : [];
}

/** The things that either side names, to look up what they are called. */
export function thingsIn(action: string, ...sides: readonly unknown[]): string[] {
  return sides.flatMap((side): string[] => {
    if (Array.isArray(side)) return thingsIn(action, ...side);
    if (!isRecord(side)) return [];
    return Object.entries(side).flatMap(([field, value]) => {
      const list = listOf(field, action);
      if (list !== undefined && Array.isArray(value)) return value.map((id) => `${list}:${id}`);
      const thing = thingOf(field);
      return thing !== undefined && typeof value === "number" ? [`${thing}:${value}`] : thingsIn(action, value);
    });
  });
}

/** A list alone is an order's lines. */
function asRecord(side: unknown): Json | null {
  if (Array.isArray(side)) return { items: side };
  return isRecord(side) ? side : null;
}

function compare({ before, after }: { before: Json | null; after: Json | null }, reading: Reading): AuditChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .filter((field) => !isSilent(field) && !isSaidByName(field, after ?? before ?? {}))
    .flatMap((field) => compareField(field, before, after, reading));
}

/** "productName" beside "productId" says the same, and what it was called then. */
const isSaidByName = (field: string, side: Json): boolean =>
  field.endsWith("Id") && typeof side[`${field.slice(0, -2)}Name`] === "string";

function compareField(field: string, before: Json | null, after: Json | null, reading: Reading): AuditChange[] {
  const was = before?.[field];
  const is = after?.[field];
  if (isSame(was, is)) return [];
  const path = [...reading.path, { field, name: null }];
  if (!isHours(field) && (isList(was) || isList(is))) return compareLists(field, { before, after }, reading);
  if (isRecord(was) || isRecord(is)) {
    return compare({ before: asRecord(was), after: asRecord(is) }, { ...reading, path });
  }
  if (field === "ids" || listOf(field, reading.action) !== undefined) {
    return [{ path, what: "changed", before: readList(field, was, reading), after: readList(field, is, reading) }];
  }
  const left = readValue(field, was, before ?? {}, reading.nameOf);
  const right = readValue(field, is, after ?? {}, reading.nameOf);
  if (left === null && right === null) return [];
  const what = before === null ? "added" : after === null ? "removed" : "changed";
  return [{ path, what, before: left, after: right }];
}

/** An order of things by their names; pictures have none. */
function readList(field: string, ids: unknown, { action, nameOf: named }: Reading): AuditChange["before"] {
  const list = listOf(field, action);
  if (!Array.isArray(ids) || list === undefined) return null;
  return { kind: "things", names: ids.slice(0, MOST_CHANGES).map((id) => named(`${list}:${id}`) ?? `#${id}`) };
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value) && value.some(isRecord);

/** Elements are the same by id, or else by name: an order's lines are written anew with every change. */
function compareLists(
  field: string,
  { before, after }: { before: Json | null; after: Json | null },
  reading: Reading,
): AuditChange[] {
  const was = keyed(before?.[field], before ?? {});
  const is = keyed(after?.[field], after ?? {});
  const hasSameIds = [...was.byId.keys()].some((key) => is.byId.has(key));
  const [left, right] = hasSameIds ? [was.byId, is.byId] : [was.byName, is.byName];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) => {
    const old = left.get(key) ?? null;
    const now = right.get(key) ?? null;
    const path = [...reading.path, { field, name: nameOf(now ?? old ?? {}) }];
    if (old !== null && now !== null) return compare({ before: old, after: now }, { ...reading, path });
    return [{ path, ...cameOrWent(old, now, reading) }, ...innerLists(old, now, { ...reading, path })];
  });
}

function cameOrWent(old: Json | null, now: Json | null, { nameOf: named }: Reading): Omit<AuditChange, "path"> {
  const side = now ?? old ?? {};
  const main = MAIN_FIELDS.find((field) => typeof side[field] === "number");
  const value = main === undefined ? null : readValue(main, side[main], side, named);
  return now === null ? { what: "removed", before: value, after: null } : { what: "added", before: null, after: value };
}

/** A modifier group that came brings its options. */
function innerLists(old: Json | null, now: Json | null, reading: Reading): AuditChange[] {
  const side = now ?? old ?? {};
  return Object.keys(side)
    .filter((field) => field === "options")
    .flatMap((field) => compareLists(field, { before: old, after: now }, reading));
}

interface Keyed {
  byId: Map<string, Json>;
  byName: Map<string, Json>;
}

function keyed(list: unknown, owner: Json): Keyed {
  const found: Keyed = { byId: new Map(), byName: new Map() };
  if (!Array.isArray(list)) return found;
  for (const element of list.filter(isRecord)) {
    // A promotion's kind of discount says what the amounts of its items are.
    const item = { ...element, discountType: element.discountType ?? owner.discountType };
    found.byId.set(String(element.id), item);
    let name = nameOf(element) ?? "";
    while (found.byName.has(name)) name += "+";
    found.byName.set(name, item);
  }
  return found;
}

function nameOf(element: Json): string | null {
  const name = element.name ?? element.productName ?? element.categoryName;
  if (typeof name !== "string") return null;
  const variant = element.variantName;
  return typeof variant === "string" ? `${name}, ${variant}` : name;
}

const isSame = (was: unknown, is: unknown): boolean =>
  was === is || JSON.stringify(was ?? null) === JSON.stringify(is ?? null);

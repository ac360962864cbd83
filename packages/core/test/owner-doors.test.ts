// Behind every door of the owner's pages: read from the pages themselves, and from the router.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { resolveActor } from "../src/auth/resolve-actor.ts";
import type { Context } from "../src/context.ts";
import { createCaller } from "../src/router.ts";
import { credentials } from "./auth-support.ts";
import { procedures, refusal, typeOf } from "./support/call.ts";
import { startTestInstallation, type TestInstallation } from "./support/index.ts";
import { type FurnishedMerchant, furnishedMerchant, REACHES } from "./support/tenancy.ts";

let installation: TestInstallation;
let shop: FurnishedMerchant;
let byPin: Context;
beforeAll(async () => {
  installation = await startTestInstallation();
  shop = await furnishedMerchant(installation.deps, "pintu");
  const { staffId } = shop.admin.actor;
  await createCaller(shop.admin).staff.setPin({ id: staffId, pin: "4821" });
  const { accessToken } = await createCaller(shop.officer).staff.verifyPin({ staffId, pin: "4821" });
  byPin = { ...shop.admin, actor: await resolveActor(installation.deps, credentials({ bearer: accessToken })) };
});
afterAll(() => installation?.close());

/** What the owner's pages share with the till, where officers need it. */
const OFFICERS_TOO: Readonly<Record<string, string>> = {
  "catalog.menu": "anybody may read what a place sells",
  "catalog.registerMenu": "the register sells from it",
  "catalog.listCategories": "the register's columns",
  "catalog.listModifierGroups": "the register's choices",
  "catalog.getProduct": "the register looks at one item",
  "catalog.listProducts": "the register's search",
  "merchant.current": "the receipt's head, the money's rules",
  "table.list": "where an order goes",
  "staff.list": "who takes over the till",
  "customer.list": "whose order it is",
  "customer.get": "whose order it is",
  "order.list": "the orders of the till",
  "order.get": "an order of the till",
  "order.board": "the orders of the till",
  "promotion.get": "what a price comes from",
  "promotion.list": "what a price comes from",
};
/** Changes that officers make at the till, and owners on their pages. */
const OFFICERS_CHANGE: Readonly<Record<string, string>> = {
  "customer.create": "a guest is entered at the till",
  "customer.update": "a guest's number is mended at the till",
  "staff.setPin": "one's own PIN; anybody else's is refused, which is tested beside it",
  "order.place": "the set-up's first order is an order like any other",
  "order.cancel": "and so is its end",
  "table.closeSession": "guests leave while an officer stands there",
};

const onPages = proceduresUsedIn("manage", "reports");
const adminsOnly = Object.entries(REACHES).flatMap(([path, { for: audience }]) =>
  audience === "admin" || audience === "merchantAdmin" ? [path] : [],
);
const shut = [...new Set([...onPages, ...adminsOnly])].filter((path) => !OFFICERS_TOO[path] && !OFFICERS_CHANGE[path]);

it("reads the pages: what they ask for is found there, and nearly all of it is for admins alone", () => {
  expect(onPages).toEqual(expect.arrayContaining(["audit.list", "catalog.editorList", "merchant.update"]));
  expect(onPages.filter((path) => adminsOnly.includes(path)).length).toBeGreaterThan(20);
});

it("opens no change to officers by calling it a reading", () => {
  expect(Object.keys(OFFICERS_TOO).filter((path) => typeOf(path) !== "query")).toEqual([]);
});

it("makes an admin who came by PIN an officer", () => {
  expect(byPin.actor).toMatchObject({ kind: "staff", level: 10, staffId: shop.admin.actor.staffId });
});

it.each(shut)("%s is shut for level 10, and for an admin who came by PIN", async (path) => {
  const input = REACHES[path]?.input?.(shop);
  expect(await refusal(path, shop.officer, input)).toBe("forbidden");
  expect(await refusal(path, byPin, input)).toBe("forbidden");
});

function proceduresUsedIn(...rooms: string[]): string[] {
  const folders = rooms.map((room) => new URL(`../../../apps/pos/src/${room}/`, import.meta.url)).filter(existsSync);
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }));
  const found = new Set<string>();
  for (const file of files) {
    if (!file.isFile() || !/\.tsx?$/u.test(file.name)) continue;
    const source = readFileSync(`${file.parentPath}/${file.name}`, "utf8");
    for (const [, path = ""] of source.matchAll(/\.\s*(?=([a-z]\w*\.[a-z]\w*)\b)/gu)) {
      if (procedures.has(path)) found.add(path);
    }
  }
  return [...found].sort();
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { cruise } from "dependency-cruiser";
import { afterEach, describe, expect, it } from "vitest";

const { forbidden, options } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");

let tree = "";
afterEach(() => rmSync(tree, { recursive: true, force: true }));

/** The names of the rules that a tree of these files breaks. */
const broken = async (files: Record<string, string>): Promise<string[]> => {
  tree = mkdtempSync(path.join(tmpdir(), "atapos-rooms-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    writeFileSync(path.join(tree, name), text);
  }
  const folders = [...new Set(Object.keys(files).map((name) => name.split("/")[0] ?? ""))];
  const { output } = await cruise(folders, { ...options, baseDir: tree, validate: true, ruleSet: { forbidden } });
  if (typeof output === "string") throw new Error(output);
  return [...new Set(output.summary.violations.map((violation) => violation.rule.name))];
};

const imports = (...names: string[]) => names.map((name) => `import { x } from "${name}";\nx();\n`).join("");
const module = "export const x = () => 1;\n";

const violations: [rule: string, file: string, imported: string][] = [
  ["domain-is-pure", "packages/domain/src/money.ts", "node:fs"],
  ["domain-is-pure", "packages/domain/src/money.ts", "pg"],
  ["domain-is-pure", "packages/domain/src/money.ts", "../../../prisma/src/door.ts"],
  ["db-knows-no-business", "prisma/src/door.ts", "../../packages/domain/src/money.ts"],
  ["db-knows-no-business", "prisma/src/door.ts", "@atapos/core"],
  ["slices-meet-in-their-stores", "packages/core/src/order/place-order.ts", "../payment/start-payment.ts"],
  ["slices-meet-in-their-stores", "packages/core/src/order/place-order.ts", "../payment/router.ts"],
  ["slices-meet-in-their-stores", "packages/core/src/identity/session-cache.ts", "../auth/link-sso-user.ts"],
  ["slices-know-ports-not-adapters", "packages/core/src/payment/start.ts", "../adapters/midtrans.ts"],
  ["core-stands-on-domain-and-db", "packages/core/src/order/place-order.ts", "../../../demo/src/menu.ts"],
  ["core-stands-on-domain-and-db", "packages/core/src/order/place-order.ts", "@atapos/web/forward"],
  ["ports-are-types", "packages/core/src/ports/payments.ts", "node:http"],
  ["ports-are-types", "packages/core/src/ports/payments.ts", "../order/order-store.ts"],
  ["adapters-know-no-use-case", "packages/core/src/adapters/midtrans.ts", "../payment/payment-store.ts"],
  ["adapters-know-no-use-case", "packages/core/src/adapters/midtrans.ts", "@atapos/db"],
  ["vendor-sdks-only-in-adapters", "packages/core/src/payment/start.ts", "midtrans-client"],
  ["vendor-sdks-only-in-adapters", "apps/api/src/mail.ts", "nodemailer"],
  ["vendor-sdks-only-in-adapters", "packages/demo/src/pictures.ts", "cloudinary"],
  ["vendor-sdks-only-in-adapters", "apps/api/src/mail.ts", "resend"],
  ["tokens-only-in-identity", "apps/api/src/actor.ts", "jose"],
  ["tokens-only-in-identity", "packages/core/src/auth/staff-login.ts", "jose"],
  ["core-knows-no-web", "packages/core/src/order/place-order.ts", "hono"],
  ["core-knows-no-web", "packages/core/src/order/place-order.ts", "@hono/node-server"],
  ["core-knows-no-web", "packages/core/src/order/place-order.ts", "next/headers"],
  ["core-knows-no-web", "packages/core/src/order/place-order.ts", "react"],
  ["api-asks-no-database", "apps/api/src/orders.ts", "pg"],
  ["api-asks-no-database", "apps/api/src/orders.ts", "../../../prisma/src/generated/client.ts"],
  ["web-apps-take-only-core-types", "apps/order/src/cart.ts", "../../../packages/core/src/order/place-order.ts"],
  ["web-apps-take-only-core-types", "apps/pos/src/till.ts", "@atapos/core"],
  ["web-apps-hold-no-data", "apps/pos/src/till.ts", "../../../prisma/src/door.ts"],
  ["web-apps-hold-no-data", "apps/pos/src/till.ts", "../../order/src/cart.ts"],
  ["web-apps-hold-no-data", "apps/order/src/cart.ts", "pg"],
  ["sandbox-is-a-stranger", "apps/sandbox/src/snap.ts", "@atapos/domain"],
  ["sandbox-is-a-stranger", "apps/sandbox/src/snap.ts", "../../../packages/core/src/ports/payments.ts"],
  ["demo-goes-through-core", "packages/demo/src/menu.ts", "pg"],
  ["bench-measures-core", "packages/bench/src/generate-orders.ts", "../../../apps/api/src/main.ts"],
  ["bench-measures-core", "packages/bench/src/generate-orders.ts", "../../../prisma/src/door.ts"],
  ["web-package-stands-alone", "packages/web/src/forward.ts", "hono"],
  ["web-package-stands-alone", "packages/web/src/forward.ts", "../../domain/src/money.ts"],
  ["scripts-need-nothing-installed", "scripts/start.mjs", "qrcode"],
  ["scripts-need-nothing-installed", "scripts/start.mjs", "../prisma/src/door.ts"],
  ["no-import-of-tests", "packages/core/src/order/place-order.ts", "../../test/fresh-merchant.ts"],
];

describe("the walls between the rooms", () => {
  it.each(violations)("%s: %s may not import %s", async (rule, file, imported) => {
    const target = imported.startsWith(".") ? { [path.posix.join(path.posix.dirname(file), imported)]: module } : {};
    expect(await broken({ [file]: imports(imported), ...target })).toContain(rule);
  });

  it("no-cycles: two modules may not import each other", async () => {
    const files = {
      "packages/domain/src/a.ts": 'import { b } from "./b.ts";\nexport const a = () => b();\n',
      "packages/domain/src/b.ts": 'import { a } from "./a.ts";\nexport const b = (): unknown => a;\n',
    };
    expect(await broken(files)).toEqual(["no-cycles"]);
  });

  it("no-orphans: a file that nothing imports may not stay", async () => {
    expect(await broken({ "packages/domain/src/lost.ts": module })).toEqual(["no-orphans"]);
  });

  it("has a test of its own for every rule", () => {
    const tested = new Set([...violations.map(([rule]) => rule), "no-cycles", "no-orphans"]);
    expect([...tested].sort()).toEqual(forbidden.map((rule: { name: string }) => rule.name).sort());
  });

  it("lets every room import what it may", async () => {
    const allowed = {
      "packages/domain/src/money.ts": `import { z } from "zod";\nexport const x = () => z;\n`,
      "prisma/src/door.ts": `import pg from "pg";\nexport const x = () => pg;\n`,
      "packages/core/src/ports/payments.ts": `${imports("../../../domain/src/money.ts")}export type Payments = 1;\n`,
      "packages/core/src/payment/payment-store.ts": `${imports("../../../../prisma/src/door.ts")}${"export const y = 1;\n"}`,
      "packages/core/src/order/place-order.ts": `${imports("../payment/payment-store.ts", "../payment/schema.ts")}export type { Payments } from "../ports/payments.ts";\n`,
      "packages/core/src/adapters/midtrans.ts": imports("midtrans-client", "../ports/payments.ts"),
      "packages/core/src/payment/schema.ts": module,
      "packages/core/src/identity/tokens.ts": imports("jose"),
      "packages/core/src/auth/staff-login.ts": imports("../identity/tokens.ts"),
      "apps/order/src/cart.ts": `import type { Router } from "../../../packages/core/src/order/place-order.ts";\nexport type R = Router;\n${imports("../../../packages/domain/src/money.ts", "../../../packages/web/src/forward.ts")}`,
      "packages/web/src/forward.ts": `import http from "node:http";\nexport const x = () => http;\n`,
      "apps/sandbox/test/snap.test.ts": imports("midtrans-client"),
      "packages/demo/src/menu.ts": imports("sharp", "@atapos/core", "node:path"),
      "packages/bench/src/generate-orders.ts": imports("pg", "@atapos/core", "../../domain/src/money.ts"),
      "scripts/start.mjs": imports("node:fs"),
    };
    expect(await broken(allowed)).toEqual([]);
  });
});

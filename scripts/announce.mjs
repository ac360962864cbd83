import { createRequire } from "node:module";
import { inRoot } from "./paths.mjs";

const LOGINS = [
  ["login", "password", "who"],
  ["owner@atapos.test / Atlas owner", "demo-owner-1", "level 100, merchant 1"],
  ["cashier@atapos.test / Atlas cashier", "demo-cashier-1", "level 10, merchant 1, PIN 1234"],
  ["owner2@atapos.test / Atlas owner2", "demo-owner-2", "level 100, merchant 2"],
  ["owner3@atapos.test / Atlas owner3", "demo-owner-3", "level 100, merchant 3"],
  ["Atlas super", "demo-super-1", "SUPER_ADMIN, all merchants"],
];

/** Tells the person at the terminal that everything runs, and how to get in. */
export async function announce({ ports, isSeeded, info }) {
  const at = (port, rest = "") => `http://localhost:${port}${rest}`;
  const lines = ["", "ready", "", `  Diners    ${at(ports.order)}`, `  Staff     ${at(ports.pos)}`];
  lines.push(`  API       ${at(ports.api, "/docs")}`);
  if (ports.sandbox !== null) lines.push(`  Sandbox   ${at(ports.sandbox)}  (mail, payments, images)`);
  lines.push(`  Health    ${at(ports.api, "/health/full")}`, "");
  if (isSeeded) lines.push(...LOGINS.map((row) => `  ${row[0].padEnd(38)}${row[1].padEnd(17)}${row[2]}`), "");
  if (isSeeded && info.tableUrl) lines.push(`  Table 1: ${info.tableUrl}`, await qr(info.tableUrl));
  if (!isSeeded && info.ownerLink)
    lines.push(`  Create the first owner and merchant (works once): ${info.ownerLink}`, "");
  lines.push("  Ctrl-C stops everything.", "");
  console.log(lines.join("\n"));
}

function qr(text) {
  // loaded here and not above: at the first start it is not installed yet when this file is read
  const qrcode = createRequire(inRoot("package.json"))("qrcode");
  return qrcode.toString(text, process.stdout.isTTY ? { type: "terminal", small: true } : { type: "utf8" });
}

// Prints, as one line of JSON, what `npm start` tells a person: table 1's address, or the link for the first owner.
import { type Context, createCaller, createDeps, createOwnerLink, type Deps } from "@atapos/core";
import { LEVEL_OFFICER } from "@atapos/domain";
import { readProcessEnv } from "./env.ts";
import { createLog } from "./log.ts";
import { stopWithLine } from "./stop-with-line.ts";

const DEMO_MERCHANT = 1;

async function main(): Promise<void> {
  const env = readProcessEnv();
  const { deps, close } = await createDeps(env, createLog({ ...env, LOG_LEVEL: "warn" }));
  try {
    const info = { tableUrl: await firstTableUrl(deps), ownerLink: await createOwnerLink(deps) };
    console.log(JSON.stringify(info));
  } finally {
    await close();
  }
}

/** Read as an officer of the demo's merchant: whoever runs this holds the database's secret anyway. */
async function firstTableUrl(deps: Deps): Promise<string | null> {
  const context: Context = {
    deps,
    actor: {
      kind: "staff",
      merchantId: DEMO_MERCHANT,
      staffId: 0,
      accountId: 0,
      level: LEVEL_OFFICER,
      name: "demo-info",
    },
    requestId: "demo-info",
    address: "system",
    language: "id",
    deviceId: null,
  };
  const { items } = await createCaller(context).table.list({ limit: 1 });
  return items[0]?.orderUrl ?? null;
}

main().then(() => process.exit(0), stopWithLine);

// Seeds the demo's merchants into an empty database; run twice it changes nothing.
import { createDeps } from "@atapos/core";
import { seedDemo } from "@atapos/demo";
import { readProcessEnv } from "./env.ts";
import { createLog } from "./log.ts";
import { stopWithLine } from "./stop-with-line.ts";

async function main(): Promise<void> {
  const env = readProcessEnv();
  if (env.ATAPOS_ENV === "production") {
    console.error("atapos api: ATAPOS_ENV=production refuses demo accounts and demo data");
    process.exit(1);
  }
  const { deps, close } = await createDeps(env, createLog({ ...env, LOG_LEVEL: "warn" }));
  try {
    await seedDemo(deps, { historyDays: env.ATAPOS_DEMO_DAYS });
  } finally {
    await close();
  }
}

main().then(() => process.exit(0), stopWithLine);

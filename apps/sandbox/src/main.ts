// Starts one sandbox process from the environment and stops it cleanly on a signal.
import { readEnv } from "./env.ts";
import { startSandbox } from "./start-sandbox.ts";

const env = readEnv();
if (env.kind === "refused") fail(env.reason);
else await run(env.options);

async function run(options: Parameters<typeof startSandbox>[0]) {
  try {
    const sandbox = await startSandbox(options);
    process.stdout.write(`Sandbox ready at ${sandbox.url} (SMTP on port ${sandbox.smtpPort})\n`);
    const stop = () => void sandbox.stop().then(() => process.exit(0));
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(reason: string) {
  process.stderr.write(`Sandbox did not start: ${reason}\n`);
  process.exit(1);
}

import { spawn } from "node:child_process";

export interface Surroundings {
  env: NodeJS.ProcessEnv;
  cwd: string;
}

export interface Process {
  output(): string;
  stop(): Promise<void>;
}

/** Starts what must live until it is stopped; a test sees its death by what it then does not answer. */
export function serve(command: readonly string[], surroundings: Surroundings): Process {
  const { child, output, ended } = launch(command, surroundings);
  return {
    output,
    async stop() {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Runs a command to its end. */
export async function run(command: readonly string[], surroundings: Surroundings) {
  const { output, ended } = launch(command, surroundings);
  const code = await ended;
  return { code, output: output() };
}

function launch([file = "", ...parameters]: readonly string[], { env, cwd }: Surroundings) {
  const child = spawn(file, parameters, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", (error) => {
      text += String(error);
      resolve(null);
    });
    child.once("close", resolve);
  });
  return { child, output: () => text, ended };
}

import { type InstallationOptions, startInstallation } from "./installation.ts";

export interface Refusal {
  code: number | null;
  output: string;
  /** The lines in which `npm start` says why; one is what a person wants. */
  reasons: string[];
}

/** Runs `npm start` where it must not get ready and returns what it said instead. */
export async function refusedStart(options: InstallationOptions & { dataDir: string }): Promise<Refusal> {
  const message = await startInstallation(options).then(
    async (installation) => {
      await installation.stop();
      return "it got ready";
    },
    (error: unknown) => String(error),
  );
  const [, code, output] = /npm start ended with (\d+|null):\n([\s\S]*)$/.exec(message) ?? [];
  if (code === undefined || output === undefined) throw new Error(`npm start was not refused: ${message}`);
  const reasons = output.split("\n").filter((line) => line.startsWith("atapos: "));
  return { code: code === "null" ? null : Number(code), output, reasons };
}

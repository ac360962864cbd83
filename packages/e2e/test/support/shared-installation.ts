import { inject } from "vitest";
import type { RunningInstallation } from "./installation.ts";
import { readJson } from "./rest.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Answers a GET with the addresses of the shared installation, once it is ready. */
    sharedInstallation: string;
  }
}

/**
 * The one installation of all journeys of diners and staff, with the demo's data and no past. Whoever joins takes a
 * table (or merchant) of its own, puts back what it changes for everybody, and expects others' orders beside its own.
 */
export async function joinInstallation(): Promise<RunningInstallation> {
  const response = await fetch(inject("sharedInstallation"));
  if (!response.ok) throw new Error(await response.text());
  const { output, ...addresses } = await readJson(response);
  return { ...addresses, output: () => output };
}

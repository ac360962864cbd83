import type { RunningInstallation } from "./installation.ts";
import { staffOf } from "./staff.ts";

/** The address on Table 1's sticker, as `npm start` prints it. */
export function tableUrl(stack: Pick<RunningInstallation, "output">): string {
  const url = /Table 1: (\S+)/.exec(stack.output())?.[1];
  if (url === undefined) throw new Error("npm start printed no address of a table");
  return url;
}

export interface Table {
  id: number;
  name: string;
  /** What its sticker says. */
  orderUrl: string;
}

/** A table by its name: "A1" to "A5", "B1" to "B4" and "C1" to "C3" are the first merchant's. */
export async function tableNamed(stack: RunningInstallation, name: string): Promise<Table> {
  const { trpc } = await staffOf(stack, "owner");
  const { body } = await trpc.query("table.list", { limit: 100 });
  const found: Table | undefined = body.items.find((table: Table) => table.name === name);
  if (found === undefined) throw new Error(`there is no table ${name}`);
  return found;
}

// The route battery's rows of slices that bring their own: one file each in the folder beside this one.
import { existsSync, readdirSync } from "node:fs";
import type { Route } from "./battery.ts";

export interface SliceRoutes {
  /** The id's name in paths and answers. */
  id: string;
  collection: string;
  /** A body that creates one. */
  creation: object;
  routes: Readonly<Record<string, Route>>;
}

const folder = new URL("./slices/", import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".ts")) : [];

export const SLICES: readonly SliceRoutes[] = await Promise.all(
  files.map(async (name): Promise<SliceRoutes> => (await import(new URL(name, folder).href)).slice),
);

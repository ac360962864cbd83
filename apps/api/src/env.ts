import { type Env, readEnv } from "@atapos/core";

/** The configuration of this process: the only place of this program that reads `process.env`. */
export const readProcessEnv = (): Env => readEnv(process.env);

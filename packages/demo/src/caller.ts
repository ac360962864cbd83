import { type Context, createCaller, type Deps } from "@atapos/core";

export type Caller = ReturnType<typeof createCaller>;

let requests = 0;

/** The program's own router, called as this actor; with `atMs` its clock stands at that moment. */
export function callerOf(deps: Deps, actor: Context["actor"], atMs?: number): Caller {
  requests += 1;
  return createCaller({
    deps: atMs === undefined ? deps : { ...deps, now: () => atMs },
    actor,
    requestId: `demo-${requests}`,
    address: "127.0.0.1",
    language: "id",
    deviceId: null,
  });
}

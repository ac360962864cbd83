// The sandbox speaks the vendors' own HTTP and SMTP, so that real client libraries can be run without the vendors.

export type { Settings } from "./control/settings.ts";
export type { SandboxOptions } from "./sandbox.ts";
export { type RunningSandbox, startSandbox } from "./start-sandbox.ts";

// Runs once before the first request: a client's own forwarding headers are dropped before Next reads them.
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { guardPeers } = await import("@atapos/web/peer-guard");
  const { readEnv } = await import("./src/env.ts");
  guardPeers(readEnv().TRUSTED_PROXIES);
};

import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { readGatewayCredentials } from "./gateway-credentials-store.ts";
import type { GatewayCheck } from "./gateway-schema.ts";

/** Asks the gateway whether it still knows the merchant's key; that nobody answers is an answer too. */
export async function checkGateway(ctx: Context, merchantId: number): Promise<GatewayCheck> {
  const credentials = await readGatewayCredentials(ctx.deps, merchantId);
  const result = credentials === null ? "not_set" : await ask(() => ctx.deps.payments.checkKey(credentials));
  return { result, checkedAt: new Date(ctx.deps.now()) };
}

async function ask(check: () => Promise<"good" | "refused">): Promise<GatewayCheck["result"]> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof PosError && error.code === "gateway_unavailable") return "unreachable";
    throw error;
  }
}

import type { AppRouter } from "@atapos/core";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["merchant"];

export type GatewayStatus = Outputs["gatewayStatus"];
export type GatewayCheck = Outputs["checkGateway"];

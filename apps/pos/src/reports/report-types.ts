import type { AppRouter } from "@atapos/core";
import type { inferRouterOutputs } from "@trpc/server";

type Reports = inferRouterOutputs<AppRouter>["report"];

export type ReportSummary = Reports["summary"];
export type ReportItem = Reports["items"]["items"][number];
export type BusyHours = Reports["busyHours"];

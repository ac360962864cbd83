// The shapes that the history reads, as the server tells them.
import type { AppRouter } from "@atapos/core";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>;

export type AuditEntry = Outputs["audit"]["list"]["items"][number];
export type AuditPerson = AuditEntry["who"];
export type AuditChange = AuditEntry["changes"][number];
export type AuditValue = NonNullable<AuditChange["before"]>;

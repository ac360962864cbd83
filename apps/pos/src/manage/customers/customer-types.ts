// The shapes of the page of customers, as the server tells them.
import type { AppRouter } from "@atapos/core";
import type { Translator } from "@atapos/ui/i18n";
import type { inferRouterOutputs } from "@trpc/server";
import type { customerWords } from "./customer-words.ts";

type Outputs = inferRouterOutputs<AppRouter>;

export type ListedCustomer = Outputs["customer"]["browse"]["items"][number];
export type Customer = Outputs["customer"]["profile"];
export type CustomerOrder = Outputs["customer"]["orders"]["items"][number];
export type CustomerTranslator = Translator<(typeof customerWords)["id"]>;

// The shapes that apps/api answers, by the names that the owner's menu uses.
import type { AppRouter } from "@atapos/core";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["catalog"];
type Inputs = inferRouterInputs<AppRouter>["catalog"];

export type ItemRow = Outputs["editorList"]["items"][number];
export type ItemPage = Outputs["editorList"];
export type Item = Outputs["editorProduct"];
export type Category = Outputs["listCategories"]["items"][number];
export type CategoryPage = Outputs["listCategories"];
export type SharedGroup = Outputs["listModifierGroups"][number];
export type ItemChange = Omit<Inputs["updateProduct"], "id" | "expectedVersion">;
export type NewItem = Inputs["createProduct"];
export type GroupChange = Omit<Inputs["updateModifierGroup"], "id" | "expectedVersion">;
export type NewGroup = Inputs["createModifierGroup"];

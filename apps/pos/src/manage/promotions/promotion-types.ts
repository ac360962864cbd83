import type { AppRouter } from "@atapos/core";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["promotion"];

/** As the server tells them. */
export type PromotionView = Outputs["get"];
export type PromotionBoard = Outputs["board"];
export type BoardPromotion = PromotionBoard["promotions"][number];
export type PromotionPreview = Outputs["preview"];
export type DiscountType = PromotionView["discountType"];

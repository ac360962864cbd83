import { switchMerchant } from "../../../src/session/switch-merchant.ts";

export const dynamic = "force-dynamic";

/** Chooses which merchant the signed-in person works for. */
export const POST = (request: Request): Promise<Response> => switchMerchant(request);

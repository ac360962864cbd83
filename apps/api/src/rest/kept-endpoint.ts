import { KEPT_ANSWERS } from "@atapos/core";
import { keptAnswersOf } from "../kept/kept-answers.ts";
import { refuseEarly } from "./access.ts";
import type { Endpoint } from "./endpoint.ts";

const MAX_QUERY = 100;

/** The endpoint as it is, its answers kept as they were made; a search is not, it is hardly asked twice. */
export const kept = (procedure: keyof typeof KEPT_ANSWERS, endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  async run(c, context) {
    const { search, searchParams } = new URL(c.req.url);
    const isFree = searchParams.has("search") || c.req.header("idempotency-key") !== undefined;
    if (isFree || search.length > MAX_QUERY) return endpoint.run(c, context);
    const startedAt = performance.now();
    refuseEarly(endpoint.access, context.actor);
    const merchantId = KEPT_ANSWERS[procedure].merchantOf(context, undefined);
    let isMade = false;
    const question = { procedure, merchantId, form: `rest ${search}` };
    const response = await keptAnswersOf(context.deps).answer(c, context, question, () => {
      isMade = true;
      return endpoint.run(c, context);
    });
    // Otherwise the procedure has counted itself.
    if (!isMade) context.deps.meter.procedure(`catalog.${procedure}`, "ok", (performance.now() - startedAt) / 1000);
    return response;
  },
});

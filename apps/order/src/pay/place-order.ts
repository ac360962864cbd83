import type { ErrorCode } from "@atapos/domain";
import * as z from "zod/mini";
import { setReachable } from "../menu/online.ts";
import type { Order } from "./pay-types.ts";
import type { Placing } from "./placing.ts";

export type Placed =
  | { kind: "placed"; order: Order }
  /** Nothing happened, and why. */
  | { kind: "refused"; code: ErrorCode; names: readonly string[] }
  /** It may have happened: ask again with the same key. */
  | { kind: "unanswered" };

const shortLines = z.object({
  data: z.object({ detail: z.object({ lines: z.array(z.object({ name: z.string() })) }) }),
});
/** Answers of a server in trouble, which may have committed before. */
const UNSURE: ReadonlySet<ErrorCode> = new Set(["internal"]);

/** Sends it; however often the same placing is sent, one order comes of it. Never throws. */
export async function sendPlacing({ key, orderType, lines }: Placing): Promise<Placed> {
  const { browserApi, errorCodeOf } = await loadApi();
  if (browserApi === null) return { kind: "unanswered" };
  try {
    const order = await browserApi.order.place.mutate({ orderType, lines, source: "diner", idempotencyKey: key });
    setReachable(true);
    // staff see more of an order, diners never do
    return { kind: "placed", order: { ...order, payments: null, paymentLogs: null } };
  } catch (error) {
    const code = errorCodeOf(error);
    setReachable(code !== null);
    if (code === null || UNSURE.has(code)) return { kind: "unanswered" };
    const short = z.safeParse(shortLines, error);
    return { kind: "refused", code, names: short.success ? short.data.data.detail.lines.map(({ name }) => name) : [] };
  }
}

/** Without a network not even the client's code may come. */
async function loadApi() {
  try {
    return await import("../trpc/browser-api.ts");
  } catch {
    return { browserApi: null, errorCodeOf: () => null };
  }
}

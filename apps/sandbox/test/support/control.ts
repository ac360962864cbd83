import { z } from "zod";

const answerSchema = z.record(z.string(), z.unknown());
const listSchema = z.array(answerSchema);

/** The sandbox's control routes, as a test calls them. */
export function controlOf(url: string) {
  const post = async (path: string, body: unknown) => {
    const response = await fetch(url + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: answerSchema.or(listSchema).parse(await response.json()) };
  };
  const list = async (path: string) => listSchema.parse(await (await fetch(url + path)).json());
  return {
    post,
    list,
    fault: (fault: Record<string, unknown>) => post("/control/faults", fault),
    settings: (settings: Record<string, unknown>) => post("/control/settings", settings),
    simulate: (orderId: string, body: Record<string, unknown>) =>
      post(`/midtrans/transactions/${orderId}/simulate`, body),
  };
}

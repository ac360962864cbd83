import { type Answer, readJson } from "./rest.ts";

/** A client of `/api/trpc` that knows nothing but the wire: the answer's body is what the procedure returned or refused. */
export function trpcClient(apiUrl: string, token?: string) {
  const headers = { "x-atapos": "1", ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  const read = async (response: Response): Promise<Answer> => {
    const { result, error } = await readJson(response);
    return { status: response.status, headers: response.headers, body: error ?? result.data };
  };
  return {
    query: async (procedure: string, input: unknown = {}) =>
      read(
        await fetch(`${apiUrl}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers }),
      ),
    mutate: async (procedure: string, input: unknown = {}) =>
      read(
        await fetch(`${apiUrl}/api/trpc/${procedure}`, {
          method: "POST",
          headers: { ...headers, "content-type": "application/json" },
          body: JSON.stringify(input),
        }),
      ),
  };
}

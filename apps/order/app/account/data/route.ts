import { readAccount } from "../../../src/account/read-account.ts";

export const dynamic = "force-dynamic";

/** What is kept of the signed-in customer, as a file. */
export const GET = async (): Promise<Response> => {
  const account = await readAccount();
  if (account === null) return new Response(null, { status: 303, headers: { location: "/account" } });
  const { profile, history } = account;
  const file = { profile, orders: history.map(({ thumbnailUrl: _, isOpen: __, ...order }) => order) };
  return new Response(JSON.stringify(file, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="atapos-data.json"',
      "cache-control": "no-store",
    },
  });
};

import { openTable } from "../../../../src/session/open-table.ts";

export const dynamic = "force-dynamic";

/** What a table's sticker leads to: opens the session, then goes on to an address without its secret. */
export const GET = async (request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> =>
  openTable(request, (await params).token);

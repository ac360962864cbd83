export const dynamic = "force-dynamic";

/** Says that this server answers; what it depends on is apps/api's /health/full to check. */
export const GET = (): Response => Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });

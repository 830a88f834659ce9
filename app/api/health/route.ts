import { healthy } from "#lib/queries/health.ts";

export const dynamic = "force-dynamic";

/** 200 while the application can do its work, 503 while its database does not answer. */
export async function GET(): Promise<Response> {
  const ok = await healthy();
  return Response.json({ status: ok ? "ok" : "database" }, { status: ok ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}

import { startTestServer } from "#tests/support/databases.ts";

/** One database server for all journeys; each spec file gets its own database on it (see `application.ts`). */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  process.env.E2E_ADMIN_URL = server.adminUrl;
  return () => server.stop();
}

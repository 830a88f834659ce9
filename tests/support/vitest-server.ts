import type { TestProject } from "vitest/node";
import { startTestServer } from "./databases.ts";

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
  }
}

/** One server for the whole run; `vitest-database.ts` gives each test file a database of its own on it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide("adminUrl", server.adminUrl);
  return () => server.stop();
}

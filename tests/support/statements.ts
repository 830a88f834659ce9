import pg from "pg";
import { vi } from "vitest";

/** How many SQL statements `work` sends, and what it answers. */
export async function statements<Answer>(work: () => Promise<Answer>): Promise<{ count: number; answer: Answer }> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    const answer = await work();
    return { count: query.mock.calls.length, answer };
  } finally {
    query.mockRestore();
  }
}

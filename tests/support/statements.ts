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

/** How the database would go about each statement that `work` sends. */
export async function plans(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  const sent: { text: string; values: unknown[] }[] = [];
  try {
    await work();
    for (const [statement, values] of query.mock.calls) sent.push({ values: Array.isArray(values) ? values : [], ...Object(statement) });
  } finally {
    query.mockRestore();
  }
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const explained: string[] = [];
  for (const { text, values } of sent) {
    const { rows } = await client.query<{ "QUERY PLAN": string }>(`EXPLAIN ${text}`, values);
    explained.push(rows.map((row) => row["QUERY PLAN"]).join("\n"));
  }
  await client.end();
  return explained;
}

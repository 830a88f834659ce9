import { sql, type Sql } from "./sql.ts";

/** Rows `e` of Evidence or of Upload, each with the finding `n` its place is about, whichever of the three places it has. */
export function withFinding(table: "Evidence" | "Upload"): Sql {
  const rows = table === "Evidence" ? sql`"Evidence"` : sql`"Upload"`;
  return sql`${rows} e
    LEFT JOIN "Measure" m ON m.id = e."measureId"
    LEFT JOIN "SupervisionOrder" o ON o.id = e."orderId"
    LEFT JOIN "LookBack" l ON l.id = e."lookBackId"
    JOIN "Finding" n ON n.id = coalesce(m."findingId", o."findingId", l."findingId")`;
}

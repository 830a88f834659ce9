import { type Day, instantOf, addDays } from "#lib/domain/day.ts";
import { KIND_EXTENSIONS } from "#lib/domain/evidence/kinds.ts";
import { type EvidenceFilter, type EvidenceView, OF_OFFICE } from "#lib/domain/evidence/search.ts";
import { formsOf, lettersIn } from "#lib/domain/evidence/search-words.ts";
import type { Scope } from "#lib/domain/permissions.ts";
import { orderWithinScope } from "./order-scope-sql.ts";
import { withinScope } from "./scope-sql.ts";
import { empty, join, type Sql, sql } from "./sql.ts";

/**
 * Joins to a row of evidence `e` its bytes `s` and what it belongs to, a measure `m`, an order `o` or a look-back `l`, each of a
 * finding `f` of the round being followed up.
 */
export const withPlace: Sql = sql`JOIN "StoredFile" s ON s.sha256 = e.sha256
  LEFT JOIN "Measure" m ON m.id = e."measureId" LEFT JOIN "SupervisionOrder" o ON o.id = e."orderId"
  LEFT JOIN "LookBack" l ON l.id = e."lookBackId"
  JOIN "Finding" f ON f.id = coalesce(m."findingId", o."findingId", l."findingId")
  JOIN "Inspection" i ON i.id = f."inspectionId" AND i.current`;

/** Whether the file may be read from within this reach: what answers an order by who reads the order, the rest by who reads the finding. */
export function evidenceWithinScope(scope: NonNullable<Scope>): Sql {
  if (scope.all) return sql`TRUE`;
  return sql`CASE WHEN e."orderId" IS NULL THEN ${withinScope(scope)} ELSE ${orderWithinScope(scope)} END`;
}

/** Where a file stands (lib/domain/evidence/search.ts); null where nobody reviews it. */
export const evidenceState: Sql = sql`CASE
  WHEN e."withdrawnAt" IS NOT NULL THEN 'WITHDRAWN' WHEN e."replacedAt" IS NOT NULL THEN 'REPLACED'
  WHEN s.scan IN ('PENDING', 'INFECTED') THEN 'QUARANTINED'
  WHEN e."returnedAt" IS NOT NULL THEN 'RETURNED' WHEN e."acceptedAt" IS NOT NULL THEN 'ACCEPTED'
  WHEN e."measureId" IS NOT NULL THEN 'AWAITING' END`;

/** Does it still stand? The same answer as `stands` (lib/domain/evidence/standing.ts). */
export const standing: Sql = sql`(e."withdrawnAt" IS NULL AND e."replacedAt" IS NULL AND e."returnedAt" IS NULL AND s.scan <> 'INFECTED')`;

/** Whether anybody may open it. What is shut away or destroyed is known by its name alone. */
export const isOpen: Sql = sql`(s.scan IN ('NOT_SCANNED', 'CLEAN') AND s."purgedAt" IS NULL)`;

/** What the filter asks of the file, its words aside. */
export function evidenceMatches({ finding, department, uploader, kind, view, from, to }: EvidenceFilter): Sql {
  const conditions = [inView(view), ...onDays(from, to)];
  if (finding !== null) conditions.push(sql`f.number = ${finding}`);
  if (department === OF_OFFICE) conditions.push(sql`e."departmentId" IS NULL`);
  else if (department) conditions.push(sql`e."departmentId" = ${department}`);
  if (uploader) conditions.push(sql`e."uploadedById" = ${uploader}`);
  if (kind) conditions.push(sql`lower(substring(e."fileName" FROM '\.([^.]+)$')) = ANY(${[...KIND_EXTENSIONS[kind]]}::text[])`);
  return join(conditions, " AND ");
}

function inView(view: EvidenceView | null): Sql {
  if (view === null) return standing;
  return view === "ALL" ? sql`TRUE` : sql`${evidenceState} = ${view}`;
}

/** By the Shanghai days on which it was uploaded, both included. */
function onDays(from: Day | null, to: Day | null): Sql[] {
  return [
    from && sql`e."uploadedAt" >= ${instantOf(from)}`,
    to && sql`e."uploadedAt" < ${instantOf(addDays(to, 1))}`,
  ].flatMap((condition) => condition || []);
}

/**
 * For another measure: what stands and can be opened, except what this measure has already or was returned there; the same bytes
 * once. `files` are the rows as `withPlace` names them.
 */
export function reusableFor(measureId: string): Sql {
  return sql`${standing} AND ${isOpen} AND NOT EXISTS (SELECT 1 FROM "Evidence" here
    WHERE here."measureId" = ${measureId} AND here.sha256 = e.sha256
      AND (here."returnedAt" IS NOT NULL OR (here."withdrawnAt" IS NULL AND here."replacedAt" IS NULL)))`;
}

/**
 * Every passage that holds one of the words, as (word, sha256, ordinal), `word` being its place in the list. Two letters are found
 * by the index of pairs alone; of longer words the index finds where all their pairs stand, and the text is asked whether they
 * stand together. A single letter has no pair: it is looked for in the text of the files of `base`, which the rest of the filter
 * has narrowed.
 */
export function passagesWith(words: readonly string[]): Sql {
  const each = words.map((word, index) => sql`SELECT ${index}::int AS word, p.sha256, p.ordinal FROM "FilePassage" p WHERE ${holds(word)}`);
  return each.length === 0 ? sql`SELECT 0 AS word, '' AS sha256, 0 AS ordinal WHERE FALSE` : join(each, " UNION ALL ");
}

function holds(word: string): Sql {
  const letters = lettersIn(word);
  if (letters === 1) {
    const forms = formsOf(word).map((form) => sql`strpos(p.text, ${form}) > 0`);
    return sql`p.sha256 IN (SELECT base.sha256 FROM base WHERE base.open) AND (${join(forms, " OR ")})`;
  }
  // Most texts hold the word just as it was typed; only the others are worth the price of being folded.
  const together = sql`AND (strpos(p.text, ${word}) > 0 OR strpos(search_text(p.text), search_text(${word})) > 0)`;
  return sql`search_grams(p.text) @> search_grams(${word}) ${letters === 2 ? empty : together}`;
}

/** Whether every word occurs in the name of a file of `base`, or in a passage among the `hit`s where it may be opened. */
export function holdsAll(words: readonly string[]): Sql {
  const each = words.map((word, index) => sql`(strpos(search_text(base."fileName"), search_text(${word})) > 0
    OR (base.open AND base.sha256 IN (SELECT hit.sha256 FROM hit WHERE hit.word = ${index}::int)))`);
  return each.length === 0 ? sql`TRUE` : join(each, " AND ");
}

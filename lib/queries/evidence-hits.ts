import type { Passage } from "#lib/domain/evidence/contents.ts";
import { excerptsOf, markedText } from "#lib/domain/evidence/excerpt.ts";
import { withIdentityNumbersMasked } from "#lib/domain/evidence/identity-numbers.ts";
import type { EvidencePage } from "#lib/domain/evidence/place.ts";
import type { EvidenceFilter, EvidenceHit, EvidenceSort } from "#lib/domain/evidence/search.ts";
import { searchWords } from "#lib/domain/evidence/search-words.ts";
import { lookBackName } from "#lib/domain/labels/look-backs.ts";
import { orderName } from "#lib/domain/labels/orders.ts";
import { measureName } from "#lib/domain/labels/words.ts";
import { db } from "#lib/db/client.ts";
import { evidenceState, holdsAll, isOpen, passagesWith, withPlace } from "#lib/db/evidence-filter-sql.ts";
import { empty, type Sql, sql } from "#lib/db/sql.ts";

/** How many files a page of a list of evidence shows. */
export const EVIDENCE_PER_PAGE = 20;

/** What a list of evidence is made from: how many there are, and those of one page. */
export type FoundEvidence = { matching: number; hits: EvidenceHit[] };

/**
 * A page of the files that meet `condition` (over `withPlace`) and hold all the words of the filter, with up to two excerpts each.
 * `once`: files of the same bytes are one, the latest. What a line shows is looked up for the files of the page alone.
 */
export async function findEvidence(condition: Sql, filter: EvidenceFilter, { once = false } = {}): Promise<FoundEvidence> {
  const words = searchWords(filter.search);
  const offset = (filter.page - 1) * EVIDENCE_PER_PAGE;
  const rows = await db().$queryRaw<(HitRow | NoRow)[]>`
    WITH base AS MATERIALIZED (
      SELECT ${once ? sql`DISTINCT ON (e.sha256)` : empty} e.id, e.sha256, e."fileName", e."uploadedAt", f.number, m.ordinal, ${isOpen} AS open
      FROM "Evidence" e ${withPlace} WHERE ${condition} ${once ? sql`ORDER BY e.sha256, e."uploadedAt" DESC, e.id` : empty}),
    hit AS MATERIALIZED (${passagesWith(words)}),
    found AS MATERIALIZED (SELECT base.* FROM base WHERE ${holdsAll(words)}),
    page AS MATERIALIZED (SELECT * FROM found ORDER BY ${ORDERS[filter.sort]} LIMIT ${EVIDENCE_PER_PAGE} OFFSET ${offset}),
    shown AS MATERIALIZED (
      SELECT hit.sha256, hit.ordinal, row_number() OVER (PARTITION BY hit.sha256 ORDER BY count(*) DESC, hit.ordinal) AS place
      FROM hit WHERE hit.sha256 IN (SELECT page.sha256 FROM page WHERE page.open) GROUP BY hit.sha256, hit.ordinal)
    SELECT (SELECT count(*)::int FROM found) AS matching, lines.* FROM (SELECT) AS always LEFT JOIN (
      SELECT page.open, ${HIT_COLUMNS}, (SELECT json_agg(json_build_object('page', p.page, 'text', p.text) ORDER BY p.ordinal)
        FROM shown JOIN "FilePassage" p ON p.sha256 = shown.sha256 AND p.ordinal = shown.ordinal
        WHERE shown.sha256 = page.sha256 AND shown.place <= 2) AS passages
      FROM page JOIN "Evidence" e ON e.id = page.id ${withPlace}
        JOIN "User" u ON u.id = e."uploadedById" LEFT JOIN "Department" d ON d.id = e."departmentId") lines ON TRUE
    ORDER BY ${ORDERS[filter.sort]}`;
  return { matching: rows[0]?.matching ?? 0, hits: rows.flatMap((row) => (row.id === null ? [] : hitOf(row, words))) };
}

const HIT_COLUMNS = sql`e.id, e."fileName", e.size::float8 AS size, u.name AS "uploadedBy", e."uploadedAt", d.name AS department,
  e."orderId", e."lookBackId", ${evidenceState} AS state, s."purgedAt" IS NOT NULL AS purged,
  f.number, f.title, m.ordinal, m.text AS measure, o.year, o.serial, l.sequence`;

/** By finding: its measures in their order, then what answers orders and what look-backs saw. */
const ORDERS: Record<EvidenceSort, Sql> = {
  newest: sql`"uploadedAt" DESC, id`,
  finding: sql`number, ordinal NULLS LAST, "uploadedAt" DESC, id`,
};

type NoRow = { matching: number; id: null };

type HitRow = Pick<EvidenceHit, "id" | "fileName" | "size" | "uploadedBy" | "uploadedAt" | "department" | "state" | "purged" | "measure"> & {
  matching: number;
  open: boolean;
  orderId: string | null;
  lookBackId: string | null;
  number: number;
  title: string | null;
  ordinal: number | null;
  year: number | null;
  serial: number | null;
  sequence: number | null;
  passages: Passage[] | null;
};

function hitOf(row: HitRow, words: readonly string[]): EvidenceHit {
  const { id, fileName, size, uploadedBy, uploadedAt, department, state, purged, open, measure, number, title } = row;
  return {
    ...{ id, fileName, size, uploadedBy, uploadedAt, department, state, purged, measure },
    ...placeOf(row),
    shut: !open,
    finding: { number, title },
    name: markedText(fileName, words),
    // A list is no place for whole numbers of citizens; who needs them opens the file.
    excerpts: excerptsOf((row.passages ?? []).map(({ page, text }) => ({ page, text: withIdentityNumbersMasked(text) })), words),
  };
}

/** The page of its place, and the place in words. */
function placeOf({ orderId, lookBackId, number, ordinal, year, serial, sequence }: HitRow): { place: EvidencePage; of: string } {
  if (orderId) return { place: { orderId }, of: orderName({ year, serial }) };
  if (lookBackId) return { place: { lookBackId }, of: lookBackName(sequence ?? 0) };
  return { place: { number, ordinal: ordinal ?? 0 }, of: measureName(ordinal ?? 0) };
}

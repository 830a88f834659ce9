import { type EvidenceFilter, NO_EVIDENCE_FILTER } from "#lib/domain/evidence/search.ts";
import { instantOf } from "#lib/domain/day.ts";
import { evidenceSearch } from "#lib/queries/evidence-search.ts";
import { SAMPLE_TODAY } from "#prisma/sample/accounts.ts";
import { type Server, withClient } from "./database.ts";
import { officeOf } from "./export.ts";
import type { Measure } from "./measure.ts";
import { alone } from "./timings.ts";
import { onFreshCopy } from "./weekly-entry.ts";

const NOW = instantOf(SAMPLE_TODAY, 15);
const FILES = 20_000;
const PASSAGES = 4;

/** What stands in each file: measures of the round, other ones on each page. */
const FILL = [
  `INSERT INTO "StoredFile" (sha256, size, "keptAt") SELECT md5(n::text) || md5(n::text), 1000, now() FROM generate_series(1, ${FILES}) n`,
  `INSERT INTO "FilePassage" (sha256, ordinal, page, text)
    WITH texts AS MATERIALIZED (SELECT array_agg(text ORDER BY id) AS all FROM "Measure")
    SELECT md5(n::text) || md5(n::text), p, p, (
      SELECT string_agg(texts.all[1 + (n * 7 + p * 13 + k * 17) % cardinality(texts.all)], E'。\\n') FROM generate_series(1, 15) k)
    FROM generate_series(1, ${FILES}) n, generate_series(1, ${PASSAGES}) p, texts`,
  `INSERT INTO "Evidence" (id, "measureId", "fileName", size, sha256, "mediaType", "uploadedById", "uploadedAt", "departmentId")
    WITH places AS MATERIALIZED (SELECT array_agg(id ORDER BY id) AS all FROM "Measure")
    SELECT uuidv7()::text, places.all[1 + n % cardinality(places.all)], '材料' || n || '.pdf', 1000, md5(n::text) || md5(n::text),
      'application/pdf', u.id, timestamptz '2022-06-30 00:00+08' - n * interval '1 minute', u."departmentId"
    FROM generate_series(1, ${FILES}) n, places, "User" u WHERE u.account = 'zulianbu'`,
  "VACUUM ANALYZE",
];

const passagesWith = (word: string) => `SELECT count(*) FROM "FilePassage" WHERE search_grams(text) @> search_grams('${word}')`;

const count = new Intl.NumberFormat("en");

/** What each question is set against: counting the rows it goes through, and nothing else. */
const QUESTIONS = [
  { what: "the newest", search: "", floor: `SELECT count(*) FROM "Evidence" JOIN "StoredFile" USING (sha256)`, is: "counting the files" },
  { what: "a word of most files", search: "残疾人", floor: passagesWith("残疾人"), is: "counting the passages with its pairs, by the index" },
  { what: "a word of few", search: "公众号解读", floor: passagesWith("公众号解读"), is: "the same" },
  { what: "three words", search: "残疾人 培训 平台", floor: passagesWith("残疾人"), is: "the same for the first" },
  { what: "a single letter", search: "网", floor: `SELECT count(*) FROM "FilePassage" WHERE strpos(text, '网') > 0`, is: "counting the passages with it" },
] as const;

/** The search of evidence in a large round, with its page of 20 and their excerpts. */
export async function evidenceSearchMeasures(server: Server, from: string): Promise<Measure[]> {
  return onFreshCopy(server, from, async () => {
    const url = process.env.DATABASE_URL ?? "";
    await withClient(url, async (client) => {
      for (const sql of FILL) await client.query(sql);
    });
    const office = await officeOf(url);
    const measures: Measure[] = [];
    for (const { what, search, floor, is } of QUESTIONS) {
      const filter: EvidenceFilter = { ...NO_EVIDENCE_FILTER, search };
      measures.push({
        what: `search of ${count.format(FILES)} files with ${count.format(FILES * PASSAGES)} pages of text, ${what}`,
        unit: "ms",
        ours: await alone(() => evidenceSearch(office, filter, NOW)),
        floor: { value: await withClient(url, (client) => alone(() => client.query(floor))), is },
        better: "less",
      });
    }
    return measures;
  });
}

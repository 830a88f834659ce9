import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseOfficialText } from "#lib/domain/official-text/parse.ts";
import { proofread } from "#lib/domain/proofread/proofread.ts";
import { CLEAN } from "#tests/proofread/clean.ts";
import { heldOut } from "#tests/proofread/mutations.ts";
import { realNotice } from "#tests/proofread/real-notice.ts";
import { overall, rates, type Score, scores } from "#tests/proofread/score.ts";
import { markdown, type Measure } from "./measure.ts";
import { alone, median } from "./timings.ts";

const folder = path.resolve(import.meta.dirname, "../domain/notices");
const invented = readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => readFileSync(path.join(folder, name), "utf8"));
const NOTHING_KNOWN = { ledger: null, publishedOn: null };
const TIMES = [1, 4, 16] as const;

/** So many slips in ten thousand characters of texts that were written without a thought of proofreading. */
function density(what: string, texts: readonly string[]): Measure {
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const slips = texts.reduce((sum, text) => sum + proofread(text, NOTHING_KNOWN).length, 0);
  return { what, unit: "in 10,000 characters", ours: (slips / characters) * 10_000, floor: null, better: "less" };
}

async function timed(text: string, times: number): Promise<Measure> {
  const long = text.repeat(times);
  const ours = await alone(async () => proofread(long, NOTHING_KNOWN));
  const parse = await alone(async () => parseOfficialText(long));
  const what = `proofreading ${name} × ${times} (${Math.round(long.length / 1000)} kB in UTF-16 units)`;
  return { what, unit: "ms", ours, floor: { value: parse, is: "parsing it" }, better: "less" };
}

/** What it costs the processor, in milliseconds, the middle one of five: what else the machine does is not in it. */
function processorTime(text: string): number {
  const costs = Array.from({ length: 5 }, () => {
    const since = process.cpuUsage();
    proofread(text, NOTHING_KNOWN);
    return process.cpuUsage(since).user / 1000;
  });
  return median(costs);
}

const name = realNotice === null ? "the invented notices, one after the other," : "the real notice";

/** How long it takes: sixteen times the text should take about sixteen times as long. And how much is found where nothing was planted. */
export async function proofreading(): Promise<Measure[]> {
  const text = realNotice ?? invented.join("\n").slice(0, 17_000);
  const measures: Measure[] = [];
  for (const times of TIMES) measures.push(await timed(text, times));
  const [once, ...more] = TIMES.map((times) => processorTime(text.repeat(times)));
  const growth = more.map((cost, index): Measure => {
    const times = TIMES[index + 1] ?? 1;
    const what = `processor time of proofreading, × ${times} against × 1`;
    return { what, unit: "×", ours: cost / (once ?? Number.NaN), floor: { value: times, is: `${times} times the text` }, better: "less" };
  });
  const densities = [density("slips found in the 66 invented notices", invented), ...(realNotice === null ? [] : [density("slips found in the real notice", [realNotice])])];
  return [...measures, ...growth, ...densities];
}

const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });

/** Precision and recall of each kind on the corpus, and how much is found of what the notices of the importer were spoilt with, as tables. */
export function proofreadingTables(): string {
  const spoilt = heldOut().map(({ what, tried, found }) => [what, `${tried}`, `${found}`, percent.format(found / tried)]);
  return `${corpusTable()}\n\n${markdown([["the notices of the importer, spoilt by", "tried", "found", "recall"], ...spoilt])}`;
}

function corpusTable(): string {
  const all = scores();
  const cells = (kind: string, score: Omit<Score, "code">) => {
    const { recall, precision } = rates(score);
    const share = (value: number | null) => (value === null ? "—" : percent.format(value));
    return [kind, `${score.planted}`, `${score.found}`, share(recall), `${score.stray}`, share(precision)];
  };
  const rows = all.map((score) => cells(score.code, score));
  return markdown([["kind", "planted", "found", "recall", "false alarms", "precision"], ...rows, cells(`all kinds, and ${CLEAN.length} clean passages`, overall(all))]);
}

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { diagnose } from "#lib/domain/official-text/diagnose.ts";
import { parseOfficialText } from "#lib/domain/official-text/parse.ts";
import type { Measure } from "./measure.ts";
import { alone } from "./timings.ts";

// The real notice is not ours to publish: it lies beside the repository, where it lies at all.
const notice = path.resolve(import.meta.dirname, "../../../shared/data/notice-cangzhou-2022.txt");
const standIn = path.resolve(import.meta.dirname, "../domain/notices/07-housing-bureau-hard-wrapped.txt");
const SIZES = [16_000, 160_000, 1_600_000] as const;

/** A text of so many UTF-16 units: the notice, again and again, since no office writes one of this length. */
function textOf(length: number): string {
  const text = readFileSync(existsSync(notice) ? notice : standIn, "utf8");
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

const kilo = (length: number) => `${length / 1000} kB`;
const name = existsSync(notice) ? "the real notice" : "a notice of the corpus, repeated";

async function parsed(length: number): Promise<Measure> {
  const text = textOf(length);
  const ours = await alone(async () => parseOfficialText(text));
  const split = await alone(async () => text.split(/\r?\n/).map((line) => line.trim()));
  return { what: `${name}, ${kilo(length)} (UTF-16 units), parsed`, unit: "ms", ours, floor: { value: split, is: "splitting it into trimmed lines" }, better: "less" };
}

async function diagnosed(length: number): Promise<Measure> {
  const text = textOf(length);
  const outline = parseOfficialText(text);
  const ours = await alone(async () => diagnose(text, outline));
  const parse = await alone(async () => parseOfficialText(text));
  return { what: `${name}, ${kilo(length)}, diagnosed`, unit: "ms", ours, floor: { value: parse, is: "parsing it" }, better: "less" };
}

/** Size against time: ten times the text should take about ten times as long. */
export async function parser(): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const size of SIZES) measures.push(await parsed(size));
  for (const size of SIZES) measures.push(await diagnosed(size));
  const [first, second, third] = measures.map(({ ours }) => ours ?? Number.NaN);
  const growth = (what: string, more: number, less: number): Measure => ({
    what: `time for ${what}`,
    unit: "×",
    ours: more / less,
    floor: { value: 10, is: "ten times the text" },
    better: "less",
  });
  return [
    ...measures,
    growth(`${kilo(SIZES[1])} against ${kilo(SIZES[0])}`, second ?? Number.NaN, first ?? Number.NaN),
    growth(`${kilo(SIZES[2])} against ${kilo(SIZES[1])}`, third ?? Number.NaN, second ?? Number.NaN),
  ];
}

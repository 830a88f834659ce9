import { parseArgs } from "node:util";
import { isDay } from "#lib/domain/day.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { proofread } from "#lib/domain/proofread/proofread.ts";
import { documentOf } from "./support/document-file.ts";
import { slipsJson, slipsWords } from "./support/proofread-report.ts";
import { Refusal } from "./support/say.ts";

const usage = "用法：npm run -s proofread -- 文件 [--json] [--published 2022-11-30]（文件写作 - 时读标准输入）";

/** However much is wrong with the text, proofreading it went well. */
const EXIT = { read: 0, unreadable: 2 } as const;

type Options = { file: string; json: boolean; publishedOn: string | null };

function options(args: string[]): Options {
  const known = { json: { type: "boolean" }, published: { type: "string" } } as const;
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: known });
    const [file, ...more] = positionals.slice(1);
    const { json = false, published: publishedOn = null } = values;
    if (file === undefined || more.length > 0 || (publishedOn !== null && !isDay(publishedOn))) throw new Refusal(usage);
    return { file, json, publishedOn };
  } catch {
    throw new Refusal(usage);
  }
}

/** What the file says; a file that says nothing has nothing wrong in it. */
async function textOf(file: string): Promise<string> {
  const read = await documentOf(file);
  if (read.ok) return read.value.text;
  const { refusal } = read;
  if (refusal.code === "fileEmpty" || (refusal.code === "documentWithoutText" && !refusal.scanned)) return "";
  throw new Refusal(wordsOf(refusal));
}

async function run(): Promise<number> {
  const { file, json, publishedOn } = options(process.argv.slice(2));
  const text = await textOf(file);
  const slips = proofread(text, { ledger: null, publishedOn });
  console.log(json ? JSON.stringify(slipsJson(slips)) : slipsWords(text, slips));
  return EXIT.read;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`✘ ${error.message}`);
  process.exitCode = EXIT.unreadable;
}

import path from "node:path";
import { parseArgs } from "node:util";
import { outlineOfSource, type ReadOutline } from "#lib/domain/import/source.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { diagnose } from "#lib/domain/official-text/diagnose.ts";
import type { Diagnostic } from "#lib/domain/official-text/diagnostic.ts";
import { documentOf } from "./support/document-file.ts";
import { outlineJson, outlineWords } from "./support/outline-report.ts";
import { Refusal } from "./support/say.ts";

const usage = "用法：npm run import -- 文件 [--dry-run] [--json] [--as 账号] [--deadline 2022-11-30]";

/** Nothing is wrong; something in the text is; the file cannot be read. */
const EXIT = { fine: 0, error: 1, unreadable: 2 } as const;

type Options = { file: string; dryRun: boolean; json: boolean; account: string | null; deadline: string | null };

function options(args: string[]): Options {
  const known = { "dry-run": { type: "boolean" }, json: { type: "boolean" }, as: { type: "string" }, deadline: { type: "string" } } as const;
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: known });
    const [file, ...more] = positionals.slice(1);
    if (file === undefined || more.length > 0) throw new Refusal(usage);
    const { json = false, as: account = null, deadline = null } = values;
    return { file, dryRun: values["dry-run"] === true, json, account, deadline };
  } catch {
    throw new Refusal(usage);
  }
}

async function readOutline(file: string): Promise<ReadOutline> {
  const read = await documentOf(file);
  const outline = read.ok ? outlineOfSource(read.value) : read;
  if (!outline.ok) throw new Refusal(wordsOf(outline.refusal));
  return outline.value;
}

function tell(outline: ReadOutline, diagnostics: readonly Diagnostic[], json: boolean): void {
  console.log(json ? JSON.stringify(outlineJson(outline, diagnostics)) : outlineWords(outline, diagnostics));
}

/** The text was read; that the ledger does not take it is no fault of the file. */
function notDone(error: unknown): { done: boolean; told: string } {
  if (!(error instanceof Refusal)) throw error;
  return { done: false, told: `✘ ${error.message}` };
}

async function run(): Promise<number> {
  const { file, dryRun, json, account, deadline } = options(process.argv.slice(2));
  const outline = await readOutline(file);
  const diagnostics = diagnose(outline.text, outline.base);
  tell(outline, diagnostics, json);
  if (diagnostics.some(({ severity }) => severity === "error")) return EXIT.error;
  if (dryRun) return EXIT.fine;
  const { importOutline } = await import("./support/import-outline.ts");
  const { done, told } = await importOutline({ fileName: path.basename(file), outline, account, deadline }).catch(notDone);
  console.error(`\n${told}`);
  return done ? EXIT.fine : EXIT.error;
}

async function ending(): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`✘ ${error.message}`);
    return EXIT.unreadable;
  }
}

const code = await ending();
// What was written to a pipe is gone only when its last byte is taken. Then at once: Prisma's migration engine leaves a timer
// behind that would hold the prompt for ten seconds.
await new Promise((written) => process.stdout.write("", written));
process.exit(code);

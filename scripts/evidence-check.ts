import { parseArgs } from "node:util";
import { Refusal } from "./support/say.ts";

const usage = "用法：npm run evidence:check -- [--sweep]";

function wantsSweep(args: string[]): boolean {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { sweep: { type: "boolean" } } });
    if (positionals.length > 1) throw new Refusal(usage);
    return values.sweep === true;
  } catch {
    throw new Refusal(usage);
  }
}

async function run(): Promise<boolean> {
  const sweep = wantsSweep(process.argv.slice(2));
  const { checkEvidence } = await import("./support/evidence-check.ts");
  return checkEvidence(sweep);
}

/** 0: nothing is wrong; 1: something is; 2: it could not be looked at. */
async function ending(): Promise<number> {
  try {
    return (await run()) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Refusal ? `✘ ${error.message}` : error);
    return 2;
  }
}

const code = await ending();
// At once: Prisma's migration engine leaves a timer behind that would hold the prompt for ten seconds.
await new Promise((written) => process.stdout.write("", written));
process.exit(code);

import fs from "node:fs";
import path from "node:path";
import { dayAt } from "#lib/domain/day.ts";
import { Refusal, seconds, step } from "./support/say.ts";
import { root } from "./support/settings.ts";
import { buildSite, generateClient } from "./support/sources.ts";

const page = path.join(root, "docs/benchmarks.md");

type Run = { machine: string; versions: string; busy: [before: string, after: string]; took: string; table: string; proofread: string };

function pageOf({ machine, versions, busy: [before, after], took, table, proofread }: Run): string {
  return `# Benchmarks

Written by \`npm run bench\`; the next run writes it anew. Nothing here fails a build.

- Date: ${dayAt(new Date())}
- Machine: ${machine}; load average ${before} before, ${after} after; took ${took}
- Versions: ${versions}

${table}

How to read it:

- The floor is measured in the same run, on the same machine and the same database server. "ours ÷ floor" is how many
  times the floor's cost ours is, for rates as for times: 1 × would be as cheap as it gets.
- "16 at a time": 16 kept connections to 127.0.0.1, one second to warm up, the middle one of three runs of 4 seconds. The
  load loop is one Node process on the same machine; in front of nginx it is the loop that sets the pace, so that floor is
  a cautious one.
- The ledger is asked for with a session from a real sign-in of the office. Its floor is what the database's own log says
  the page asked, the session's question included, sent again one by one; under load over as many connections as the
  application has. The page asks two of them at once: with many findings it can be ahead of its floor.
- 100,000 findings are made by \`INSERT … SELECT generate_series\` out of the sample, with supporting departments and the
  entries of the latest three weeks; measures, evidence and older weeks are not multiplied. Then VACUUM ANALYZE, which a
  server in use does by itself.
- A weekly entry is the command in this process, one after the other, with all its checks and its entry in the record.
- A text is parsed and proofread in this process, by itself; the first five times, which warm up, do not count.
- An edition from the application is beside the style sheet that Next hands out by itself, and beside its own bytes from a server that
  does nothing else. The bundle is behind nginx with the compressed forms lying beside the files (\`gzip_static\`).
- A notice is composed and rendered in this process. Pressing (br at its tightest) is nearly all of an edition's time, and is done once.
- Lighthouse looks as a telephone on a slow line; on a busy machine it gives less.
- An export is the query and the making of the file in this process, one hundred times. The process grows while V8 leaves
  what is done with lying about; what is in use after collection is what would be a leak.
- Uploads wait until the disk has the file; \`cp\` does not. Those at once are different files. "Grows by" is resident memory, looked at every 100 ms, the
  largest of three.
- What is proofread is the notice again and again: all of it is then copied, and each copy contradicts the first; so this is the
  worst there is.
- The database server runs as \`npm start\` runs it: what is committed is on the disk.

## Proofreading

Recall is the share of what was planted that is found, of its kind and at its place; precision the share of what is told that was
planted there. What follows elsewhere from a planted slip counts as a false alarm, too.

${proofread}
`;
}

async function measure(): Promise<void> {
  step(2, await generateClient());
  step(5, await buildSite());
  const [{ bench }, { newPlace }, { busy, machine }, { tableOf }] = await Promise.all([
    import("#tests/bench/run.ts"),
    import("#tests/bench/place.ts"),
    import("#tests/bench/machine.ts"),
    import("#tests/bench/measure.ts"),
  ]);
  const place = await newPlace();
  const leave = () => void place.remove().then(() => process.exit(1));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] satisfies NodeJS.Signals[]) process.on(signal, leave);
  process.once("disconnect", leave);
  const [since, before] = [Date.now(), busy()];
  try {
    const { measures, proofread, versions } = await bench(place, (line) => step(6, `${line}（第 ${seconds(since)}）`));
    const table = tableOf(measures);
    const took = `${Math.round((Date.now() - since) / 1000)} s`;
    fs.mkdirSync(path.dirname(page), { recursive: true });
    fs.writeFileSync(page, pageOf({ machine: machine(), versions, busy: [before, busy()], took, table, proofread }));
    console.log(`\n${table}\n\n${proofread}\n\n已写入 docs/benchmarks.md（用时 ${seconds(since)}）`);
  } finally {
    await place.remove();
  }
}

try {
  await measure();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Refusal ? `\n✘ ${error.message}` : error);
  process.exit(1);
}

import { Refusal, step } from "./support/say.ts";
import { buildSite, generateClient } from "./support/sources.ts";

try {
  step(2, await generateClient());
  step(5, await buildSite());
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`\n✘ ${error.message}`);
  process.exitCode = 1;
}

import type { SecretMark } from "#lib/domain/evidence/contents.ts";
import { identityNumbersIn } from "#lib/domain/evidence/identity-numbers.ts";
import { secretMarkIn, secretMarkInName, secretMarkInText } from "#lib/domain/evidence/secrecy.ts";
import { answering } from "../answering.ts";
import type { FileInside } from "../file-contents.ts";
import { readFile } from "./read-file.ts";
import { type FileRead, NOTHING } from "./reading.ts";

// The program that reads one file after another. It asks the rules here, not in the server: a long text would hold everybody up.

async function inspect(path: string): Promise<FileInside> {
  const { passages, names, loose, ...read } = await readFile(path).catch((): FileRead => ({ ...NOTHING, reading: "failed" }));
  const identityNumbers = identityNumbersIn(passages);
  return { contents: { ...read, identityNumbers, secretMark: secretMarkInText(passages) ?? elsewhere(names, loose) }, passages };
}

/** What has no page: names of files in an archive, stretches of what is not read as a text. */
function elsewhere(names: readonly string[], loose: readonly string[]): SecretMark | null {
  const marks = [...names.map(secretMarkInName), ...loose.map(secretMarkIn)];
  const mark = marks.find((each) => each !== null);
  return mark ? { mark, page: null } : null;
}

answering(async (task) => {
  if (typeof task !== "object" || task === null || !("path" in task) || typeof task.path !== "string") throw new Error("The task names no file.");
  return inspect(task.path);
});

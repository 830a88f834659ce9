import type { Actor } from "#lib/domain/actor.ts";
import { parseOfficialText } from "#lib/domain/official-text/parse.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import type { PasteText } from "#lib/input/import.ts";
import { beginImport } from "./begin-import.ts";

/** 粘贴文字: a pasted text becomes a draft, as a file would. Refuses all but the office. */
export function pasteText(actor: Actor, { text }: PasteText, now: Date): Promise<Result<{ id: string }, Refusal>> {
  return beginImport(actor, { fileName: "粘贴的文字", text, base: parseOfficialText(text) }, now);
}

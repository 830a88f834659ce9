import type { Actor } from "#lib/domain/actor.ts";
import { mayImport } from "#lib/domain/import/rights.ts";
import type { Outline } from "#lib/domain/official-text/outline.ts";
import { countsOf } from "#lib/domain/official-text/outline.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { record, sha256 } from "#lib/db/audit-store.ts";
import { transact } from "#lib/db/transact.ts";
import { subjectOfDraft } from "./on-draft.ts";

/** A text and its outline as read, by us: neither is a person's word. `fileName` is 粘贴的文字 where there was no file. */
export type BeginImport = { fileName: string; text: string; base: Outline };

/** 读入文件: keeps what was read as a draft, to be mended and confirmed. The ledger is not touched. Refuses all but the office. */
export async function beginImport(actor: Actor, input: BeginImport, now: Date): Promise<Result<{ id: string }, Refusal>> {
  const { fileName, text, base } = input;
  if (!mayImport(actor)) return refuse({ code: "notFound" });
  return transact(async (tx) => {
    const { id } = await tx.importDraft.create({
      data: { fileName, text, base, createdById: actor.id, createdAt: now },
      select: { id: true },
    });
    await record(tx, {
      by: actor,
      at: now,
      action: "importBegun",
      subject: subjectOfDraft({ fileName }),
      detail: { draftId: id, kind: base.kind, sha256: sha256(text), ...countsOf(base) },
    });
    return ok({ id });
  });
}

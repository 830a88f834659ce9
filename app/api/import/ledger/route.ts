import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { beginLedgerEdits } from "#lib/commands/ledger/begin-ledger-edits.ts";
import { ok, refuse } from "#lib/domain/result.ts";
import { readLedgerHead } from "#lib/domain/ledger-sheet/heads.ts";
import { receiveDocument } from "../receive-document.ts";

/** An edited ledger, to see what it would change. See `receiveDocument`. */
export async function POST(request: Request): Promise<Response> {
  return receiveDocument(request, await actorOfRequest(), "ledger", async (actor, { fileName, document }) => {
    const grid = document.sheets?.find((sheet) => readLedgerHead(sheet) !== null);
    if (!grid) return refuse({ code: "sheetNotLedger", field: "file" });
    const begun = await beginLedgerEdits(actor, { fileName, grid }, currentTime());
    return begun.ok ? ok(`/desk/import/ledger/${begun.value.id}`) : begun;
  });
}

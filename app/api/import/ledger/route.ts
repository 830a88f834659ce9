import { actorOfRequest } from "#lib/auth/session.ts";
import { currentTime } from "#lib/clock/now.ts";
import { beginLedgerEdits } from "#lib/commands/ledger/begin-ledger-edits.ts";
import { ledgerAmong } from "#lib/domain/ledger-sheet/ledger-among.ts";
import { ok } from "#lib/domain/result.ts";
import { receiveDocument } from "../receive-document.ts";

/** An edited ledger, to see what it would change. See `receiveDocument`. */
export async function POST(request: Request): Promise<Response> {
  return receiveDocument(request, await actorOfRequest(), "ledger", async (actor, { fileName, document }) => {
    const grid = ledgerAmong(document.sheets ?? []);
    if (!grid.ok) return grid;
    const begun = await beginLedgerEdits(actor, { fileName, grid: grid.value }, currentTime());
    return begun.ok ? ok(`/desk/import/ledger/${begun.value.id}`) : begun;
  });
}

import type { Actor } from "#lib/domain/actor.ts";
import { EXPORT_LIMITS, ledgerFileName } from "#lib/domain/ledger-sheet/heading.ts";
import { ledgerDocx } from "#lib/documents/write/ledger-docx.ts";
import { ledgerXlsx } from "#lib/documents/write/ledger-xlsx.ts";
import { ledgerFilter } from "#lib/input/ledger-filter.ts";
import { ledgerExport } from "#lib/queries/ledger-export.ts";
import { plainRefusal } from "../answer.ts";
import { type DocumentKind, madeDocument } from "../made-document.ts";

const WRITERS = { xlsx: ledgerXlsx, docx: ledgerDocx } as const;

/** The ledger as the address narrows and orders it, all pages of it, as a file. To those who read no findings there is none. */
export async function exportLedger(request: Request, actor: Actor | null, now: Date, kind: DocumentKind): Promise<Response> {
  if (!actor) return plainRefusal({ code: "signInNeeded" });
  const result = await ledgerExport(actor, ledgerFilter.parse(askedIn(request)), now, EXPORT_LIMITS[kind]);
  if (!result.ok) return plainRefusal(result.refusal);
  const { heading, findings } = result.value;
  return madeDocument(await WRITERS[kind](heading, findings), ledgerFileName(heading), kind);
}

/** The address's query as a page gets it: what is given more than once is a list. */
function askedIn(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries([...searchParams].map(([name, value]) => {
    const all = searchParams.getAll(name);
    return [name, all.length > 1 ? all : value];
  }));
}

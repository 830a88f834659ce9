import { renderFind } from "#lib/documents/edition/page/find-page.ts";
import { alteredPage, missingPage, withdrawnPage } from "#lib/documents/site/gone-pages.ts";
import { savedName } from "#lib/domain/labels/published.ts";
import { EDITION_FILES, type EditionFileName, type EditionNumber, editionOfSlug } from "#lib/domain/notice/edition.ts";
import type { EditionLine } from "#lib/domain/notice/published.ts";
import { editionContent, servedEdition } from "#lib/queries/public-editions.ts";
import { disposition } from "../../content-disposition.ts";
import { bytesAnswer, pageAnswer, pagePolicy } from "./answer.ts";
import { banneredForm, formsOf, storedForm } from "./representation.ts";

/** From a file below an edition, and from the edition's own page, to the first folder. */
const BELOW = "../../";
const BESIDE = "../";

/** The page of an edition: the approved bytes; once corrected, with a banner that says so; once withdrawn, when and why (410). */
export async function sendPage(request: Request, slug: string): Promise<Response> {
  const number = editionOfSlug(slug);
  const served = number && (await servedEdition(number, formsOf("index.html")));
  if (!served) return missing(BESIDE);
  const { line } = served;
  if (line.standing.kind === "withdrawn") return pageAnswer(withdrawnPage(line, BESIDE), 410);
  const accepted = request.headers.get("accept-encoding");
  const form =
    line.standing.kind === "corrected"
      ? await banneredForm(served, "index.html", line.standing, accepted)
      : await storedForm(served, "index.html", accepted);
  return form ? bytesAnswer(request, form, { "Content-Security-Policy": pagePolicy() }) : pageAnswer(alteredPage(line, BESIDE), 500);
}

/** A file below an edition, byte for byte as approved, whatever became of the edition but its withdrawal. */
export async function sendFile(request: Request, slug: string, name: string): Promise<Response> {
  const number = slug.endsWith(".html") ? null : editionOfSlug(slug);
  const file = EDITION_FILES.find((each) => each === name);
  if (!number || !file) return missing(BELOW);
  const query = file === "find.html" ? (new URL(request.url).searchParams.get("q") ?? "").trim() : "";
  return query === "" ? sendStored(request, number, file) : sendFound(number, query);
}

async function sendStored(request: Request, number: EditionNumber, file: EditionFileName): Promise<Response> {
  const served = await servedEdition(number, formsOf(file));
  if (!served || served.files.length === 0) return missing(BELOW);
  const { line } = served;
  if (line.standing.kind === "withdrawn") return pageAnswer(withdrawnPage(line, BELOW), 410);
  const form = await storedForm(served, file, request.headers.get("accept-encoding"));
  if (!form) return pageAnswer(alteredPage(line, BELOW), 500);
  const whole = file === "listen.html" ? await storedForm(served, file, null) : null;
  return bytesAnswer(request, form, headersOf(line, file, whole?.bytes ?? null));
}

/** How a file is taken. The page is saved: its links lead on from its own address alone, and what is checked is its bytes. */
function headersOf(line: EditionLine, file: EditionFileName, scripted: Uint8Array | null): Record<string, string> {
  if (file === "find.html" || file === "listen.html") return { "Content-Security-Policy": pagePolicy(scripted) };
  const way = file === "notice.pdf" || file === "data.json" ? "inline" : "attachment";
  // Open data: pages of other sites may read it too.
  return { "Content-Disposition": disposition(way, savedName(line, file)), "Access-Control-Allow-Origin": "*", "Content-Security-Policy": "frame-ancestors 'self'" };
}

/** What is found in an edition: made for this request out of what was approved. */
async function sendFound(number: EditionNumber, query: string): Promise<Response> {
  const served = await servedEdition(number, ["index.html"]);
  if (!served) return missing(BELOW);
  const { line } = served;
  if (line.standing.kind === "withdrawn") return pageAnswer(withdrawnPage(line, BELOW), 410);
  const content = await editionContent(line.id);
  return content ? pageAnswer(Buffer.from(renderFind({ number, content }, query)), 200) : missing(BELOW);
}

function missing(root: string): Response {
  return pageAnswer(missingPage(root), 404);
}

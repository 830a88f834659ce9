import type { EditionFile, EditionSource } from "#lib/domain/notice/edition.ts";
import { withCompressed } from "./compressed.ts";
import { editionJson } from "./data.ts";
import { findingsCsv } from "./findings-csv.ts";
import { findPage } from "./page/find-page.ts";
import { indexPage } from "./page/index-page.ts";
import { listenPage } from "./page/listen-page.ts";

const HTML = "text/html; charset=utf-8";

/** All files of an edition. The same source gives the same bytes, on this machine and with its faces, today and in ten years. */
export async function renderEdition(source: EditionSource): Promise<EditionFile[]> {
  const kept = { pdf: false };
  const texts = await Promise.all([
    withCompressed("index.html", HTML, indexPage(source, kept)),
    withCompressed("find.html", HTML, findPage(source)),
    withCompressed("listen.html", HTML, listenPage(source)),
    withCompressed("data.json", "application/json", editionJson(source)),
    withCompressed("findings.csv", "text/csv; charset=utf-8", findingsCsv(source.content)),
  ]);
  return texts.flat();
}

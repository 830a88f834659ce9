import type { EditionFile, EditionSource } from "#lib/domain/notice/edition.ts";
import { noticeDocx } from "../write/notice-docx.ts";
import { withCompressed } from "./compressed.ts";
import { editionJson } from "./data.ts";
import { findingsCsv } from "./findings-csv.ts";
import { findPage } from "./page/find-page.ts";
import { indexPage } from "./page/index-page.ts";
import { listenPage } from "./page/listen-page.ts";
import { chineseFaces } from "./pdf/faces.ts";
import { noticePdf } from "./pdf/notice-pdf.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const HTML = "text/html; charset=utf-8";

/** All files of an edition; notice.pdf only where this machine has a Chinese face. The same source gives the same bytes. */
export async function renderEdition(source: EditionSource): Promise<EditionFile[]> {
  const faces = chineseFaces();
  const kept = { pdf: faces !== null };
  const texts = await Promise.all([
    withCompressed("index.html", HTML, indexPage(source, kept)),
    withCompressed("find.html", HTML, findPage(source)),
    withCompressed("listen.html", HTML, listenPage(source)),
    withCompressed("data.json", "application/json", editionJson(source)),
    withCompressed("findings.csv", "text/csv; charset=utf-8", findingsCsv(source.content)),
  ]);
  const documents = [
    { name: "notice.docx", mediaType: DOCX, bytes: await noticeDocx(source) },
    ...(faces ? [{ name: "notice.pdf", mediaType: "application/pdf", bytes: await noticePdf(source, faces) }] : []),
  ];
  return [...texts.flat(), ...documents];
}

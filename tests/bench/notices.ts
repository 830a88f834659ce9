import path from "node:path";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import { db } from "#lib/db/client.ts";
import { noticeLedger } from "#lib/db/notice-ledger.ts";
import { bundle } from "#lib/documents/edition/bundle.ts";
import { withCompressed } from "#lib/documents/edition/compressed.ts";
import { indexPage } from "#lib/documents/edition/page/index-page.ts";
import { chineseFaces } from "#lib/documents/edition/pdf/faces.ts";
import { noticePdf } from "#lib/documents/edition/pdf/notice-pdf.ts";
import { renderEdition } from "#lib/documents/edition/render.ts";
import { noticeDocx } from "#lib/documents/write/notice-docx.ts";
import { noticeContent } from "#lib/domain/notice/assemble.ts";
import { type NoticeContent, textOfNotice } from "#lib/domain/notice/content.ts";
import type { EditionSource } from "#lib/domain/notice/edition.ts";
import type { NoticeLedger } from "#lib/domain/notice/ledger.ts";
import { templateSections } from "#lib/domain/notice/template.ts";
import { instantOf } from "#lib/domain/day.ts";
import { bundledEdition, bundleOutline } from "#lib/queries/public-bundle.ts";
import { SAMPLE_TODAY } from "#prisma/sample/accounts.ts";
import { writeFolder } from "#scripts/support/bundle-folder.ts";
import { unzipped } from "#tests/documents/write/unzipped.ts";
import { plantEdition } from "#tests/support/edition.ts";
import type { Application } from "./application.ts";
import type { Server } from "./database.ts";
import { asking, get } from "./http.ts";
import { lighthousePerformance } from "./lighthouse.ts";
import type { Measure } from "./measure.ts";
import type { Place } from "./place.ts";
import { serveBytes, serveFolder, type StaticServer } from "./static-server.ts";
import { alone, type Load, underLoad } from "./timings.ts";
import { onFreshCopy } from "./weekly-entry.ts";

/** As browsers ask, and as nginx has it lying beside the file. */
const headers = { "accept-encoding": "gzip" };
const NUMBER = { year: 2022, serial: 1 };

async function loadOf(url: string): Promise<Load> {
  const asked = asking(url, headers);
  return underLoad(asked.once).finally(asked.close);
}

/** With one edition published: its page from the application, and from the bundle, each beside the least that the same takes. */
export async function editionServing(place: Place, app: Application, databaseUrl: string): Promise<Measure[]> {
  process.env.DATABASE_URL = databaseUrl;
  const folder = path.join(place.folder, "bundle");
  try {
    await plantEdition(db(), { number: NUMBER });
    await writeFolder(folder, await published());
  } finally {
    await db().$disconnect();
  }
  const url = `${app.url}/notices/2022-1`;
  const page = await get(url, headers);
  const bare = await serveBytes(place, page.body, page.headers["content-encoding"] ?? "");
  const [ours, next, floor] = [await loadOf(url), await loadOf(await staticOfNext(app)), await loadOf(bare.url)];
  return [
    ...rows("an edition from the application", ours, next, "a static file of Next's own, 16 at a time"),
    { what: "an edition from the application, against the same bytes", unit: "requests/s", ours: ours.perSecond, floor: { value: floor.perSecond, is: bare.name }, better: "more" },
    { what: "an edition, HTML with its CSS, gzip", unit: "kB", ours: page.body.length / 1000, floor: { value: 60, is: "the most it may be" }, better: "less" },
    ...(await lighthousePerformance(app, { "public page /": "/", "an edition": "/notices/2022-1" })),
    ...(await fromBundle(await serveFolder(place, folder), floor, bare)),
  ];
}

async function published() {
  const outline = await bundleOutline();
  if (!outline) throw new Error("Nothing is published.");
  const { party, lines, contact, opinions } = outline;
  return bundle({ party, site: null, lines, reach: { contact, opinions, formAddress: null }, load: bundledEdition, now: instantOf(SAMPLE_TODAY) });
}

/** The address of a file that Next hands out without running anything of ours: the style sheet of the public page. */
async function staticOfNext({ url }: Application): Promise<string> {
  const html = (await get(`${url}/`)).body.toString("utf8");
  const style = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1];
  if (style === undefined) throw new Error("The public page has no style sheet.");
  return new URL(style, url).href;
}

async function fromBundle(nginx: StaticServer | null, floor: Load, { name }: StaticServer): Promise<Measure[]> {
  if (!nginx) return [];
  const load = await loadOf(new URL("/notices/2022-1.html", nginx.url).href);
  return rows("an edition from the bundle behind nginx", load, floor, name);
}

function rows(what: string, ours: Load, floor: Load, is: string): Measure[] {
  return [
    { what: `${what}, 16 at a time`, unit: "requests/s", ours: ours.perSecond, floor: { value: floor.perSecond, is }, better: "more" },
    { what: `${what}, p99`, unit: "ms", ours: ours.p99, floor: { value: floor.p99, is }, better: "less" },
  ];
}

/** The notice of the sample round, composed and rendered in this process, each step beside a plain piece of the same work. */
export async function noticeMaking(server: Server, from: string): Promise<Measure[]> {
  const ledger = await onFreshCopy(server, from, sampleLedger);
  const head = { title: "整改进展情况的通报", opinions: null };
  const compose = () => noticeContent(head, templateSections({ ledger, opinions: null }), ledger);
  const content = compose();
  const source: EditionSource = { number: NUMBER, content, approvedOn: SAMPLE_TODAY, signer: "组长", correction: null };
  const faces = chineseFaces();
  const docx = await noticeDocx(source);
  const parts = [...(await unzipped(docx)).values()];
  const deflate = promisify<string, Buffer>(deflateRaw);
  const page = indexPage(source, { pdf: faces !== null });
  const whole = await renderEdition(source);
  const texts = whole.flatMap(({ name, bytes }) => (/\.(?:html|json|csv)$/.test(name) ? [{ name, text: Buffer.from(bytes).toString("utf8") }] : []));
  return [
    await line("the notice composed from ledger and sections", compose, () => structuredClone(content), "copying what comes of it"),
    await line("the notice as index.html", () => indexPage(source, { pdf: false }), () => Buffer.from(page), "writing the same text as UTF-8"),
    await line("the notice as .docx", () => noticeDocx(source), () => Promise.all(parts.map((part) => deflate(part))), "deflating the same XML"),
    ...(faces ? [await line("the notice as .pdf", () => noticePdf(source, faces), () => deflate(textOf(content)), "deflating the same text")] : []),
    await line("all files of an edition, pressed", () => renderEdition(source), () => Promise.all(texts.map(({ name, text }) => withCompressed(name, "", text))), "pressing the same texts (br, gzip)"),
  ];
}

async function sampleLedger(): Promise<NoticeLedger> {
  const { id } = await db().inspection.findFirstOrThrow({ where: { current: true }, select: { id: true } });
  const ledger = await noticeLedger(id, SAMPLE_TODAY);
  if (!ledger) throw new Error("The sample has no round.");
  return ledger;
}

function textOf(content: NoticeContent): string {
  return textOfNotice(content).text;
}

async function line(what: string, ours: () => unknown, floor: () => unknown, is: string): Promise<Measure> {
  const timeOf = (work: () => unknown) => alone(async () => work());
  return { what, unit: "ms", ours: await timeOf(ours), floor: { value: await timeOf(floor), is }, better: "less" };
}

import { createHash } from "node:crypto";
import { manifestLine, MANIFEST } from "#lib/domain/archive/manifest.ts";
import type { BundledEdition } from "#lib/domain/notice/bundle.ts";
import { editionSlug } from "#lib/domain/notice/edition.ts";
import type { EditionLine } from "#lib/domain/notice/published.ts";
import { atomFeed } from "../site/feed.ts";
import { withdrawnPage } from "../site/gone-pages.ts";
import { homePage } from "../site/home-page.ts";
import { listPage } from "../site/list-page.ts";
import { opinionsPage, type Reach } from "../site/opinions-page.ts";
import { robots, sitemap } from "../site/search-engines.ts";
import { verifyPage } from "../site/verify-page.ts";
import { withCompressed } from "./compressed.ts";
import { editionDataSchema } from "./data.ts";
import { withBanner } from "./standing.ts";

export type BundleFile = { path: string; bytes: Uint8Array };

export type BundleSource = {
  party: string;
  /** Where the bundle will be reached; without it links are relative, and there is no map of the site. */
  site: string | null;
  reach: Reach;
  /** Every published edition, in the order of the list; at least one. */
  lines: readonly EditionLine[];
  /** Loads one of them when its turn comes. Its files are what was approved. */
  load: (line: EditionLine) => Promise<BundledEdition>;
  now: Date;
};

const SITE_PLACES = ["index.html", "notices/index.html", "opinions/index.html"];
const PAGES = ["index.html", "find.html", "listen.html"];

/** The published site as files for any web server, one after the other; the list of their hashes comes last and covers all others. */
export async function* bundle(source: BundleSource): AsyncGenerator<BundleFile> {
  const manifest: string[] = [];
  for await (const file of contents(source)) {
    manifest.push(manifestLine(createHash("sha256").update(file.bytes).digest("hex"), file.path));
    yield file;
  }
  yield { path: MANIFEST, bytes: Buffer.from(manifest.join("")) };
}

async function* contents(source: BundleSource): AsyncGenerator<BundleFile> {
  const { party, site, lines, reach, load, now } = source;
  for (const line of lines) yield* editionFiles(line, await load(line), site);
  yield* text("index.html", homePage(lines, { party }));
  yield* text("notices/index.html", listPage(lines, { party }));
  yield* text("notices/feed.xml", Buffer.from(atomFeed({ party, site, lines, now })));
  yield* text("notices/schema.json", Buffer.from(`${JSON.stringify(editionDataSchema, null, 2)}\n`));
  yield* text("opinions/index.html", opinionsPage(reach, { party }));
  if (site !== null) yield* text("sitemap.xml", Buffer.from(sitemap(site, SITE_PLACES, lines, ".html")));
  yield { path: "robots.txt", bytes: Buffer.from(robots(site, [])) };
}

async function* editionFiles(line: EditionLine, { files, record, checked }: BundledEdition, site: string | null): AsyncGenerator<BundleFile> {
  const page = `notices/${editionSlug(line.number)}`;
  if (line.standing.kind === "withdrawn") {
    yield* text(`${page}.html`, withdrawnPage(line, "../"));
    for (const name of PAGES) yield* text(`${page}/${name}`, withdrawnPage(line, "../../"));
  } else {
    yield* editionPage(`${page}.html`, line, files);
    for (const { name, bytes } of files) yield { path: `${page}/${name}`, bytes };
  }
  yield* text(`${page}/verify.html`, verifyPage({ line, record, files: checked, site }));
}

/** The edition under its own address: in force, its bytes and their compressed forms as they are; corrected, with the banner. */
async function* editionPage(path: string, { standing }: EditionLine, files: BundledEdition["files"]): AsyncGenerator<BundleFile> {
  for (const { name, bytes } of files) {
    if (standing.kind === "inForce" && /^index\.html(?:\.br|\.gz)?$/.test(name)) yield { path: name.replace("index.html", path), bytes };
    if (standing.kind === "corrected" && name === "index.html") yield* text(path, withBanner(bytes, standing));
  }
}

/** A text, and beside it its compressed forms, for servers that hand those out. */
async function* text(path: string, bytes: Uint8Array): AsyncGenerator<BundleFile> {
  for (const form of await withCompressed(path, "", Buffer.from(bytes).toString("utf8"))) yield { path: form.name, bytes: form.bytes };
}

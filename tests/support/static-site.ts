import fs from "node:fs";
import http from "node:http";
import path from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".pdf": "application/pdf",
};

export type StaticSite = { url: string; stop(): Promise<void> };

/** The plainest of web servers: hands out the files of a folder, index.html for a folder, and computes nothing. */
export async function serveFolder(folder: string): Promise<StaticSite> {
  const server = http.createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname);
    const file = path.join(folder, asked.endsWith("/") ? `${asked}index.html` : asked);
    if (!file.startsWith(folder) || !fs.existsSync(file) || !fs.statSync(file).isFile()) return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream" });
    return void fs.createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("No port.");
  const stop = () => new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${address.port}`, stop };
}

/** Every address of this site that a page leads to. */
function linksOf(page: string, html: string): string[] {
  const found = [...html.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
  const near = found.filter((link) => !/^(?:data|mailto|tel|javascript):/.test(link));
  return near.map((link) => new URL(link, page)).filter(({ origin }) => origin === new URL(page).origin).map((url) => url.href);
}

/**
 * Follows every link from the first page on, but for those of pages named `saved`, which are there to be kept and not to be read. Hands back what was met, by its address without fragment, with its status, and the links
 * to places within a page that are not there.
 */
export async function crawl(site: string, saved: RegExp): Promise<{ statuses: Map<string, number>; lostAnchors: string[] }> {
  const statuses = new Map<string, number>();
  const pages = new Map<string, string>();
  const wanted: { page: string; anchor: string }[] = [];
  const waiting = [`${site}/`];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (statuses.has(next)) continue;
    const answer = await fetch(next);
    statuses.set(next, answer.status);
    if (saved.test(next) || !answer.headers.get("content-type")?.startsWith("text/html")) continue;
    const html = await answer.text();
    pages.set(next, html);
    for (const link of linksOf(next, html)) {
      const [page = "", anchor] = link.split("#");
      waiting.push(page);
      if (anchor) wanted.push({ page, anchor });
    }
  }
  const lost = wanted.filter(({ page, anchor }) => pages.has(page) && !pages.get(page)?.includes(` id="${anchor}"`));
  return { statuses, lostAnchors: [...new Set(lost.map(({ page, anchor }) => `${page}#${anchor}`))] };
}

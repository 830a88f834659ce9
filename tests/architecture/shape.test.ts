import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const tracked = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" });
const files = tracked.split("\n").filter((file) => file !== "" && fs.existsSync(path.join(root, file)));
const sources = files.filter((file) => /\.(ts|tsx|mjs|cjs|css)$/.test(file));

function text(file: string): string {
  return fs.readFileSync(path.join(root, file), "utf8");
}

describe("the shape of the source", () => {
  test("there is something to look at", () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  test("no file is longer than a person reads at once", () => {
    expect(sources.filter((file) => text(file).split("\n").length > 301)).toEqual([]);
  });

  test("no room for what belongs nowhere", () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.tsx?$)/.test(file))).toEqual([]);
  });

  test("nothing left for later", () => {
    const later = new RegExp(["TO.DO", "FIX.ME", "X.X.X"].map((word) => `\\b${word.replaceAll(".", "")}\\b`).join("|"));
    expect(sources.filter((file) => later.test(text(file)))).toEqual([]);
  });

  test("imports inside the repository name their file", () => {
    const bare = /from "(\.{1,2}\/|#)[^"]*(?<!\.(ts|tsx|mjs|cjs|css|json))"/;
    expect(sources.filter((file) => !file.endsWith(".css") && bare.test(text(file)))).toEqual([]);
  });

  test("the server's zone is nobody's business: dates come from lib/domain and lib/clock", () => {
    const product = sources.filter((file) => /^(app|components|lib)\//.test(file) && !/^lib\/(clock|domain)\//.test(file));
    const zoned = /\.get(FullYear|Month|Date|Day|Hours)\(|\.toLocale(Date|Time)?String\(/;
    expect(product.filter((file) => zoned.test(text(file)))).toEqual([]);
  });
});

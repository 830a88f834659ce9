import { setTimeout as pause } from "node:timers/promises";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import yauzl, { type Entry } from "yauzl";
import { datedPackage } from "#lib/documents/write/dated-package.ts";
import { type ZipEntry, zipStream } from "#lib/documents/write/zip-stream.ts";
import { unzipped } from "./unzipped.ts";

const date = new Date("2022-06-30T16:30:40Z");

async function* listed(...entries: ZipEntry[]) {
  yield* entries;
}

const text = (name: string, words: string): ZipEntry => ({ name, date, contents: [Buffer.from(words)] });

/** An entry of so many pieces of 64 KB, which counts those asked of it and tells when it is let go. */
function counted(name: string, pieces: number) {
  const seen = { asked: 0, let: false };
  async function* contents() {
    try {
      for (; seen.asked < pieces; seen.asked += 1) yield Buffer.alloc(65_536, 1);
    } finally {
      seen.let = true;
    }
  }
  return { seen, entry: { name, date, contents: contents() } };
}

async function headsOf(file: Buffer): Promise<Entry[]> {
  const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true });
  const heads: Entry[] = [];
  for await (const entry of zip.eachEntry()) heads.push(entry);
  return heads;
}

describe("an archive that is made while it is read", () => {
  it("holds its entries in their order, with Chinese names marked as UTF-8, at Shanghai's time of day", async () => {
    const file = await buffer(zipStream(listed(text("措施01/01-纪要.pdf", "一"), text("SHA256SUMS", ""))));
    expect([...(await unzipped(file))]).toEqual([["措施01/01-纪要.pdf", "一"], ["SHA256SUMS", ""]]);
    const [head] = await headsOf(file);
    expect((head?.generalPurposeBitFlag ?? 0) & 0x800).toBe(0x800);
    const wall = head?.getLastModDate({ timezone: "UTC" });
    expect(wall?.toISOString()).toBe("2022-07-01T00:30:40.000Z");
  });

  it("asks for no more than what fits between it and whoever reads it", async () => {
    const { seen, entry } = counted("大.mp4", 1000);
    const archive = zipStream(listed(entry));
    archive.once("readable", () => {});
    for (let before = -1; before !== seen.asked; await pause(50)) before = seen.asked;
    expect(seen.asked).toBeLessThan(30);
    archive.destroy();
  });

  it("a reader who goes away lets go of what is open, and nothing more is opened", async () => {
    const [first, second] = [counted("1", 1000), counted("2", 1)];
    let ended = false;
    async function* entries() {
      try {
        yield first.entry;
        yield second.entry;
      } finally {
        ended = true;
      }
    }
    const archive = zipStream(entries());
    for await (const _ of archive) break;
    await expect.poll(() => [first.seen.let, ended]).toEqual([true, true]);
    expect(second.seen.asked).toBe(0);
  });

  it.each([
    ["an entry that breaks off", () => listed(text("1", "一"), { name: "2", date, contents: broken() })],
    ["a list that breaks off", brokenList],
    ["a name that leaves the archive", () => listed(text("../1", "一"))],
  ])("%s ends it as broken", async (_, entries) => {
    await expect(buffer(zipStream(entries()))).rejects.toThrow(/gone|invalid relative path/);
  });

  async function* broken() {
    yield Buffer.alloc(100_000);
    throw new Error("gone");
  }

  async function* brokenList() {
    yield text("1", "一");
    throw new Error("gone");
  }
});

describe("an Office file at a given time", () => {
  const made = (created: string, words: string) =>
    buffer(zipStream(listed(text("docProps/core.xml", `<x><dcterms:created xsi:type="t">${created}</dcterms:created></x>`), text("a.xml", words))));

  it("is the same whenever it was made, and another when it says something else", async () => {
    const [one, two, other] = await Promise.all([made("2022-01-01T00:00:00Z", "一"), made("2023-01-01T00:00:00Z", "一"), made("2022-01-01T00:00:00Z", "二")]);
    const dated = await datedPackage(one, date);
    expect(dated.equals(await datedPackage(two, date))).toBe(true);
    expect(dated.equals(await datedPackage(other, date))).toBe(false);
    expect((await unzipped(dated)).get("docProps/core.xml")).toBe('<x><dcterms:created xsi:type="t">2022-06-30T16:30:40Z</dcterms:created></x>');
  });
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseOfficialText } from "#lib/domain/official-text/parse.ts";

// What a careful clerk took from each document, written without a look at the parser: see notices/README.md.
const folder = path.join(import.meta.dirname, "notices");
const names = readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => name.slice(0, -4));

const expectation = z.strictObject({
  kind: z.enum(["feedback", "notice"]),
  habits: z.string().min(20),
  inspection: z.record(z.string(), z.string()),
  stated: z.record(z.string(), z.number()),
  parts: z.array(
    z.strictObject({
      title: z.string(),
      categories: z.array(
        z.strictObject({
          title: z.string(),
          findings: z.array(
            z.strictObject({
              title: z.string(),
              unfinished: z.boolean().default(false),
              measures: z.array(z.string()).default([]),
              /** What its labels say; where a document has none, the clerk noted none. */
              stated: z.record(z.string(), z.string()).default({}),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** Blanks and line ends aside, as a person would compare. */
const plain = (words: string) => words.replace(/[\s\u3000\u00a0]/g, "");
const spoken = <Value>(values: Record<string, Value | null>) =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== null));

describe.each(names)("notice %s", (name) => {
  const text = readFileSync(path.join(folder, `${name}.txt`), "utf8");
  const expected = expectation.parse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8")));
  const outline = parseOfficialText(text);

  it("is taken apart as a careful clerk would", () => {
    const wanted = expected.parts.map((part, p) => ({
      part: plain(part.title),
      categories: part.categories.map((category, c) => ({
        category: plain(category.title),
        findings: category.findings.map(({ title, unfinished, measures, stated }, f) => {
          const finding = outline.parts[p]?.categories[c]?.findings[f];
          const read = finding?.measures.map((measure) => plain(measure.text)) ?? [];
          // A measure is expected by its first words.
          const beginnings = measures.map((words, m) => (read[m]?.startsWith(plain(words)) ? read[m] : plain(words)));
          return { title: plain(title), unfinished, measures: beginnings, stated };
        }),
      })),
    }));
    const read = outline.parts.map((part) => ({
      part: plain(part.title),
      categories: part.categories.map((category) => ({
        category: plain(category.title),
        findings: category.findings.map((finding) => ({
          title: plain(finding.title),
          unfinished: finding.unfinished,
          measures: finding.measures.map((measure) => plain(measure.text)),
          stated: spoken(finding.stated),
        })),
      })),
    }));
    expect(read).toEqual(wanted);
  });

  it("tells of the inspection and of its own figures what the text says, and no more", () => {
    const { kind, inspection, stated } = outline;
    const facts = Object.fromEntries(Object.entries(spoken(inspection)).map(([key, value]) => [key, plain(value)]));
    const wanted = Object.fromEntries(Object.entries(expected.inspection).map(([key, value]) => [key, plain(value)]));
    expect({ kind, inspection: facts, stated: spoken(stated) }).toEqual({ kind: expected.kind, inspection: wanted, stated: expected.stated });
  });
});

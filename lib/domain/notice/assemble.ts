import type { Day } from "../day.ts";
import type { HeadingLevel, NoticeBlock, NoticeContent, NoticeFinding } from "./content.ts";
import { emptyFields, fillIn, type NoticeField, noticeFields } from "./fields.ts";
import type { LedgerCategory, LedgerFinding, LedgerPart, NoticeLedger } from "./ledger.ts";
import { headed, numbered, type OutlineEntry, type PlacedBlock } from "./numbering.ts";
import { findingKey, isProseKey, type LedgerSection, PROSE_KEYS, type ProseKey, type SectionText } from "./section.ts";
import { categorySection, findingSection, partSection } from "./tied.ts";
import { tellsWithheld } from "./withheld.ts";

/** What of a notice is not in its sections. */
export type NoticeHead = { title: string; opinions: { from: Day; until: Day } | null };

/**
 * A notice put together: its sections in the official order, numbered, its fields filled in. What it itemises is what the ledger
 * tells the public now: a finding that is no longer disclosed is gone whatever its section says, one that is new is told in the
 * ledger's words, and words that the ledger has come to withhold are not told.
 */
export function noticeContent(head: NoticeHead, sections: readonly SectionText[], ledger: NoticeLedger): NoticeContent {
  const { round, asOf, progress, contact } = ledger;
  return {
    title: head.title,
    ...{ party: round.party, body: round.body, round: round.round, sample: round.sample, asOf, progress, contact },
    opinions: head.opinions,
    blocks: placedBlocks(head, sections, ledger).map(({ block }) => block),
    findings: ledger.parts.flatMap((part) => part.categories.flatMap((category) => category.findings.map((finding) => told(finding, part, category)))),
  };
}

/** The blocks of the same notice, each with the section it comes of. */
export function placedBlocks(head: NoticeHead, sections: readonly SectionText[], ledger: NoticeLedger): PlacedBlock[] {
  return numbered(outlineOf(sections, ledger, noticeFields({ ledger, opinions: head.opinions })));
}

/** What a section's body makes below its heading. Of what is tied every line is a paragraph, and braces are no fields. */
export function bodyBlocks(key: string, body: string, fields: readonly NoticeField[]): NoticeBlock[] {
  const entries = isProseKey(key) ? proseEntries(key, fillIn(body, fields)) : linesOf(body).map((text) => paragraph(key, text));
  return entries.map(({ block }) => block);
}

/** The names of the fields that its prose uses and that say nothing yet, each once. What is to be submitted has none. */
export function openFields(head: NoticeHead, sections: readonly SectionText[], ledger: NoticeLedger): string[] {
  const fields = noticeFields({ ledger, opinions: head.opinions });
  const prose = sections.filter(({ kind }) => kind === "PROSE");
  return [...new Set(prose.flatMap(({ heading, body }) => emptyFields(`${heading}\n${body}`, fields)))];
}

function outlineOf(sections: readonly SectionText[], ledger: NoticeLedger, fields: readonly NoticeField[]): OutlineEntry[] {
  const tied = tiedEntries(sections, ledger);
  return PROSE_KEYS.flatMap((key) => {
    const section = sections.find((each) => each.key === key);
    const heading = section ? fillIn(section.heading, fields).trim() : "";
    const prose = section ? proseEntries(key, fillIn(section.body, fields)) : [];
    const below = key === "results" ? [...prose, ...tied] : prose;
    if (below.length === 0 || heading === "") return below;
    return [headed(key, { numberedAs: "chapter", level: 1, text: heading, anchor: key }), ...below];
  });
}

/** A line of prose such as （一）加强领导 or 1.加强领导, without a stop in it, heads what follows. */
const SUBHEADS: readonly { level: HeadingLevel; form: RegExp }[] = [
  { level: 2, form: /^（[一二三四五六七八九十]{1,3}）[^。；！？]{1,50}$/u },
  { level: 3, form: /^\d{1,2}\.[^。；！？]{1,50}$/u },
];

function proseEntries(key: ProseKey, body: string): OutlineEntry[] {
  let subheads = 0;
  return linesOf(body).map((text) => {
    const level = SUBHEADS.find(({ form }) => form.test(text))?.level;
    if (level === undefined) return paragraph(key, text);
    subheads += 1;
    return headed(key, { numberedAs: null, level, text, anchor: `${key}-${subheads}` });
  });
}

function linesOf(text: string): string[] {
  return text.split("\n").flatMap((line) => line.trim() || []);
}

function paragraph(key: string, text: string): OutlineEntry {
  return { key, numberedAs: null, block: { kind: "paragraph", text } };
}

type Levels = { part: HeadingLevel; category: HeadingLevel; finding: HeadingLevel };

/** Where the round names no parts or no categories, what lies below moves up. */
function levelsOf({ parts }: NoticeLedger): Levels {
  const category = parts.some(({ title }) => title !== "") ? 3 : 2;
  const named = parts.some(({ categories }) => categories.some(({ title }) => title !== ""));
  return { part: 2, category, finding: named ? (category === 3 ? 4 : 3) : category };
}

function tiedEntries(sections: readonly SectionText[], ledger: NoticeLedger): OutlineEntry[] {
  const written = new Map(sections.map((section) => [section.key, section]));
  const levels = levelsOf(ledger);
  const title = ({ key, heading }: LedgerSection, level: HeadingLevel, numberedAs: "part" | "category") =>
    headed(key, { numberedAs, level, text: written.get(key)?.heading ?? heading, anchor: anchorOf(key) });
  return ledger.parts.flatMap((part) => [
    ...partSection(part).map((section) => title(section, levels.part, "part")),
    ...part.categories.flatMap((category) => [
      ...categorySection(part, category).map((section) => title(section, levels.category, "category")),
      ...category.findings.flatMap((finding) => findingEntries(finding, written.get(findingKey(finding.id)), levels.finding)),
    ]),
  ]);
}

/** "category:1.2" → "category-1-2" */
function anchorOf(key: string): string {
  return key.replace(/[:.]/g, "-");
}

function findingEntries(finding: LedgerFinding, section: SectionText | undefined, level: HeadingLevel): OutlineEntry[] {
  const { heading, body } = findingWords(finding, section);
  const key = findingKey(finding.id);
  const title = headed(key, { numberedAs: "finding", level, text: heading, anchor: `finding-${finding.number}`, finding: finding.number });
  return [title, ...linesOf(body).map((text) => paragraph(key, text))];
}

/** What a notice says of a finding: its section's words, but the ledger's where there is no section or it tells what is withheld by now. */
export function findingWords(finding: LedgerFinding, section: SectionText | undefined): Pick<SectionText, "heading" | "body"> {
  const astray = section === undefined || tellsWithheld(finding.withheld, `${section.heading}\n${section.body}`);
  return astray ? findingSection(finding) : section;
}

function told(finding: LedgerFinding, part: LedgerPart, category: LedgerCategory): NoticeFinding {
  const { number, title, state, longTermWork, measures, undisclosedMeasures } = finding;
  return { number, title, part: part.title, category: category.title, state, longTermWork, measures, undisclosedMeasures };
}

import type { Passage, SecretMark } from "./contents.ts";

/*
 * 国家秘密标志, as 保守国家秘密法 and the rules under it have it written: 密级★保密期限, at the upper left of the first page or the
 * cover: 绝密★, 机密★10年, 秘密★长期; in practice also without the star, alone on its line: 机密, 【秘密】, 绝密件, 密级：机密.
 *
 * What is only spoken of is no mark: 商业秘密, 保密工作, 泄露国家秘密, 机密性. Nor is 工作秘密, which a system like this one may hold.
 * A mark in quotation marks explains how marks look.
 */

/** Blanks between the characters, also across a line: spaced-out type, and narrow columns. */
const LEVEL = String.raw`(?:[绝絕]\s{0,6}密|[机機]\s{0,6}密|[秘祕]\s{0,6}密)`;
const STAR = "[★☆✩✪✭✮✯⭐]";
const TERM = String.raw`(?:长期|長期|启用前|解密前|\d{1,3}\s?(?:年|个月|月|天|日|小时)|[一二三四五六七八九十]{1,3}(?:年|个月))`;
/** 商业秘密, 技术秘密, 工作秘密, 国家秘密, and what stands in quotation marks. */
const NOT_SPOKEN_OF = String.raw`(?<![业業务務术作家司“"‘'「『])`;

/** With its star it is a mark wherever it stands. An asterisk serves as one only where a term follows: else it leads to a note. */
const STARRED = new RegExp(String.raw`${NOT_SPOKEN_OF}(${LEVEL})\s{0,6}(?:${STAR}\s{0,3}(${TERM}|\d{1,3})?|\*\s?(${TERM}))`, "u");
/** 密级：机密; not a list to choose from. */
const DECLARED = new RegExp(
  String.raw`(?<![^\P{L}件])密\s{0,6}级\s{0,6}:?\s{0,6}[(【\[]?(${LEVEL})级?(?!\p{L}|\s{0,6}(?:[、/□或]|${LEVEL}))`,
  "u",
);

/** Lines at the beginning of a page: a mark without its star is looked for in these; farther down it is a word of some table. */
const HEAD_LINES = 10;
/** Beside it may stand what else the head of an official document has: 份号 before it, 紧急程度 after it. */
const ALONE = new RegExp(
  String.raw`^(?:(?:份号\s?:?\s?)?\d{4,8}\s+)?[【\[(〔<《]?(${LEVEL})[级件]?\s*(${TERM})?[】\])〕>》]?(?:\s+(?:特急|加急|急件|平急|特提))?$`,
  "u",
);

/** In a name it stands apart, or after a date, or makes 机密文件; not in a list (绝密、机密、秘密). */
const NAMED = new RegExp(String.raw`(?<![^\P{L}年月日号]|[、/])(${LEVEL})(?:级|件|文件|材料|资料|文电|公文)*(?!\p{L}|[、/])`, "u");

/** The mark that stops a file by its name, as "机密" of "（机密）实施方案.docx"; null where there is none. */
export function secretMarkInName(fileName: string): string | null {
  const stem = readable(fileName).replace(/\.[^.]*$/, "");
  return secretMarkIn(stem) ?? tidy(NAMED.exec(stem)?.[1]);
}

/** A mark that is one wherever it stands in a text: with its star, or declared; null where there is none. */
export function secretMarkIn(text: string): string | null {
  const plain = readable(text);
  const starred = STARRED.exec(plain);
  if (starred) return tidy(`${starred[1]}★${starred[2] ?? starred[3] ?? ""}`);
  return tidy(DECLARED.exec(plain)?.[1]);
}

/** The first mark in a file's text, at the head of its pages or anywhere, with its page. */
export function secretMarkInText(passages: readonly Passage[]): SecretMark | null {
  let page: number | null | undefined;
  let left = 0;
  for (const passage of passages) {
    if (passage.page !== page) left = HEAD_LINES;
    page = passage.page;
    const head = headOf(passage.text, left);
    const mark = secretMarkIn(passage.text) ?? aloneIn(head);
    if (mark !== null) return { mark, page };
    left -= head.length;
  }
  return null;
}

/** The mark that a line of the head consists of, as "机密 特急"; null where it says more, or something else. */
export function secretMarkAlone(line: string): string | null {
  return aloneIn([readable(line).trim()]);
}

function headOf(text: string, count: number): string[] {
  const lines = count > 0 ? text.slice(0, 4000).split("\n").map((line) => readable(line).trim()) : [];
  return lines.filter((line) => line !== "").slice(0, count);
}

function aloneIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = ALONE.exec(line);
    if (found) return tidy(`${found[1]}${found[2] ?? ""}`);
  }
  return null;
}

/** In one form whatever the width of its characters; PDFs also hold radicals in place of characters, and signs nobody sees. */
function readable(text: string): string {
  return text.normalize("NFKC").replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "");
}

function tidy(mark: string | undefined): string | null {
  return mark?.replace(/\s+/gu, "") ?? null;
}

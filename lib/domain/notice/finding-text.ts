import { chineseNumber } from "../labels/words.ts";
import type { LedgerFinding } from "./ledger.ts";

const INNER: Record<string, string> = { "“": "‘", "”": "’", "‘": "“", "’": "”" };

/** 关于“……”的问题。 Quotes within the title become inner ones. */
export function findingHeading(title: string): string {
  const words = withoutStop(oneLine(title)).replace(/[“”‘’]/g, (quote) => INNER[quote] ?? quote);
  return `关于“${words}”的问题。`;
}

/** What was done about a finding, as the notice tells it: 一是……。二是……。 and at the end how far it is. */
export function findingBody(finding: Pick<LedgerFinding, "state" | "longTermWork" | "measures" | "undisclosedMeasures">): string {
  const { measures } = finding;
  const told = measures.map(({ text, outcome }, index) => {
    const lead = measures.length > 1 ? `${chineseNumber(index + 1)}是` : "";
    return `${lead}${sentence(withoutLead(text))}${outcome === null ? "" : sentence(outcome)}`;
  });
  return `${told.join("")}${undisclosed(finding)}${standing(finding)}`;
}

type Standing = Pick<LedgerFinding, "state" | "longTermWork" | "measures">;

/** How far it is. Of what is done with there is nothing to add. */
function standing({ state, longTermWork, measures }: Standing): string {
  switch (state) {
    case "COMPLETED":
      return "";
    case "COMPLETED_LONG_TERM":
      return longTermWork === null ? "目前已基本完成，将长期坚持。" : `目前已基本完成并长期坚持：${sentence(longTermWork)}`;
    case "APPLIED":
      return "目前已申请销号，正在审核。";
    case "IN_PROGRESS":
      return `目前正在整改${unfinished(measures)}。`;
    case "NOT_STARTED":
      return "目前尚未启动整改。";
  }
}

/** Which of several measures are still open, so that none reads as done that is not. */
function unfinished(measures: Standing["measures"]): string {
  const open = measures.flatMap(({ done }, index) => (done ? [] : [`第${chineseNumber(index + 1)}`]));
  if (open.length === 0) return "";
  return open.length === measures.length ? "，上述措施尚未完成" : `，其中${open.join("、")}项措施尚未完成`;
}

function undisclosed({ measures, undisclosedMeasures }: Pick<LedgerFinding, "measures" | "undisclosedMeasures">): string {
  if (undisclosedMeasures === 0) return "";
  return measures.length === 0 ? `共有${undisclosedMeasures}项整改措施，不逐项公开。` : `另有${undisclosedMeasures}项整改措施不逐项公开。`;
}

/** The number that a measure's text may begin with is set anew. */
function withoutLead(text: string): string {
  return text.replace(/^[一二三四五六七八九十]{1,3}是[，,、：:]?\s*/u, "");
}

/** The text as one sentence or more, closed by exactly one stop whatever it ended in. */
function sentence(text: string): string {
  const bare = withoutStop(oneLine(text));
  return bare === "" || /[！？…]$|[。！？…][”’）》】]+$/u.test(bare) ? bare : `${bare}。`;
}

/** Without the signs at its end that a sentence may not end in, and without its stop, which is set anew. */
function withoutStop(text: string): string {
  return text.replace(/(?<![。；;，,、：:.\s])[。；;，,、：:.\s]+$/u, "");
}

/** A text of several lines as one: a line that ends without a sign is closed by one. */
function oneLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").reduce((whole, line) => (whole === "" || /[\p{P}]$/u.test(whole) ? `${whole}${line}` : `${whole}；${line}`), "");
}

import type { Diagnostic } from "#lib/domain/official-text/diagnostic.ts";
import type { ReadOutline } from "#lib/domain/import/source.ts";
import { countsOf, type OutlineFinding } from "#lib/domain/official-text/outline.ts";

/** An outline as the command line prints it: just these members, positions in UTF-16 units of the text read. */
export function outlineJson({ base }: ReadOutline, diagnostics: readonly Diagnostic[]) {
  return {
    inspection: base.inspection,
    parts: base.parts.map(({ title, categories }) => ({
      title,
      categories: categories.map((category) => ({ title: category.title, findings: category.findings.map(findingJson) })),
    })),
    stated: base.stated,
    unplaced: base.unplaced.map(({ start, end }) => ({ start, end })),
    diagnostics: diagnostics.map(({ code, severity, message, start, end }) => ({ code, severity, message, start, end })),
  };
}

function findingJson({ number, title, disclosed, unfinished, measures, start, end }: OutlineFinding) {
  return {
    number,
    title,
    disclosed,
    unfinished,
    measures: measures.map((measure) => ({ text: measure.text, start: measure.start, end: measure.end })),
    start,
    end,
  };
}

const SEVERITY_WORDS = { error: "错误", warning: "注意", note: "提示" } as const;

/** The same for a person: what was read, level by level, and what is doubtful about it. */
export function outlineWords({ text, base }: ReadOutline, diagnostics: readonly Diagnostic[]): string {
  const counts = countsOf(base);
  const lines = [`读出${counts.parts}个方面、${counts.categories}个类别、${counts.findings}个问题、${counts.measures}项整改措施。`, ""];
  for (const part of base.parts) {
    if (part.title) lines.push(part.title);
    for (const category of part.categories) {
      if (category.title) lines.push(`  ${category.title}`);
      for (const { number, title, measures, unfinished } of category.findings) {
        lines.push(`    ${number}. ${title}（措施${measures.length}项${unfinished ? "，自述尚未办结" : ""}）`);
      }
    }
  }
  if (diagnostics.length > 0) lines.push("");
  for (const { severity, message, start, end } of diagnostics) {
    const words = text.slice(start, Math.min(end, start + 24)).replace(/\s+/g, "");
    lines.push(`${SEVERITY_WORDS[severity]}：${message}${words ? `〔${words}〕` : ""}`);
  }
  return lines.join("\n");
}

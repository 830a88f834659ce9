import type { Diagnostic } from "../diagnostic.ts";
import { countsOf, findingsOf, type Outline, type Span, type StatedFigures } from "../outline.ts";

/** How much a stated rate may be off by rounding, in per cent. */
const ROUNDING = 0.06;

/** So many unitemised findings one adds by hand; a group that tells of a tenth of its findings is another matter. */
const FEW = 5;

/** What the text states of its own figures, against what can be counted, and against each other. */
export function figures(_text: string, outline: Outline): Diagnostic[] {
  return [...total(outline), ...measures(outline), ...sum(outline), ...rate(outline)];
}

function at({ statedPassages }: Outline, figure: keyof StatedFigures): Span {
  return statedPassages[figure] ?? { start: 0, end: 0 };
}

function total(outline: Outline): Diagnostic[] {
  const stated = outline.stated.total;
  const itemised = countsOf(outline).findings;
  if (stated === null || itemised === 0 || stated === itemised) return [];
  const message =
    stated > itemised
      ? `文中说有${stated}个问题，逐项列出的是${itemised}个，相差${stated - itemised}个：有的可能没有公开，也可能漏列。`
      : `文中说有${stated}个问题，逐项列出的却有${itemised}个，请核对。`;
  const place = at(outline, "total");
  const missing = { kind: "addFinding" as const, category: null, title: "", passage: null };
  const mend = stated > itemised && stated - itemised <= FEW ? { mend: { label: "补记1个未逐项公开的问题", correction: missing } } : {};
  return [{ code: "total-mismatch", severity: "warning", message, ...place, ...mend }];
}

function measures(outline: Outline): Diagnostic[] {
  const stated = outline.stated.measures;
  const counted = countsOf(outline).measures;
  if (stated === null || counted === 0 || stated === counted) return [];
  const message = `文中说制定整改措施${stated}项，逐项列出的是${counted}项，请核对。`;
  return [{ code: "measures-mismatch", severity: "note", message, ...at(outline, "measures") }];
}

function sum(outline: Outline): Diagnostic[] {
  const { total: all, completed, basicallyCompleted, unfinished, longTerm } = outline.stated;
  const others = [basicallyCompleted, unfinished, longTerm].filter((figure) => figure !== null);
  if (all === null || completed === null) return [];
  const place = at(outline, "completed");
  if (completed > all) {
    return [{ code: "figures-sum", severity: "warning", message: `完成${completed}个，多于总数${all}个，请核对。`, ...place }];
  }
  // 长期坚持 may be counted among those completed as well as beside them.
  let done = completed;
  const sums = [completed, ...others.map((figure) => (done += figure))];
  if (others.length === 0 || sums.includes(all)) return [];
  const message = `完成${completed}个与其他各项合计，不等于总数${all}个，请核对。`;
  return [{ code: "figures-sum", severity: "warning", message, ...place }];
}

function rate(outline: Outline): Diagnostic[] {
  const { total: all, completed, basicallyCompleted, rate: stated } = outline.stated;
  if (all === null || completed === null || stated === null || all === 0) return [];
  const rates = [completed, completed + (basicallyCompleted ?? 0)].map((done) => (done / all) * 100);
  if (rates.some((each) => Math.abs(each - stated) <= Math.max(ROUNDING, Number.isInteger(stated) ? 0.5 : 0))) return [];
  const message = `完成率写作${stated}%，按${completed}/${all}计算是${(rates[0] ?? 0).toFixed(2)}%，请核对。`;
  return [{ code: "rate-mismatch", severity: "warning", message, ...at(outline, "rate") }];
}

/** Findings that say of themselves that something goes on, in a text that says all are done. */
export function saysAllDone(outline: Outline): boolean {
  const { total: all, completed } = outline.stated;
  return all !== null && completed !== null && completed >= all && findingsOf(outline).some(({ unfinished }) => unfinished);
}

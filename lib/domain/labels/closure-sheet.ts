import type { FindingArchive, Seal } from "../archive/archive.ts";
import { closingRequest, proofCount } from "../archive/closure-sheet.ts";
import { longDay, longTime } from "./dates.ts";
import { type Fact, findingFacts } from "./finding-facts.ts";
import { GRADE_WORDS, MEASURE_WORDS } from "./words.ts";

const UNSET = "未载明";

/** What was found, who answered for it, until when, and what came of it. */
export function sheetFacts(archive: Pick<FindingArchive, "finding">): Fact[] {
  return [
    ...findingFacts(archive.finding, UNSET),
    ...outcomeFacts(archive),
  ];
}

function outcomeFacts(archive: Pick<FindingArchive, "finding">): Fact[] {
  const { firstDeadline, deadline, closedOn, grade, longTermWork, requests } = archive.finding;
  const late = closingRequest(archive)?.closedLate ?? false;
  const reopened = requests.flatMap(({ sequence, reopenedOn }) =>
    reopenedOn ? [`第${sequence}次销号后，${longDay(reopenedOn)}回头看反弹，重新整改`] : [],
  );
  return [
    { key: "首次时限", value: firstDeadline ? longDay(firstDeadline) : UNSET },
    { key: "整改时限", value: deadline ? `${longDay(deadline)}${deadline === firstDeadline ? "" : "（已调整）"}` : UNSET },
    { key: "销号日期", value: closedOn ? `${longDay(closedOn)}（${late ? "超过首次时限，逾期销号" : "按期销号"}）` : UNSET },
    { key: "整改结果", value: grade ? GRADE_WORDS[grade] : UNSET },
    ...(longTermWork ? [{ key: "长期坚持", value: longTermWork }] : []),
    { key: "重新整改", value: reopened.length > 0 ? reopened.join("；") : "无" },
  ];
}

/** One measure as it is squared: what was to be done, until when, how it came out, and what proves it. */
export type SheetMeasure = { ordinal: number; text: string; due: string; done: string; outcome: string; proof: string };

export function sheetMeasures(archive: Pick<FindingArchive, "finding" | "measures">): SheetMeasure[] {
  const { measures, deadline } = archive.finding;
  return measures.map(({ ordinal, text, outcome, status, doneOn, noEvidenceReason, ...measure }) => {
    const due = measure.deadline ?? deadline;
    const count = proofCount(archive, ordinal);
    const none = noEvidenceReason ? `无佐证材料：${noEvidenceReason}` : "无";
    return {
      ordinal,
      text,
      due: due ? longDay(due) : UNSET,
      done: `${MEASURE_WORDS[status]}${doneOn ? `（${longDay(doneOn)}）` : ""}`,
      outcome: outcome ?? "",
      proof: count > 0 ? `${count}个文件` : none,
    };
  });
}

/** The entry of the record that a closure rests on. */
export function sealFacts(seal: Seal | null): Fact[] {
  if (!seal) return [{ key: "留痕登记", value: "操作留痕中没有本次销号的登记" }];
  return [
    { key: "留痕序号", value: `第${seal.sequence}条` },
    { key: "登记时间", value: longTime(seal.at) },
    { key: "校验值", value: `SHA-256　${seal.hash}` },
  ];
}

/** What the hash of a closure is good for. */
export const SEAL_NOTE = "校验值由本次销号的全部登记内容和它之前的留痕依次计算得出，任何一条留痕被改动，以后的校验值都会不同。";

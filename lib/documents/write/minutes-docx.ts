import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TabStopType, TextRun } from "docx";
import { cellText } from "#lib/domain/ledger-sheet/cell-text.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { chargeWords, DECISION_KIND_WORDS, MEETING_KIND_WORDS } from "#lib/domain/labels/meetings.ts";
import { chineseNumber, measureName, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import type { DecisionView, MinutesDocument } from "#lib/domain/meeting-views.ts";
import { officialDocument, TEXT_WIDTH } from "./official-document.ts";
import { mm, paragraphs, run, runLook } from "./official-style.ts";

/** The red of a document's head. */
const RED = "C00000";
const BODY = { indented: true, align: "both", leading: 29 } as const;
const HEADING = { face: "hei", indented: true, leading: 29, keepNext: true } as const;

/** A meeting's minutes by GB/T 9704-2012, section 10.3: a .docx file on A4, upright. Not final yet, it says so. */
export async function minutesDocx(minutes: MinutesDocument): Promise<Buffer> {
  return officialDocument({
    title: markOf(minutes),
    layout: "upright",
    children: [
      mark(markOf(minutes)),
      issue(minutes),
      ...(minutes.endedAt ? [] : paragraphs(`（草稿，截至${longDay(minutes.asOf)}，尚未定稿）`, { face: "kai", align: "center", before: 12, leading: 29 })),
      ...paragraphs(opening(minutes), { ...BODY, before: 14 }),
      ...paragraphs("一、会议内容", HEADING),
      ...paragraphs(minutes.summary ?? "（未记录）", BODY),
      ...paragraphs("二、会议决定", HEADING),
      ...decisions(minutes),
      ...people(minutes),
    ],
  });
}

function markOf({ kind, title }: MinutesDocument): string {
  return `${kind === "OTHER" ? (title ?? MEETING_KIND_WORDS.OTHER) : MEETING_KIND_WORDS[kind]}纪要`;
}

/** 纪要标志: 35 mm below the upper edge of the text in print shops' eyes; here as high as its line. */
function mark(text: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: cellText(text), ...runLook({ face: "title", size: text.length > 16 ? 28 : 36 }), color: RED })],
    alignment: AlignmentType.CENTER,
    spacing: { before: mm(12), after: mm(8), line: 52 * 20, lineRule: LineRuleType.AT_LEAST },
  });
}

/** By whom and of which day, over the red line. */
function issue({ party, heldOn }: MinutesDocument): Paragraph {
  return new Paragraph({
    children: [run(cellText(party)), run(`\t${heldOn ? longDay(heldOn) : "日期未载明"}`)],
    tabStops: [{ type: TabStopType.RIGHT, position: mm(TEXT_WIDTH.upright) }],
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 6, color: RED } },
    spacing: { line: 29 * 20, lineRule: LineRuleType.EXACT },
  });
}

function opening({ heldOn, place, chair, kind, title, round }: MinutesDocument): string {
  const day = heldOn ? `${longDay(heldOn)}，` : "";
  const led = chair ? `${chair}主持召开` : "召开";
  const what = title ?? MEETING_KIND_WORDS[kind];
  return `${day}${place ? `在${place}` : ""}${led}${what}，研究${round}反馈问题整改工作。会议情况纪要如下。`;
}

function decisions({ decisions: taken }: MinutesDocument): Paragraph[] {
  if (taken.length === 0) return paragraphs("本次会议没有记录议定事项。", BODY);
  return taken.flatMap((decision, index) => [
    ...paragraphs(`（${chineseNumber(index + 1)}）${headOf(decision)}`, { face: "kai", indented: true, leading: 29, keepNext: true }),
    ...paragraphs(sentenceOf(decision), BODY),
  ]);
}

function headOf({ kind, finding, measure }: DecisionView): string {
  const what = kind === "MEASURE" && measure ? `${DECISION_KIND_WORDS[kind]}（${measureName(measure.ordinal)}）` : DECISION_KIND_WORDS[kind];
  return finding ? `问题${finding.number}“${finding.title ?? UNTITLED_FINDING}”：${what}` : what;
}

function sentenceOf(decision: DecisionView): string {
  const { kind, text, dueOn, responsible } = decision;
  const stated = kind === "DEADLINE" && dueOn ? `整改时限调整为${longDay(dueOn)}。${text}` : text;
  const charge = chargeWords({ responsible, dueOn: kind === "DEADLINE" ? null : dueOn });
  return charge ? `${stated}。${charge}${dueOn && kind !== "DEADLINE" ? "完成" : ""}。` : `${stated}。`;
}

/** 出席, 记录: black before the colon, and what comes after it set off from the edge. */
function people({ chair, attendees, recorder }: MinutesDocument): Paragraph[] {
  const lines = [
    { head: "主持", names: chair },
    { head: "出席", names: attendees },
    { head: "记录", names: recorder },
  ];
  return lines.flatMap(({ head, names }, index) => (names ? [person(head, names, index === 0)] : []));
}

function person(head: string, names: string, first: boolean): Paragraph {
  const [indent, hanging] = [16 * 20 * 5, 16 * 20 * 3];
  return new Paragraph({
    children: [run(`${head}：`, { face: "hei" }), run(cellText(names).replaceAll("\n", "、"))],
    indent: { left: indent, hanging },
    spacing: { line: 29 * 20, lineRule: LineRuleType.EXACT, before: first ? 29 * 20 : 0 },
  });
}

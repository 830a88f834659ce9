import { instantOf } from "#lib/domain/day.ts";
import type { DecisionView, MinutesDocument } from "#lib/domain/meeting-views.ts";
import { HEADING } from "./sample-sheet.ts";

const at = instantOf("2022-06-30", 16, 5);
const taken = { byName: "整改办", at };

const decisions: DecisionView[] = [
  { ...taken, id: "1", ordinal: 1, kind: "RESOLUTION", text: "各责任部室每周五12时前填报进展", responsible: "各部室负责人", dueOn: "2022-07-01", finding: null, measure: null },
  {
    ...{ ...taken, id: "2", ordinal: 2, kind: "MEASURE", text: "逐村核验专职委员履职情况", responsible: "王某", dueOn: "2022-07-31" },
    ...{ finding: { number: 8, title: "指导督导村残协履职有欠缺" }, measure: { ordinal: 5 } },
  },
  {
    ...{ ...taken, id: "3", ordinal: 3, kind: "DEADLINE", text: "逐村核验需要时间", responsible: null, dueOn: "2022-09-30" },
    ...{ finding: { number: 8, title: "指导督导村残协履职有欠缺" }, measure: null },
  },
];

/** The minutes of a meeting with everything that minutes can have. */
export function sampleMinutes(): MinutesDocument {
  return {
    kind: "LEADING_GROUP",
    heldOn: "2022-06-30",
    title: "第十次整改领导小组会议",
    place: "机关三楼会议室",
    chair: "组长",
    attendees: "副组长甲、副组长乙、副组长丙，各责任部室主要负责人，派驻纪检监察组负责人",
    recorder: "整改办",
    summary: "会议听取了整改办关于整改进展的汇报，逐个研究了未销号的问题。\n会议强调，要坚持问题导向，对账销号。",
    endedAt: at,
    decisions,
    party: HEADING.party,
    round: HEADING.round,
    asOf: "2022-06-30",
  };
}

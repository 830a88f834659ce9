import { progressOf } from "#lib/domain/counts.ts";
import { chineseNumber } from "#lib/domain/labels/words.ts";
import type { NoticeBlock, NoticeContent, NoticeFinding } from "#lib/domain/notice/content.ts";
import type { EditionSource } from "#lib/domain/notice/edition.ts";
import { PUBLIC_STATES, type PublicState } from "#lib/domain/public-progress.ts";
import { sampleRound } from "#prisma/sample/round.ts";

const { inspection, parts } = sampleRound;

/** The states of the 27 findings, so that each of them occurs. */
function stateOf(number: number): PublicState {
  return PUBLIC_STATES[number % 9] ?? "COMPLETED";
}

function findingsOfSample(): NoticeFinding[] {
  let number = 0;
  return parts.flatMap((part) =>
    part.categories.flatMap((category) =>
      category.findings.map(({ title, measures }) => {
        number += 1;
        const state = stateOf(number);
        const open = state === "IN_PROGRESS" ? 1 : state === "NOT_STARTED" ? measures.length : 0;
        return {
          ...{ number, title, part: part.title, category: category.title, state },
          longTermWork: state === "COMPLETED_LONG_TERM" ? "每季度督导一次" : null,
          measures: measures.map((measure, index) => {
            const done = index < measures.length - open;
            return { ordinal: index + 1, text: measure.text, done, outcome: done ? measure.outcome : null };
          }),
          undisclosedMeasures: number === 5 ? 1 : 0,
        };
      }),
    ),
  );
}

function heading(level: 1 | 2 | 3 | 4, text: string, anchor: string, finding: number | null = null): NoticeBlock {
  return { kind: "heading", level, text, anchor, finding };
}

const paragraph = (text: string): NoticeBlock => ({ kind: "paragraph", text });

/** 二、 as official texts number it: parts, categories, findings, and 一是 … 二是 … as one paragraph. */
function resultBlocks(findings: readonly NoticeFinding[]): NoticeBlock[] {
  return parts.flatMap((part, partIndex) => {
    const ofPart = findings.filter((finding) => finding.part === part.title);
    return [
      heading(2, `（${chineseNumber(partIndex + 1)}）${part.title}方面`, `part-${partIndex + 1}`),
      ...part.categories.flatMap((category, categoryIndex) => [
        heading(3, `${categoryIndex + 1}．${category.title}。`, `category-${partIndex + 1}-${categoryIndex + 1}`),
        ...ofPart.filter((finding) => finding.category === category.title).flatMap((finding) => [
          heading(4, `（${ofPart.indexOf(finding) + 1}）关于“${finding.title}”的问题。`, `finding-${finding.number}`, finding.number),
          paragraph(finding.measures.map(({ ordinal, text, outcome }) => `${chineseNumber(ordinal)}是${text}。${outcome ?? ""}`).join("")),
        ]),
      ]),
    ];
  });
}

/** The sample round as a notice put together, in the official order; a 28th finding is counted and not itemised. */
export function sampleNoticeContent(change: Partial<NoticeContent> = {}): NoticeContent {
  const findings = findingsOfSample();
  const statuses = { COMPLETED: "CLOSED", COMPLETED_LONG_TERM: "CLOSED", APPLIED: "AWAITING_CHIEF", IN_PROGRESS: "IN_PROGRESS", NOT_STARTED: "NOT_STARTED" } as const;
  const countables = findings.map(({ state }) => ({ status: statuses[state], grade: state === "COMPLETED_LONG_TERM" ? ("COMPLETED_LONG_TERM" as const) : null, disclosed: true, part: 1 }));
  return {
    title: `${inspection.party}关于${inspection.round}整改进展情况的通报`,
    ...{ party: inspection.party, body: inspection.body, round: inspection.round, contact: inspection.contact },
    ...{ sample: true, asOf: "2022-06-30" },
    progress: progressOf([...countables, { status: "IN_PROGRESS", grade: null, disclosed: false, part: null }]),
    opinions: { from: "2022-07-01", until: "2022-07-21" },
    findings,
    blocks: [
      paragraph(`根据市委统一部署，${inspection.body}于2021年10月15日至12月15日，对市残联进行了常规巡察。2022年1月29日，巡察组向党组反馈了巡察意见。按照巡察工作有关要求，现将巡察整改进展情况予以公布。`),
      heading(1, "一、切实履行主体责任，抓好整改落实", "responsibility"),
      paragraph("党组成立整改工作领导小组，研究制定整改方案，逐一明确整改目标、整改时限、责任领导和责任部室，先后召开9次领导小组会议，修订完善制度26项。"),
      heading(1, "二、整改落实的成效", "results"),
      paragraph("针对巡察组反馈意见梳理出的28个具体问题，逐项推进整改。"),
      ...resultBlocks(findings),
      heading(1, "三、下一步工作", "next"),
      paragraph("对已完成的整改任务，适时组织“回头看”；对尚未完成的，按时间节点抓紧推进，改一件、成一件。"),
      paragraph("欢迎广大干部群众对巡察整改落实情况进行监督。联系电话：0317-3026264；邮政信箱：沧州市运河区北京路政务服务中心南5楼509；电子邮箱：czclbgs@sina.com。"),
    ],
    ...change,
  };
}

export function sampleEditionSource(change: Partial<EditionSource> = {}): EditionSource {
  return { number: { year: 2022, serial: 1 }, content: sampleNoticeContent(), approvedOn: "2022-07-01", signer: "组长", correction: null, ...change };
}

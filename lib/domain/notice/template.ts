import type { Day } from "../day.ts";
import { chineseNumber } from "../labels/words.ts";
import { fillIn, noticeFields } from "./fields.ts";
import type { NoticeLedger } from "./ledger.ts";
import type { ProseKey, SectionText } from "./section.ts";
import { ledgerSections } from "./tied.ts";

type Prose = { heading: string; body: string };
type Known = { ledger: NoticeLedger; opinions: { from: Day; until: Day } | null };

/** 中共……党组关于……巡察整改进展情况的通报: what a notice of this round is usually called. */
export function proposedTitle({ party, round }: { party: string; round: string }): string {
  return `${party}关于${round}${/巡[察视]/.test(round) ? "" : "巡察"}整改进展情况的通报`;
}

/**
 * The sections a notice begins with, in the official order: prose with its figures as fields, and what the ledger says. Of what the
 * records know nothing there is no sentence.
 */
export function templateSections(known: Known): SectionText[] {
  const prose = (key: ProseKey): SectionText => ({ key, kind: "PROSE", findingId: null, ...PROSE[key](known), seenHeading: null, seenBody: null });
  const tied = ledgerSections(known.ledger).map(({ number: _, ...section }) => ({ ...section, seenHeading: section.heading, seenBody: section.body }));
  return [prose("opening"), prose("responsibility"), prose("results"), ...tied, prose("next"), prose("contact")];
}

const PROSE: Record<ProseKey, (known: Known) => Prose> = {
  opening: (known) => ({
    heading: "",
    body: sentences(known, [
      "根据巡察工作统一部署，{巡察组}于{巡察起}至{巡察止}对{党组织}进行了巡察。",
      "{反馈日期}，{巡察组}向{党组织简称}反馈了巡察意见。",
      "按照有关要求，现将整改进展情况予以公布。",
    ]),
  }),
  responsibility: (known) => ({
    heading: "履行主体责任，扎实推进巡察整改",
    body: chapters(known, "{党组织简称}认真对待巡察反馈意见，把巡察整改作为一项重要政治任务，逐条认领问题，逐项落实整改。", [
      { head: "明确整改任务", body: ["{方案日期}，研究制定巡察整改方案。", "反馈意见共分解为{问题总数}个具体问题、{措施总数}项整改措施。"] },
      { head: "压实整改责任", body: ["先后召开整改领导小组会议{会议次数}次，研究部署和推进整改工作。", "召开巡察整改专题民主生活会{民主生活会次数}次。", "坚持每周跟进、逐项审核、对账销号，未经审签的不予销号。"] },
      { head: "健全长效机制", body: regulationSentences(known.ledger) },
    ]),
  }),
  results: (known) => ({
    heading: "整改落实的成效",
    body: sentences(known, ["截至{截至日期}，巡察反馈的{问题总数}个具体问题，{整改进展}。", "{公开情况}。"]),
  }),
  next: (known) => ({
    heading: "下一步打算和措施",
    body: chapters(known, "{党组织简称}将继续抓好巡察整改，巩固已有成果，完成未尽事项。", nextSteps(known.ledger)),
  }),
  contact: (known) => ({ heading: "", body: contactWords(known) }),
};

/** What was made and what was revised are told apart where every rule's kind is known. */
function regulationSentences({ regulations: { total, made, revised } }: NoticeLedger): string[] {
  if (total === 0) return [];
  const kinds = [made > 0 ? "新建制度{新建制度数}项" : "", revised > 0 ? "修订制度{修订制度数}项" : ""].filter((words) => words !== "");
  return [`坚持当下改与长久立相结合，${made + revised === total ? kinds.join("，") : "建立完善制度{制度数}项"}，从制度上堵塞漏洞。`];
}

function nextSteps({ progress, regulations }: NoticeLedger): Chapter[] {
  const open = progress.total - progress.closed;
  return [
    {
      head: "抓好后续整改",
      body: [open > 0 ? "对尚未销号的问题，盯紧时限，逐项推进，成熟一项、审核一项、销号一项。" : "", progress.longTerm > 0 ? "对需要长期坚持的问题，持续用力，防止松劲。" : ""],
    },
    { head: "开展“回头看”", body: [progress.closed > 0 ? "对已销号的问题定期复查，发现反弹的重新整改。" : ""] },
    { head: "用好制度成果", body: [regulations.total > 0 ? "严格执行已经出台的制度，在工作中检验并及时完善。" : ""] },
    { head: "自觉接受监督", body: ["认真办理群众意见，及时公开整改进展。"] },
  ];
}

function contactWords(known: Known): string {
  const { phone, post, email } = known.ledger.contact;
  const ways = [phone && "电话：{电话}", post && "通讯地址：{通讯地址}", email && "电子邮箱：{电子邮箱}"].filter((way) => way !== null);
  const when = known.opinions ? "请于{监督期限}向我们反映。" : "请及时向我们反映。";
  const how = ways.length > 0 ? `联系方式：${ways.join("；")}。` : "";
  return `欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，${when}${how}`;
}

type Chapter = { head: string; body: string[] };

/** A lead, and below it what has something to say, numbered. */
function chapters(known: Known, lead: string, parts: readonly Chapter[]): string {
  const told = parts.map(({ head, body }) => ({ head, body: sentences(known, body) })).filter(({ body }) => body !== "");
  return [lead, ...told.flatMap(({ head, body }, index) => [`（${chineseNumber(index + 1)}）${head}`, body])].join("\n");
}

/** The sentences of which every field says something. */
function sentences({ ledger, opinions }: Known, list: readonly string[]): string {
  const fields = noticeFields({ ledger, opinions });
  return list.filter((sentence) => !fillIn(sentence, fields).includes("{")).join("");
}

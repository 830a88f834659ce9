import type { Slip } from "../slip.ts";

/** Characters that never stand twice, but for where two words meet in them: 为了|了解, 目的|的, 现在|在职. */
const TWICE: readonly { character: string; notBefore?: RegExp; notAfter?: RegExp }[] = [
  { character: "的", notBefore: /[目标有]$/, notAfter: /^[确士]/ },
  { character: "了", notAfter: /^[解结断却然悟]/ },
  { character: "是", notBefore: /[于但可凡若国]$/, notAfter: /^非/ },
  { character: "在", notBefore: /[存现正所实内潜好自外]$/, notAfter: /^[建职校岗册编线押任乎校]/ },
  { character: "和", notBefore: /[总饱平温缓]$/, notAfter: /^[气美睦谐平好解]/ },
  { character: "与", notBefore: /[参给授赋]$/, notAfter: /^[会时此其]/ },
  { character: "及", notBefore: /[以涉普危波顾触提]$/, notAfter: /^[时格其早]/ },
  { character: "把", notAfter: /^[关握控脉]/ },
  { character: "不" },
  { character: "由", notBefore: /[理自事缘]$/ },
];

/** Three to ten characters straight away again, or two that make up one of the words that offices have. */
const AGAIN = /(?=([\u4e00-\u9fa5]{2,10})\1)/g;
/** 研究研究, 方方面面 and 一个问题一个问题 are what they are. */
const OFFICE_WORDS: ReadonlySet<string> = new Set(
  (
    "落实 整改 工作 进行 开展 加强 完善 建立 问题 残联 领导 制度 服务 管理 监督 检查 督导 推进 推动 提高 提升 强化 深化 巩固 健全 规范 严格 认真 全面 深入 积极 切实 持续 进一步 组织 单位 部门 机关 党组 " +
    "党委 党员 干部 群众 支部 书记 责任 任务 措施 方案 办法 意见 建议 情况 精神 会议 文件 政策 项目 资金 经费 培训 教育 宣传 康复 就业 救助 保障 残疾 机构 中心 社区 政府 部署 要求 标准 机制 体系 建设 发展 改革 创新 " +
    "贯彻 执行 履行 解决 完成 制定 印发 修订 召开 举办 成立 调整 梳理 排查 核查 核实 审核 审批 公开 公示 公布 发布 反馈 巡察 巡视 纪检 监察 廉政 作风 纪律 风险 防控 安全 生产 时间 期间 目前 通过 针对 关于 根据 按照 以及 同时 并且 能够 可以 必须 已经 及时 有关 相关 其他"
  ).split(" "),
);
/** A word may end what the next begins with: 服务|服务对象, 组织|组织部. */
const JOINS = /^[者对象部员会长站点组局处科室人生委小机法域]/;

/** What stands twice where once was meant. */
export function doublings(text: string, folded: string): Slip[] {
  return [...characters(folded), ...words(text, folded)];
}

const DOUBLE = new RegExp(TWICE.map(({ character }) => character.repeat(2)).join("|"), "g");

function characters(folded: string): Slip[] {
  return [...folded.matchAll(DOUBLE)].flatMap((match): Slip[] => {
    const [written] = match;
    const [start, end] = [match.index, match.index + 2];
    const rule = TWICE.find(({ character }) => written.startsWith(character));
    if (!rule || rule.notBefore?.test(folded.charAt(start - 1)) || rule.notAfter?.test(folded.charAt(end))) return [];
    return [{ code: "misprint", severity: "warning", message: `“${written}”多了一个字。`, start, end, mend: rule.character }];
  });
}

function words(text: string, folded: string): Slip[] {
  let done = 0;
  return [...folded.matchAll(AGAIN)].flatMap(({ index: start, 1: once = "" }): Slip[] => {
    const end = start + 2 * once.length;
    if (start < done || isMeant(once) || JOINS.test(folded.charAt(end))) return [];
    done = end;
    const word = text.slice(start, start + once.length);
    return [{ code: "misprint", severity: "warning", message: `“${word}”连写了两遍。`, start, end, mend: word }];
  });
}

function isMeant(once: string): boolean {
  return isOneCharacter(once) || (once.length === 2 ? !OFFICE_WORDS.has(once) : /^[一逐每]/.test(once));
}

function isOneCharacter(word: string): boolean {
  return word === word.charAt(0).repeat(word.length);
}

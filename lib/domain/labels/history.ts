import type { AuditAction, Json } from "../audit.ts";
import type { FindingStatus } from "../finding.ts";
import { FINDING_STATUSES } from "../finding.ts";
import { isDay } from "../day.ts";
import { isWeek } from "../week.ts";
import { longDay, weekName } from "./dates.ts";
import { rulesChangeWords } from "./rules.ts";
import { lookBackName } from "./look-backs.ts";
import { measureName, STATUS_WORDS } from "./words.ts";

type Detail = Readonly<Record<string, Json>>;

const SENTENCES: Record<AuditAction, (detail: Detail) => string> = {
  sampleLoaded: () => "载入示例轮次",
  findingAssigned: () => "调整分工",
  deadlineChanged: (d) => (d.from ? `整改时限由${day(d.from)}改为${day(d.to)}` : `整改时限定为${day(d.to)}`),
  measureAdded: (d) => `增加${measure(d)}`,
  measureEdited: (d) => `修改${measure(d)}`,
  measureRemoved: (d) => `删除${measure(d)}`,
  measureTicked: (d) => `${measure(d)}完成`,
  measureReopened: (d) => `撤销${measure(d)}的完成标记`,
  evidenceUploaded: (d) => `为${place(d)}上传佐证材料《${text(d.fileName)}》`,
  evidenceWithdrawn: (d) => `撤下${place(d)}的佐证材料《${text(d.fileName)}》`,
  evidenceReplaced: (d) => `为${place(d)}上传佐证材料的新版本《${text(d.fileName)}》`,
  evidenceReused: (d) => `为${place(d)}选用已有佐证材料《${text(d.fileName)}》`,
  evidenceAccepted: (d) => `认可${place(d)}的佐证材料《${text(d.fileName)}》`,
  evidenceReturned: (d) => `退回${place(d)}的佐证材料《${text(d.fileName)}》`,
  evidenceInfected: (d) => `佐证材料《${text(d.fileName)}》查出病毒并隔离`,
  evidenceDamaged: () => "复核发现佐证材料的存储文件异常",
  quotaChanged: () => "修改材料空间",
  purgeProposed: () => "申请销毁已撤下的佐证材料",
  purgeRefused: () => "不同意销毁佐证材料",
  evidencePurged: (d) => `销毁已撤下的佐证材料《${text(d.fileName)}》`,
  archiveTaken: (d) => (d.round === true ? "导出全轮次销号档案" : "导出销号档案"),
  followUpEntered: (d) => `填报${week(d)}进展`,
  followUpRevised: (d) => `修改${week(d)}填报`,
  followUpTicked: (d) => `跟进确认${week(d)}填报`,
  followUpReturned: (d) => `退回${week(d)}填报`,
  closureApplied: () => "申请销号",
  closureWithdrawn: () => "撤回销号申请",
  closureSigned: () => "审签同意",
  closureReturned: () => "审签退回",
  commented: () => "提出监督意见",
  accountCreated: () => "新建账号",
  accountEdited: () => "修改账号",
  accountDisabled: () => "停用账号",
  accountEnabled: () => "启用账号",
  passwordReset: () => "重置密码",
  passwordChanged: () => "修改密码",
  departmentCreated: () => "新建部室",
  departmentEdited: () => "修改部室",
  departmentDisabled: () => "停用部室",
  departmentEnabled: () => "启用部室",
  ledgerSheetRead: () => "读入台账文件",
  ledgerSheetDiscarded: () => "放弃台账文件",
  importBegun: () => "读入文件建立导入草稿",
  importDiscarded: () => "放弃导入草稿",
  roundImported: () => "导入巡察轮次",
  roundUpdated: () => "按新的文本更新轮次",
  findingImported: () => "导入问题",
  findingRetitled: () => "修改问题标题",
  findingMoved: () => "调整所属类别",
  findingDisclosed: () => "改为公开",
  findingConcealed: () => "改为不公开",
  findingRemoved: () => "删除问题",
  headingRenamed: () => "修改方面或类别的标题",
  factCorrected: () => "修改轮次信息",
  weekOpened: (d) => `开启${week(d)}跟进`,
  weekClosed: (d) => `封存${week(d)}填报`,
  rulesChanged: (d) => `修改跟进规则${rulesChangeWords(d)}`,
  calendarCorrected: (d) => `工作日历中${day(d.day)}改为${d.working ? "上班" : "休息"}`,
  calendarRestored: (d) => `撤销工作日历中${day(d.day)}的更正`,
  extensionRequested: (d) => `申请延期至${day(d.to)}`,
  extensionSigned: () => "同意延期申请",
  extensionReturned: () => "不同意延期申请",
  extensionWithdrawn: () => "撤回延期申请",
  ladderClimbed: (d) => `督办升级到“${text(d.rung)}”`,
  orderDrafted: (d) => (d.revised === true ? "修改督办单草稿" : "拟制督办单"),
  orderIssued: (d) => `发出督办单${text(d.orderNumber)}`,
  orderDropped: () => "督办单不予发出",
  orderReplied: (d) => `回复督办单${text(d.orderNumber)}`,
  replyAccepted: (d) => `办结督办单${text(d.orderNumber)}`,
  replyReturned: (d) => `退回督办单${text(d.orderNumber)}的回复`,
  lookBackPlanned: (d) => (d.from ? `回头看日期由${day(d.from)}调整为${day(d.dueOn)}` : `安排${day(d.dueOn)}前回头看`),
  lookBackHolds: () => "回头看认定成效巩固",
  lookBackRebounds: () => "回头看发现反弹并重新整改",
  meetingAdded: () => "登记会议",
  meetingEdited: () => "修改会议",
  meetingRemoved: () => "删除会议",
  meetingEnded: () => "会议纪要定稿",
  decisionTaken: (d) => `会议决定“${text(d.text)}”`,
  decisionRemoved: (d) => `撤销会议决定“${text(d.text)}”`,
  regulationAdded: () => "登记制度",
  regulationEdited: () => "修改制度",
  regulationRemoved: () => "删除制度",
  reminderChoiceChanged: () => "修改提醒方式",
  deliveryRetried: () => "重新发送提醒",
  calendarFeedMade: () => "生成日历订阅地址",
  calendarFeedEnded: () => "停用日历订阅地址",
  measureDisclosed: (d) => `${measure(d)}改为公开`,
  measureConcealed: (d) => `${measure(d)}改为不公开`,
  publicWordingChanged: (d) => (d.ordinal ? `修改${measure(d)}的对外文字` : "修改对外文字"),
  noticeBegun: (d) => (d.corrects ? `起草对${text(d.corrects)}的更正` : "起草通报"),
  noticeEdited: (d) => `修改通报的“${text(d.section)}”`,
  noticeLedgerTaken: (d) => `按台账更新通报的“${text(d.section)}”`,
  noticeLedgerLeft: (d) => `通报的“${text(d.section)}”保留原文不随台账改动`,
  noticeSilenced: (d) => `忽略核对项“${text(d.kind)}”`,
  noticeSilenceLifted: (d) => `恢复核对项“${text(d.kind)}”`,
  noticeSubmitted: () => "提交通报待组长审定",
  noticeTakenBack: () => "撤回提交的通报",
  noticeCommented: () => "对通报提出监督意见",
  noticeGivenBack: () => "退回通报",
  noticeApproved: (d) => (d.edition ? `审定通报并编为${text(d.edition)}` : "审定通报"),
  noticeDropped: () => "通报草稿作废",
  editionPublished: (d) => `发布${text(d.edition)}`,
  editionWithdrawn: (d) => `撤下${text(d.edition)}`,
  opinionReceived: (d) => `收到群众意见${text(d.receipt)}`,
  opinionAssigned: (d) => `群众意见${text(d.receipt)}转${text(d.department)}办理`,
  opinionDrafted: (d) => `拟写群众意见${text(d.receipt)}的答复`,
  opinionAnswered: (d) => `答复群众意见${text(d.receipt)}`,
  opinionSetAside: (d) => `群众意见${text(d.receipt)}不予办理`,
  opinionPublished: (d) => `公开群众意见${text(d.receipt)}及答复`,
  opinionUnpublished: (d) => `不再公开群众意见${text(d.receipt)}`,
};

const sentences = new Map<string, (detail: Detail) => string>(Object.entries(SENTENCES));

/** What an audit entry says to a person. An action of another version is shown by its code. */
export function historyWords(action: string, detail: Detail): string {
  const sentence = `${sentences.get(action)?.(detail) ?? action}${fromSheet(detail)}`;
  return detail.to && detail.from && isStatus(detail.to) ? `${sentence}，状态变为“${status(detail.to)}”` : sentence;
}

/** Where it was read, if not on a page: "（台账文件《…》E12）" */
function fromSheet({ source, cell }: Detail): string {
  return typeof source === "string" && typeof cell === "string" ? `（台账文件《${source}》${cell}）` : "";
}

/** What was said with it: a reason, a comment, an outcome, or null. */
export function historyRemark(detail: Detail): string | null {
  for (const key of ["reason", "comment", "statement", "outcome", "summary", "seen"]) {
    const remark = detail[key];
    if (typeof remark === "string" && remark !== "") return remark;
  }
  return null;
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function day(value: Json | undefined): string {
  return typeof value === "string" && isDay(value) ? longDay(value) : text(value);
}

function week(detail: Detail): string {
  const value = text(detail.week);
  return isWeek(value) ? weekName(value) : value;
}

function measure(detail: Detail): string {
  return typeof detail.ordinal === "number" ? measureName(detail.ordinal) : "措施";
}

/** What a file belongs to. */
function place(detail: Detail): string {
  if ("orderNumber" in detail) return `督办单${text(detail.orderNumber)}`;
  return typeof detail.lookBack === "number" ? lookBackName(detail.lookBack) : measure(detail);
}

function isStatus(value: Json): value is FindingStatus {
  return FINDING_STATUSES.some((known) => known === value);
}

function status(value: Json): string {
  return isStatus(value) ? STATUS_WORDS[value] : text(value);
}

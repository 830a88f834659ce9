import { describe, expect, it } from "vitest";
import { AUDIT_ACTIONS, type AuditAction, type Json } from "#lib/domain/audit.ts";
import { historyRemark, historyWords } from "#lib/domain/labels/history.ts";

type Detail = { [key: string]: Json };

/** What each action says, with the details it is kept with. */
const SAID: Record<AuditAction, [string, Detail?]> = {
  sampleLoaded: ["载入示例轮次"],
  findingAssigned: ["调整分工"],
  deadlineChanged: ["整改时限由2022年6月30日改为2022年9月30日", { from: "2022-06-30", to: "2022-09-30" }],
  measureAdded: ["增加措施一", { ordinal: 1 }],
  measureEdited: ["修改措施十二", { ordinal: 12 }],
  measureRemoved: ["删除措施三", { ordinal: 3 }],
  measureTicked: ["措施二完成", { ordinal: 2 }],
  measureReopened: ["撤销措施二的完成标记", { ordinal: 2 }],
  evidenceUploaded: ["为措施一上传佐证材料《会议纪要.pdf》", { ordinal: 1, fileName: "会议纪要.pdf" }],
  evidenceWithdrawn: ["撤下措施一的佐证材料《会议纪要.pdf》", { ordinal: 1, fileName: "会议纪要.pdf" }],
  evidenceReplaced: ["为措施一上传佐证材料的新版本《会议纪要.pdf》", { ordinal: 1, fileName: "会议纪要.pdf" }],
  evidenceReused: ["为措施二选用已有佐证材料《会议纪要.pdf》", { ordinal: 2, fileName: "会议纪要.pdf" }],
  evidenceAccepted: ["认可措施一的佐证材料《会议纪要.pdf》", { ordinal: 1, fileName: "会议纪要.pdf" }],
  evidenceReturned: ["退回措施一的佐证材料《会议纪要.pdf》", { ordinal: 1, fileName: "会议纪要.pdf" }],
  evidenceInfected: ["佐证材料《会议纪要.pdf》查出病毒并隔离", { fileName: "会议纪要.pdf" }],
  evidenceDamaged: ["复核发现佐证材料的存储文件异常"],
  quotaChanged: ["修改材料空间"],
  purgeProposed: ["申请销毁已撤下的佐证材料"],
  purgeRefused: ["不同意销毁佐证材料"],
  evidencePurged: ["销毁已撤下的佐证材料《会议纪要.pdf》", { fileName: "会议纪要.pdf" }],
  measureDisclosed: ["措施二改为公开", { ordinal: 2 }],
  measureConcealed: ["措施二改为不公开", { ordinal: 2 }],
  publicWordingChanged: ["修改措施二的对外文字", { ordinal: 2 }],
  noticeBegun: ["起草对2022年第1版的更正", { corrects: "2022年第1版" }],
  noticeEdited: ["修改通报的“下一步打算”", { section: "下一步打算" }],
  noticeLedgerTaken: ["按台账更新通报的“问题12”", { section: "问题12" }],
  noticeLedgerLeft: ["通报的“问题12”保留原文不随台账改动", { section: "问题12" }],
  noticeSilenced: ["忽略核对项“序号缺号”", { kind: "序号缺号" }],
  noticeSilenceLifted: ["恢复核对项“序号缺号”", { kind: "序号缺号" }],
  noticeSubmitted: ["提交通报待组长审定"],
  noticeTakenBack: ["撤回提交的通报"],
  noticeCommented: ["对通报提出监督意见"],
  noticeGivenBack: ["退回通报"],
  noticeApproved: ["审定通报并编为2022年第1版", { edition: "2022年第1版" }],
  noticeDropped: ["通报草稿作废"],
  editionPublished: ["发布2022年第1版", { edition: "2022年第1版" }],
  editionWithdrawn: ["撤下2022年第1版", { edition: "2022年第1版" }],
  opinionReceived: ["收到群众意见7K3M-Q9XT", { receipt: "7K3M-Q9XT" }],
  opinionAssigned: ["群众意见7K3M-Q9XT转康复部办理", { receipt: "7K3M-Q9XT", department: "康复部" }],
  opinionDrafted: ["拟写群众意见7K3M-Q9XT的答复", { receipt: "7K3M-Q9XT" }],
  opinionAnswered: ["答复群众意见7K3M-Q9XT", { receipt: "7K3M-Q9XT" }],
  opinionSetAside: ["群众意见7K3M-Q9XT不予办理", { receipt: "7K3M-Q9XT" }],
  opinionPublished: ["公开群众意见7K3M-Q9XT及答复", { receipt: "7K3M-Q9XT" }],
  opinionUnpublished: ["不再公开群众意见7K3M-Q9XT", { receipt: "7K3M-Q9XT" }],
  archiveTaken: ["导出全轮次销号档案", { round: true }],
  followUpEntered: ["填报2022年第10周进展", { week: "2022-W10" }],
  followUpRevised: ["修改2020年第53周填报", { week: "2020-W53" }],
  followUpTicked: ["跟进确认2022年第1周填报", { week: "2022-W01" }],
  followUpReturned: ["退回2022年第10周填报", { week: "2022-W10" }],
  closureApplied: ["申请销号，状态变为“待责任领导审签”", { from: "IN_PROGRESS", to: "AWAITING_LEADER" }],
  closureWithdrawn: ["撤回销号申请，状态变为“整改中”", { from: "AWAITING_OFFICE", to: "IN_PROGRESS" }],
  closureSigned: ["审签同意，状态变为“已销号”", { from: "AWAITING_CHIEF", to: "CLOSED" }],
  closureReturned: ["审签退回，状态变为“整改中”", { from: "AWAITING_LEADER", to: "IN_PROGRESS" }],
  commented: ["提出监督意见"],
  accountCreated: ["新建账号"],
  accountEdited: ["修改账号"],
  accountDisabled: ["停用账号"],
  accountEnabled: ["启用账号"],
  passwordReset: ["重置密码"],
  passwordChanged: ["修改密码"],
  departmentCreated: ["新建部室"],
  departmentEdited: ["修改部室"],
  departmentDisabled: ["停用部室"],
  departmentEnabled: ["启用部室"],
  ledgerSheetRead: ["读入台账文件"],
  ledgerSheetDiscarded: ["放弃台账文件"],
  importBegun: ["读入文件建立导入草稿"],
  importDiscarded: ["放弃导入草稿"],
  roundImported: ["导入巡察轮次"],
  roundUpdated: ["按新的文本更新轮次"],
  findingImported: ["导入问题"],
  findingRetitled: ["修改问题标题"],
  findingMoved: ["调整所属类别"],
  findingDisclosed: ["改为公开"],
  findingConcealed: ["改为不公开"],
  findingRemoved: ["删除问题"],
  headingRenamed: ["修改方面或类别的标题"],
  factCorrected: ["修改轮次信息"],
  weekOpened: ["开启2022年第10周跟进", { week: "2022-W10" }],
  weekClosed: ["封存2022年第10周填报", { week: "2022-W10" }],
  rulesChanged: [
    "修改跟进规则：填报截止由周五12:00改为周四17:00；逐级督办由1、3、5、7、10个工作日改为2、3、5、7、10个工作日；回头看由3、12个月改为6个月；长期事项回头看间隔由3个月改为6个月；撤下材料保管年限由10年改为30年",
    {
      cutOff: { from: { weekday: 5, minute: 720 }, to: { weekday: 4, minute: 1020 } },
      rungDays: { from: [1, 3, 5, 7, 10], to: [2, 3, 5, 7, 10] },
      lookBackMonths: { from: [3, 12], to: [6] },
      lookBackEvery: { from: 3, to: 6 },
      retentionYears: { from: 10, to: 30 },
    },
  ],
  calendarCorrected: ["工作日历中2022年6月3日改为休息", { day: "2022-06-03", working: false }],
  calendarRestored: ["撤销工作日历中2022年6月3日的更正", { day: "2022-06-03" }],
  extensionRequested: ["申请延期至2022年9月30日", { to: "2022-09-30" }],
  extensionSigned: ["同意延期申请"],
  extensionReturned: ["不同意延期申请"],
  extensionWithdrawn: ["撤回延期申请"],
  ladderClimbed: ["督办升级到“提醒责任领导”", { rung: "提醒责任领导" }],
  orderDrafted: ["拟制督办单"],
  orderIssued: ["发出督办单〔2022〕3号", { orderNumber: "〔2022〕3号" }],
  orderDropped: ["督办单不予发出"],
  orderReplied: ["回复督办单〔2022〕3号", { orderNumber: "〔2022〕3号" }],
  replyAccepted: ["办结督办单〔2022〕3号", { orderNumber: "〔2022〕3号" }],
  replyReturned: ["退回督办单〔2022〕3号的回复", { orderNumber: "〔2022〕3号" }],
  lookBackPlanned: ["安排2022年9月30日前回头看", { dueOn: "2022-09-30" }],
  lookBackHolds: ["回头看认定成效巩固"],
  lookBackRebounds: ["回头看发现反弹并重新整改"],
  meetingAdded: ["登记会议"],
  meetingEdited: ["修改会议"],
  meetingRemoved: ["删除会议"],
  meetingEnded: ["会议纪要定稿"],
  decisionTaken: ["会议决定“增加一项措施”", { text: "增加一项措施" }],
  decisionRemoved: ["撤销会议决定“增加一项措施”", { text: "增加一项措施" }],
  regulationAdded: ["登记制度"],
  regulationEdited: ["修改制度"],
  regulationRemoved: ["删除制度"],
  reminderChoiceChanged: ["修改提醒方式"],
  deliveryRetried: ["重新发送提醒"],
  calendarFeedMade: ["生成日历订阅地址"],
  calendarFeedEnded: ["停用日历订阅地址"],
};

describe("what an audit entry says", () => {
  it("is worded for every action", () => {
    expect(Object.keys(SAID).sort()).toEqual([...AUDIT_ACTIONS].sort());
  });

  it.each(Object.entries(SAID))("%s", (action, [sentence, detail = {}]) => {
    expect(historyWords(action, detail)).toBe(sentence);
  });

  it.each(AUDIT_ACTIONS)("%s shows no code, even where an old record lacks its details", (action) => {
    const sentence = historyWords(action, {});
    expect(sentence).toMatch(/^[\u4e00-\u9fff“”《》]+$/);
  });

  it("an entry or a measure that starts a finding says so", () => {
    const started = { from: "NOT_STARTED", to: "IN_PROGRESS" };
    expect(historyWords("followUpEntered", { week: "2022-W10", ...started })).toBe("填报2022年第10周进展，状态变为“整改中”");
    expect(historyWords("measureTicked", { ordinal: 2, ...started })).toBe("措施二完成，状态变为“整改中”");
  });

  it("a first deadline is set, not changed", () => {
    expect(historyWords("deadlineChanged", { from: null, to: "2022-06-30" })).toBe("整改时限定为2022年6月30日");
    expect(historyWords("deadlineChanged", { to: "2022-06-30" })).toBe("整改时限定为2022年6月30日");
  });

  it("what was read in an edited ledger names the file and the cell", () => {
    const read = { source: "台账.xlsx", cell: "K7" };
    expect(historyWords("findingAssigned", read)).toBe("调整分工（台账文件《台账.xlsx》K7）");
    expect(historyWords("deadlineChanged", { from: "2022-06-30", to: "2022-09-30", ...read })).toBe("整改时限由2022年6月30日改为2022年9月30日（台账文件《台账.xlsx》K7）");
    expect(historyWords("measureEdited", { ordinal: 2, source: "台账.xlsx" })).toBe("修改措施二");
  });

  it("an action or a state of another version is shown as it was kept", () => {
    for (const action of ["noticeWithdrawn", "constructor", "toString"]) expect(historyWords(action, {})).toBe(action);
    expect(historyWords("closureSigned", { from: "AWAITING_CHIEF", to: "RETIRED" })).toBe("审签同意");
    expect(historyWords("followUpEntered", { week: "2022-W54" })).toBe("填报2022-W54进展");
    expect(historyWords("deadlineChanged", { to: "2022-02-30" })).toBe("整改时限定为2022-02-30");
  });
});

describe("what was said with it", () => {
  it.each<[Detail, string | null]>([
    [{}, null],
    [{ reason: "资金未到位" }, "资金未到位"],
    [{ comment: "同意" }, "同意"],
    [{ statement: "已全部完成" }, "已全部完成"],
    [{ outcome: "已完成" }, "已完成"],
    [{ summary: "改动三项" }, "改动三项"],
    [{ comment: "同意", reason: "材料不全" }, "材料不全"],
    [{ reason: "", comment: "同意" }, "同意"],
    [{ reason: null, ordinal: 1, fileName: "x.pdf" }, null],
    [{ reason: 3 }, null],
  ])("%j: %s", (detail, remark) => {
    expect(historyRemark(detail)).toBe(remark);
  });
});

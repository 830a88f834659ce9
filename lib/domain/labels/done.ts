/** What a page says after something was done elsewhere and led back to it; the address carries the key (?done=…). */
const DONE_WORDS = {
  assigned: "分工已保存。",
  rescheduled: "整改时限已保存，首次时限保留在案。",
  measureAdded: "措施已增加。",
  measureEdited: "措施已保存。",
  measureRemoved: "措施已删除，其后的措施依次前移。",
  measureTicked: "已标记完成。请在本页上传佐证材料；已写明无材料理由的除外。",
  measureReopened: "已撤销完成标记，成效文字仍然保留。",
  evidenceWithdrawn: "材料已撤下，文件和理由保留在案。",
  evidenceAccepted: "已认可这份材料。",
  evidenceReturned: "已退回这份材料，理由已经转到责任部室。",
  evidenceReused: "已选用，同一份文件同时佐证这项措施。",
  quotaChanged: "材料空间已保存。",
  purgeProposed: "已申请销毁，等待整改办确认。",
  purgeRefused: "已不同意销毁，文件继续保管。",
  evidencePurged: "文件已销毁，记录保留在案。",
  applied: "销号申请已提交，等待审签。",
  closureWithdrawn: "申请已撤回，问题回到“整改中”。",
  signed: "审签意见已签署，转入下一步。",
  returned: "已退回责任部室，理由已在记录中。",
  closed: "已审定销号，公开页的数字随即更新。",
  weekClosed: "这一周已封存，填报不再改动，周报已经存档。",
  extensionAsked: "延期申请已提交，等待责任领导签署。",
  extensionSigned: "已签署同意，转整改办决定。",
  extensionGranted: "已同意延期，新的时限已经生效，首次时限保留在案。",
  extensionReturned: "延期申请未获同意，理由已在记录中，现行时限不变。",
  extensionWithdrawn: "延期申请已撤回，现行时限不变。",
  lookBackHolds: "回头看结果已记录：成效巩固。",
  lookBackRebounds: "回头看结果已记录：出现反弹。问题已重新回到“整改中”，公开页的数字随即更新。",
  lookBackPlanned: "回头看已安排。",
  lookBackMoved: "回头看日期已调整，理由已在记录中。",
  roundImported: "已导入台账。请逐项确定分工和时限，从这里开始跟进。",
  roundUpdated: "台账已按所选各项更新。",
  draftDiscarded: "草稿已放弃，台账没有改动。",
  ledgerDiscarded: "台账文件已放弃，台账没有改动。",
  ledgerEdited: "所选改动已经导入台账，每一处都记在所属问题的办理记录中。",
  orderDrafted: "督办单草稿已保存，核对后再发出。",
  orderEdited: "督办单草稿已修改。",
  orderIssued: "督办单已编号发出，责任部室会收到提醒。",
  orderDropped: "这份督办单不再发出，理由保留在案。",
  orderReplied: "回复已报送，等待整改办审核。",
  replyAccepted: "督办单已办结。",
  replyReturned: "回复已退回，理由已在记录中。",
  meetingAdded: "会议已登记。",
  meetingEdited: "会议已保存。",
  meetingRemoved: "会议已删除。",
  meetingEnded: "会议纪要已定稿，此后不再改动。",
  resolutionTaken: "议定事项已记入会议纪要。",
  measureDecided: "新措施已按会议决定加入台账，并记入会议纪要。",
  deadlineDecided: "新时限已按会议决定生效，首次时限保留在案，并记入会议纪要。",
  decisionRemoved: "议定事项已撤销，撤销记录在案。",
  regulationAdded: "制度已登记。",
  regulationEdited: "制度已保存。",
  regulationRemoved: "制度已删除。",
  reminderRead: "已标为已读。",
  remindersRead: "本页打开时的未读提醒已全部标为已读。",
  deliveryRetried: "已放回待发送，几分钟内重新发送。",
  deliveryMoved: "没有重复发送：您打开页面之后，这一条已经有人处理。",
  feedEnded: "订阅地址已停用，用这个地址再也取不到日历。",
  rulesSaved: "跟进规则已保存，从现在起生效。",
  calendarCorrected: "工作日历已更正，红绿灯、截止时间和剩余工作日随即更新。",
  calendarRestored: "更正已撤销，恢复国务院公布的安排。",
} as const;

export type DoneKey = keyof typeof DONE_WORDS;

/** The sentence for a key out of an address; null for anything else that may stand there. */
export function doneWords(key: string | string[] | undefined): string | null {
  const known = Object.entries(DONE_WORDS).find(([each]) => each === key);
  return known ? known[1] : null;
}

/** An address with the word that something is done. */
export function withDone(path: string, key: DoneKey, anchor = ""): string {
  return `${path}?done=${key}${anchor}`;
}

/** 提醒: everything a person is reminded of. The sentence of each is in labels/reminders.ts. */
export const REMINDER_RULES = [
  "entryDue", // 填报截止前
  "entryMissed", // 截止后仍未填报
  "entryReturned", // 填报被退回
  "dueIn7", // 距时限 7 个工作日
  "dueIn3",
  "dueIn1",
  "dueToday",
  "late", // 已逾期
  "awaitsSignature", // 待本人审签满 2 个工作日
  "closureReturned", // 销号申请被退回
  "extensionToSign", // 待本人签署的延期申请
  "extensionReturned", // 延期申请未同意
  "rungPerson", // 督办阶梯第一级：提醒经办人
  "rungHead", // 提醒部室负责人
  "rungLeader", // 提醒责任领导
  "rungChief", // 报告组长
  "orderToConfirm", // 督办单待确认
  "orderIssued", // 收到督办单
  "orderDue", // 督办单临近回复期限
  "orderReplied", // 督办回复待审核
  "orderReturned", // 督办回复被退回
  "lookBackDue", // 到了回头看的日期
  "opinionAssigned", // 收到转办的群众意见
] as const;
export type ReminderRule = (typeof REMINDER_RULES)[number];

/** What a reminder is about: the kind of thing and its row, so that the same thing is never told of twice by one rule on one day. */
export type ReminderThing = `${"finding" | "entry" | "week" | "closure" | "extension" | "order" | "lookBack" | "opinion"}:${string}`;

import { describe, expect, it } from "vitest";
import { CHANNELS, keptTrouble, nextAttempt, readTrouble, TROUBLES } from "#lib/domain/reminders/channels.ts";
import { digestMessage, groupWords } from "#lib/domain/reminders/digest-message.ts";
import { REMINDER_RULES, type ReminderRule } from "#lib/domain/reminders/rules.ts";
import { CHANNEL_WORDS, troubleWords } from "#lib/domain/labels/deliveries.ts";
import { failureWords, timetableWords } from "#lib/domain/labels/jobs.ts";
import { toMembers } from "#lib/db/json-column.ts";
import { reminderHref, reminderWords } from "#lib/domain/labels/reminders.ts";
import { shownError } from "#lib/domain/job-views.ts";
import { nextRun } from "#lib/domain/timetable.ts";
import { at } from "./reminders-cast.ts";

const FINDING = { number: 12, title: "惠残政策落实不到位" };
const WEEK = { week: "2022-W26", count: 3, cutOff: at("2022-07-01 12:00").toISOString() };
const ORDER = { ...FINDING, year: 2022, serial: 3, replyBy: "2022-07-08" };

/** For each rule: what it is put down with, where it leads, and what its sentence must name. */
const REMINDERS: Record<ReminderRule, [thing: string, detail: Record<string, string | number | boolean>, href: string, ...named: string[]]> = {
  entryDue: ["week:2022-W26", WEEK, "/desk/weeks/2022-W26?standing=missing", "2022年第26周", "7月1日（周五）12:00", "3个"],
  entryMissed: ["week:2022-W26", WEEK, "/desk/weeks/2022-W26?standing=missing", "3个", "截止"],
  entryReturned: ["entry:u", { ...FINDING, week: "2022-W25" }, "/desk/weeks/2022-W25/12", "问题12", "2022年第25周", "退回"],
  dueIn7: ["finding:f", { ...FINDING, deadline: "2022-07-11" }, "/desk/findings/12", "7个工作日", "2022年7月11日"],
  dueIn3: ["finding:f", { ...FINDING, deadline: "2022-07-11" }, "/desk/findings/12", "3个工作日"],
  dueIn1: ["finding:f", { ...FINDING, deadline: "2022-07-11" }, "/desk/findings/12", "1个工作日"],
  dueToday: ["finding:f", { ...FINDING, deadline: "2022-10-05", holiday: true }, "/desk/findings/12", "2022年10月5日", "最后一个工作日"],
  late: ["finding:f", { ...FINDING, deadline: "2022-06-20", days: 6 }, "/desk/findings/12", "6个工作日", "2022年6月20日"],
  awaitsSignature: ["closure:r", { ...FINDING, of: "closure", days: 2 }, "/desk/findings/12/closure", "销号申请", "满2个工作日"],
  closureReturned: ["closure:r", FINDING, "/desk/findings/12", "销号申请被退回"],
  extensionToSign: ["extension:e", { ...FINDING, to: "2022-08-31" }, "/desk/findings/12/extension", "2022年8月31日"],
  extensionReturned: ["extension:e", FINDING, "/desk/findings/12/extension", "未获同意"],
  rungPerson: ["finding:f", { ...FINDING, trouble: "LATE" }, "/desk/findings/12", "已逾期", "抓紧办理"],
  rungHead: ["finding:f", { ...FINDING, trouble: "SILENT" }, "/desk/findings/12", "未按时填报", "部室负责人"],
  rungLeader: ["finding:f", { ...FINDING, trouble: "LATE" }, "/desk/findings/12", "责任领导"],
  rungChief: ["finding:f", { ...FINDING, trouble: "LATE" }, "/desk/findings/12", "组长"],
  orderToConfirm: ["order:o", FINDING, "/desk/orders/o", "请确认"],
  orderIssued: ["order:o", ORDER, "/desk/orders/o", "〔2022〕3号", "2022年7月8日"],
  orderDue: ["order:o", ORDER, "/desk/orders/o", "〔2022〕3号", "尚未回复"],
  orderReplied: ["order:o", ORDER, "/desk/orders/o", "请审核"],
  orderReturned: ["order:o", ORDER, "/desk/orders/o", "被退回"],
  opinionAssigned: ["opinion:o", { ...FINDING, opinion: true }, "/desk/opinions/o", "群众意见", "问题12"],
  lookBackDue: ["lookBack:l", { ...FINDING, dueOn: "2022-06-30" }, "/desk/lookbacks/l", "回头看", "2022年6月30日"],
};

describe("the sentence of a reminder", () => {
  it.each(REMINDER_RULES.map((rule) => [rule, ...REMINDERS[rule]] as const))("%s", (rule, thing, detail, href, ...named) => {
    const words = reminderWords(rule, detail);
    for (const part of named) expect(words).toContain(part);
    expect(words).toMatch(/。$/);
    expect(words).not.toMatch(/[A-Za-z]|undefined|null|,|;/);
    expect(reminderHref({ rule, thing, detail })).toBe(href);
  });

  it("no two rules say the same of a finding", () => {
    const all = { ...FINDING, ...WEEK, ...ORDER, deadline: "2022-07-11", days: 2, to: "2022-08-31", dueOn: "2022-06-30", trouble: "LATE" };
    expect(new Set(REMINDER_RULES.map((rule) => reminderWords(rule, all))).size).toBe(REMINDER_RULES.length);
  });

  it("shortens a long title, calls an untitled finding so, and survives what another version kept", () => {
    expect(reminderWords("closureReturned", { number: 1, title: "字".repeat(200) })).toContain(`“${"字".repeat(30)}…”`);
    expect(reminderWords("closureReturned", { number: 25, title: "政治引领“五大协会”作用缺失" })).toContain("问题25“政治引领‘五大协会’作用缺失”的");
    expect(reminderWords("closureReturned", { number: 28, title: null })).toContain("未逐项列出");
    expect(reminderWords("somethingElse", {})).toMatch(/^有一项/);
    expect(reminderWords("late", { number: { a: 1 }, title: ["x"], deadline: { b: 2 } })).toContain("问题“（通报未逐项列出的问题）”已超过整改时限（）");
    expect(toMembers([1])).toEqual({});
    expect(toMembers({ number: 1, nested: { a: [undefined, "b"] } })).toEqual({ number: 1, nested: { a: [null, "b"] } });
  });
});

describe("a day's digest", () => {
  const reminders = [
    { rule: "dueIn3", thing: "finding:f", detail: { number: 12, title: '<b>"惠残"</b>&政策', deadline: "2022-07-05" } },
    { rule: "entryDue", thing: "week:2022-W26", detail: WEEK },
  ];
  const message = digestMessage({ person: "康复部负责人", day: "2022-06-30", address: "https://zg.example.cn", reminders });

  it("is a letter with each thing and its address", () => {
    expect(message.subject).toBe("整改提醒：2022年6月30日共2条");
    expect(message.text).toContain("康复部负责人：\n\n2022年6月30日，您有2条整改提醒：");
    expect(message.text).toContain("https://zg.example.cn/desk/findings/12");
    expect(message.text).toContain("https://zg.example.cn/desk/weeks/2022-W26?standing=missing");
    expect(message.text).toContain("https://zg.example.cn/desk/reminders/choice");
  });

  it("lets no title become markup", () => {
    expect(message.html).toContain("&lt;b&gt;&quot;惠残&quot;&lt;/b&gt;&amp;政策");
    expect(message.html).not.toContain("<b>");
  });

  it("tells a group who, how many and where, and nothing of what", () => {
    const words = groupWords(message, "abcd1234");
    expect(words).toBe("【整改提醒】康复部负责人：您有2条整改提醒，请登录查看。\nhttps://zg.example.cn/desk/reminders\n（消息编号 abcd1234）");
  });
});

describe("what went wrong on the way out", () => {
  const now = at("2022-06-30 09:00");

  it.each([[1, "2022-06-30 09:01"], [2, "2022-06-30 09:05"], [3, "2022-06-30 09:15"], [4, "2022-06-30 10:00"], [5, "2022-06-30 13:00"]] as const)(
    "after attempt %i it is tried again at %s",
    (attempts, moment) => {
      expect(nextAttempt(attempts, { kind: "refusedForNow" }, now)).toEqual(at(moment));
    },
  );

  it("after the sixth, or where trying again changes nothing, it is given up", () => {
    expect(nextAttempt(6, { kind: "unreachable" }, now)).toBeNull();
    expect(nextAttempt(1, { kind: "addressRefused" }, now)).toBeNull();
    expect(nextAttempt(1, { kind: "notConfigured" }, now)).toBeNull();
  });

  it.each(TROUBLES)("%s is kept, read back and put into words", (kind) => {
    for (const code of [null, 451, -1]) expect(readTrouble(keptTrouble({ kind, code }))).toEqual({ kind, code });
    const { what, remedy } = troubleWords({ kind, code: 451 });
    expect(what).toMatch(/^[\u4e00-\u9fff，（）]+ 451）$|代码 451）$/);
    expect(remedy).toMatch(/。$/);
  });

  it("what another version kept has words too", () => {
    expect(readTrouble("somethingElse 1")).toBeNull();
    expect(readTrouble(null)).toBeNull();
    expect(troubleWords(null).what).toBe("没有发送成功");
    expect(CHANNELS.map((channel) => CHANNEL_WORDS[channel])).toEqual(["电子邮件", "群消息"]);
  });
});

describe("the timetable", () => {
  it.each([
    ["* * * * *", "每分钟", "2022-06-30 09:03", "2022-06-30 09:04"],
    ["*/10 * * * *", "每10分钟", "2022-06-30 09:00", "2022-06-30 09:10"],
    ["5-59/10 * * * *", "每10分钟（从第5分起）", "2022-06-30 09:00", "2022-06-30 09:05"],
    ["5-59/10 * * * *", "每10分钟（从第5分起）", "2022-06-30 23:58", "2022-07-01 00:05"],
    ["5 8 * * *", "每天 08:05", "2022-06-30 08:05", "2022-07-01 08:05"],
    ["30 * * * *", "每小时第30分", "2022-06-30 09:31", "2022-06-30 10:30"],
  ])("%s is %s; after %s it comes at %s", (cron, words, moment, next) => {
    expect(timetableWords(cron)).toBe(words);
    expect(nextRun(cron, at(moment))).toEqual(at(next));
  });

  it("a line it does not know is shown as it is written", () => {
    expect([timetableWords("0 8 * * 1"), nextRun("0 8 * * 1", at("2022-06-30 09:00"))]).toEqual(["0 8 * * 1", null]);
  });

  it("an error is shown without what could open a door", () => {
    expect(shownError({ message: "\nInvalid call:\nconnect postgresql://u:secret@db:5432/x failed" })).toBe("connect postgresql://…@db:5432/x failed");
    expect(shownError({ message: "post https://robot/send?key=abc-def" })).toBe("post https://robot/send?key=…");
    expect(shownError(null)).toBeNull();
    expect(failureWords("job heartbeat timeout")).toContain("自动再运行");
  });
});

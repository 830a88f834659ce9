import type { Day } from "../day.ts";
import { longDay } from "../labels/dates.ts";
import { reminderHref, reminderWords } from "../labels/reminders.ts";
import type { OutgoingMessage } from "./channels.ts";
import type { Json } from "../audit.ts";

export type DigestedReminder = { rule: string; thing: string; detail: { [key: string]: Json } };

/** 每日汇总: one person's reminders of one day. `address`: where people reach this system, without a slash at the end. */
export type Digest = { person: string; day: Day; address: string; reminders: readonly DigestedReminder[] };

export type DigestMessage = Pick<OutgoingMessage, "subject" | "text" | "html" | "person" | "count" | "url">;

const LIST = "/desk/reminders";
const CHOICE = "/desk/reminders/choice";

/** The day's reminders as a letter, in plain text and in simple HTML; and what of it a group may read. */
export function digestMessage({ person, day, address, reminders }: Digest): DigestMessage {
  const lines = reminders.map((reminder) => ({ words: reminderWords(reminder.rule, reminder.detail), url: address + reminderHref(reminder) }));
  const count = lines.length;
  const opening = `${longDay(day)}，您有${count}条整改提醒：`;
  const closing = { list: address + LIST, choice: address + CHOICE };
  return {
    subject: `整改提醒：${longDay(day)}共${count}条`,
    text: plainText(person, opening, lines, closing),
    html: simpleHtml(person, opening, lines, closing),
    person,
    count,
    url: closing.list,
  };
}

type Line = { words: string; url: string };
type Closing = { list: string; choice: string };

const NO_ANSWER = "本邮件由巡察整改跟踪系统自动发出，请勿回复。";

function plainText(person: string, opening: string, lines: Line[], { list, choice }: Closing): string {
  const items = lines.map(({ words, url }, index) => `${index + 1}. ${words}\n   ${url}`);
  return [`${person}：`, opening, ...items, `全部提醒：${list}`, `${NO_ANSWER}修改提醒方式：${choice}`].join("\n\n");
}

function simpleHtml(person: string, opening: string, lines: Line[], { list, choice }: Closing): string {
  const items = lines.map(({ words, url }) => `<li style="margin:0 0 12px"><a href="${escaped(url)}">${escaped(words)}</a></li>`);
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>整改提醒</title></head>',
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.7;color:#1a1a1a;max-width:40em">',
    `<p>${escaped(person)}：</p><p>${escaped(opening)}</p><ol>${items.join("")}</ol>`,
    `<p><a href="${escaped(list)}">查看全部提醒</a></p>`,
    `<p style="color:#555">${NO_ANSWER}<a href="${escaped(choice)}">修改提醒方式</a></p></body></html>`,
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** What goes to a group: who, how many and where. Never what it is about. `mark` tells one message from its repetition. */
export function groupWords({ person, count, url }: Pick<OutgoingMessage, "person" | "count" | "url">, mark: string): string {
  return `【整改提醒】${person}：您有${count}条整改提醒，请登录查看。\n${url}\n（消息编号 ${mark}）`;
}

import type { Paragraph } from "docx";
import { longDay } from "#lib/domain/labels/dates.ts";
import { orderNumber } from "#lib/domain/labels/orders.ts";
import type { OrderDocument } from "#lib/domain/orders/document.ts";
import { officialDocument } from "./official-document.ts";
import { paragraphs } from "./official-style.ts";

/** Lines of 29 points: 22 to a page, as GB/T 9704-2012 has it. */
const LEADING = 29;
const TEXT = { leading: LEADING, indented: true, align: "both" } as const;

/** 督办单 on A4, to be printed, signed and handed over. One that has not gone out says so in its title. */
export async function orderDocx(order: OrderDocument): Promise<Buffer> {
  const sent = order.issuedOn !== null;
  const title = `${order.partyShort}巡察整改督办单${sent ? "" : "（草稿）"}`;
  return officialDocument({
    title,
    layout: "upright",
    children: [
      ...paragraphs(title, { face: "title", size: 22, align: "center", leading: 34 }),
      ...paragraphs(sent ? `督办${orderNumber(order) ?? ""}` : "（未编号，不作为督办依据）", { align: "center", leading: LEADING, before: 6 }),
      ...paragraphs(`${order.department}：`, { leading: LEADING, before: LEADING }),
      ...paragraphs(opening(order), TEXT),
      ...part("一、督办事由", order.cause),
      ...part("二、督办要求", order.requirement),
      ...part("三、回复期限", `请于${longDay(order.replyBy)}前书面回复，经部室负责人签字后，连同佐证材料报整改工作领导小组办公室。`),
      ...closing(order),
    ],
  });
}

function opening({ number, title, round }: OrderDocument): string {
  const finding = title ? `问题${number}“${title}”` : `问题${number}`;
  return `根据${round}反馈意见整改工作安排，现就你部室牵头整改的${finding}督办如下。`;
}

function part(head: string, words: string): Paragraph[] {
  return [...paragraphs(head, { face: "hei", leading: LEADING, indented: true, keepNext: true }), ...paragraphs(words, TEXT)];
}

/** Who sends it and when, to the right and kept together; then what is filled in by hand. */
function closing({ issuedOn, phone }: OrderDocument): Paragraph[] {
  const right = { align: "right", rightFree: 2, leading: LEADING, keepNext: true } as const;
  const left = { leading: LEADING, indented: true, keepNext: true } as const;
  return [
    ...paragraphs("整改工作领导小组办公室", { ...right, before: 2 * LEADING }),
    ...paragraphs(issuedOn ? longDay(issuedOn) : "年　　月　　日", { ...right, rightFree: 4 }),
    ...paragraphs("签发人：", { ...left, before: LEADING }),
    ...paragraphs("签收人：　　　　　　　　签收日期：　　　年　　月　　日", left),
    ...paragraphs(`联系人：　　　　　　　　联系电话：${phone ?? ""}`, { ...left, keepNext: false }),
  ];
}

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
      ...paragraphs(`${order.department}：`, { leading: LEADING, before: LEADING / 2 }),
      ...paragraphs(`根据${order.round}整改工作安排，现督办如下。`, TEXT),
      ...part("一、督办事由", order.cause),
      ...part("二、督办要求", order.requirement),
      ...ending(order),
      ...byHand(order.phone),
    ],
  });
}

function part(head: string, words: string): Paragraph[] {
  return [...paragraphs(head, { face: "hei", leading: LEADING, indented: true, keepNext: true }), ...paragraphs(words, TEXT)];
}

/** Until when, and who sends it and when; kept together, so that no signature stands on a page of its own. */
function ending({ replyBy, issuedOn }: OrderDocument): Paragraph[] {
  const words = `请于${longDay(replyBy)}前书面回复，经部室负责人签字后，连同佐证材料报整改工作领导小组办公室。`;
  const right = { align: "right", leading: LEADING } as const;
  return [
    ...paragraphs("三、回复期限", { face: "hei", leading: LEADING, indented: true, keepNext: true }),
    ...paragraphs(words, { ...TEXT, keepNext: true }),
    ...paragraphs("整改工作领导小组办公室", { ...right, rightFree: 2, before: LEADING / 2, keepNext: true }),
    ...paragraphs(issuedOn ? longDay(issuedOn) : "年　　月　　日", { ...right, rightFree: 4 }),
  ];
}

/** What is filled in by hand, and whom to ask. */
function byHand(phone: string | null): Paragraph[] {
  const small = { size: 12, leading: 20 } as const;
  return [
    ...paragraphs("签发人：　　　　　　签收人：　　　　　　签收日期：　　年　　月　　日", { ...small, before: 10, keepNext: true }),
    ...paragraphs(`联系人：　　　　　　联系电话：${phone ?? ""}`, small),
  ];
}

import type { OrderStatus, OrderTab } from "../orders/order.ts";

export const ORDER_WORDS: Record<OrderStatus, string> = {
  DRAFT: "待确认",
  ISSUED: "待回复",
  REPLIED: "待审核",
  ACCEPTED: "已办结",
  DROPPED: "未发出",
};

/** The list's views, as tabs. */
export const ORDER_TAB_WORDS: Record<OrderTab, string> = { ...ORDER_WORDS, SENT: "已发出", OVERDUE: "逾期未回复" };

/** "〔2022〕3号"; null before it is given. */
export function orderNumber({ year, serial }: { year: number | null; serial: number | null }): string | null {
  return year === null || serial === null ? null : `〔${year}〕${serial}号`;
}

/** "督办单〔2022〕3号"; a draft has no number yet. */
export function orderName(numbered: { year: number | null; serial: number | null }): string {
  return `督办单${orderNumber(numbered) ?? ""}`;
}

/** The same where it stands by itself: a draft is called one. */
export function orderTitle({ status, ...numbered }: { year: number | null; serial: number | null; status: OrderStatus }): string {
  if (status === "DRAFT") return "督办单（草稿）";
  return status === "DROPPED" ? "督办单（未发出）" : orderName(numbered);
}

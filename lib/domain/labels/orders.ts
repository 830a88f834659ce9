import type { OrderStatus } from "../orders/order.ts";

export const ORDER_WORDS: Record<OrderStatus, string> = {
  DRAFT: "待确认",
  ISSUED: "待回复",
  REPLIED: "待审核",
  ACCEPTED: "已办结",
  DROPPED: "未发出",
};

/** "〔2022〕3号"; null before it is given. */
export function orderNumber({ year, serial }: { year: number | null; serial: number | null }): string | null {
  return year === null || serial === null ? null : `〔${year}〕${serial}号`;
}

/** "督办单〔2022〕3号"; a draft has no number yet. */
export function orderName(numbered: { year: number | null; serial: number | null }): string {
  return `督办单${orderNumber(numbered) ?? ""}`;
}

/** "第二次回头看" is said by count; ten and more in figures. */
export function lookBackName(sequence: number): string {
  return `第${["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"][sequence - 1] ?? sequence}次回头看`;
}

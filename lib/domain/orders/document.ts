import type { Day } from "../day.ts";
import { orderTitle } from "../labels/orders.ts";
import type { OrderStatus } from "./order.ts";

/** 督办单 as it is printed and signed. */
export type OrderDocument = {
  year: number | null;
  serial: number | null;
  status: OrderStatus;
  partyShort: string;
  round: string;
  department: string;
  number: number;
  cause: string;
  requirement: string;
  replyBy: Day;
  issuedOn: Day | null;
  /** The office's telephone, where the round gives one. */
  phone: string | null;
};

/** The name its file goes by, without the ending. */
export function orderFileName(order: OrderDocument): string {
  return `${orderTitle(order)}_问题${order.number}`;
}

import type { Progress } from "../counts.ts";
import { findingsOf, type NoticeLedger } from "./ledger.ts";

/** Where things stand, in one clause that names no count of nothing. */
export function progressWords({ total, closed, completed, longTerm, awaiting, inProgress, notStarted }: Progress): string {
  if (total === 0) return "";
  if (closed === total) return `已全部整改销号${longTerm > 0 ? `，其中整改完成${completed}个、基本完成并长期坚持${longTerm}个` : ""}`;
  const grades = longTerm > 0 && completed > 0 ? `（其中整改完成${completed}个、基本完成并长期坚持${longTerm}个）` : longTerm > 0 ? "（均为基本完成并长期坚持）" : "";
  const clauses = [
    closed > 0 ? `已整改销号${closed}个${grades}` : "",
    awaiting > 0 ? `已申请销号、正在审核${awaiting}个` : "",
    inProgress > 0 ? `正在整改${inProgress}个` : "",
    notStarted > 0 ? `尚未启动${notStarted}个` : "",
  ];
  return clauses.filter((clause) => clause !== "").join("，");
}

/** What the notice itemises and what it only counts. */
export function disclosureWords(ledger: NoticeLedger): string {
  const [itemised, { total, undisclosed }] = [findingsOf(ledger).length, ledger.progress];
  if (undisclosed === 0) return `以下逐项公布全部${total}个问题的整改情况`;
  return `以下逐项公布${itemised}个问题的整改情况，另有${undisclosed}个问题计入总数，不逐项公开`;
}

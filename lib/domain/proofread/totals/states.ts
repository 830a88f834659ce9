import type { Span } from "../../official-text/outline.ts";
import type { Claim, Figure } from "../claims.ts";
import type { Slip } from "../slip.ts";

/** A total, and what is said to be in which state of it, up to the next total of the paragraph. */
export type Account = { total: Claim; states: Claim[] };

/** The totals of each paragraph with their states, what only divides one of these left out; states without a total before them are of none. A state counted otherwise (措施 in 条) is of another total. */
export function accountsOf(paragraphs: readonly (readonly Claim[])[]): Account[] {
  return paragraphs.flatMap((claims) => {
    const accounts: Account[] = [];
    for (const claim of claims) {
      const last = accounts.at(-1);
      if (claim.figure === "total") {
        // 24个问题……，23个问题已全部完成: the second is a state of the first.
        const isState = claim.verb === null && claims.some((other) => other.figure !== "total" && other.start === claim.start);
        if (!last || (claim.value !== last.total.value && !isState)) accounts.push({ total: claim, states: [] });
      } else if (last && !claim.detail && last.total.unit === claim.unit) last.states.push(claim);
    }
    return accounts;
  });
}

/** How many of a state are said to be; of those that still go on, 正在推进 and 未完成 may both be told. */
export function countOf({ states }: Account, figure: Figure): number | null {
  const told = states.filter((claim) => claim.figure === figure).map(({ value }) => value);
  if (told.length === 0) return null;
  return figure === "unfinished" ? told.reduce((sum, value) => sum + value, 0) : (told[0] ?? null);
}

/** The states of a total that do not add up to it. 基本完成 and 长期坚持 may be counted among the completed or beside them. */
export function stateSums(paragraphs: readonly (readonly Claim[])[]): Slip[] {
  return accountsOf(paragraphs).flatMap((account): Slip[] => {
    const { total, states } = account;
    const tooMany = states.find(({ value }) => value > total.value);
    const last = states.at(-1);
    if (tooMany) return [slip(tooMany, `这里是${tooMany.value}${tooMany.unit}，多于总数${total.value}${total.unit}，请核对。`)];
    if (!last) return [];
    const kinds = new Set(states.map(({ figure }) => figure));
    const complete = kinds.size > 1 || (last.all && last.start !== total.start);
    if (!complete || sumsOf(account).includes(total.value)) return [];
    const parts = states.map(({ value }) => value).join("、");
    const span = { start: total.start, end: last.end };
    return [slip(span, `各项（${parts}）合计不等于总数${total.value}${total.unit}，请核对。`)];
  });
}

function sumsOf(account: Account): number[] {
  const sure = (countOf(account, "completed") ?? 0) + (countOf(account, "unfinished") ?? 0);
  const beside = [countOf(account, "basicallyCompleted") ?? 0, countOf(account, "longTerm") ?? 0];
  return beside.reduce((sums, value) => [...sums, ...sums.map((sum) => sum + value)], [sure]);
}

function slip({ start, end }: Span, message: string): Slip {
  return { code: "totalsDiffer", severity: "error", message, start, end };
}

import { countsOf } from "../official-text/outline.ts";
import type { CheckedText } from "./checked-text.ts";
import { type Claim, claimsOf } from "./claims.ts";
import type { ProofContext } from "./context.ts";
import type { Slip } from "./slip.ts";
import { headingCounts } from "./totals/headings.ts";
import { levels } from "./totals/levels.ts";
import { listCounts } from "./totals/lists.ts";
import { accountsOf, stateSums } from "./totals/states.ts";

/** totalsDiffer: what a text says how many there are, against how many it lists, and against what it says elsewhere. */
export function totals(checked: CheckedText, context: ProofContext): Slip[] {
  const claims = claimsOf(checked);
  return [
    ...itemised(checked, claims.flat(), context),
    ...stateSums(claims),
    ...twoTotals(claims.flat()),
    ...otherTotals(claims),
    ...levels(checked),
    ...headingCounts(checked),
    ...listCounts(checked),
  ];
}

/** So many findings may be kept from the public before it looks like a selection. */
const FEW = 5;

/** Said to be so many, listed are others. What the ledger explains, or the text itself, is no slip. */
function itemised({ outline, folded }: CheckedText, claims: readonly Claim[], { ledger }: ProofContext): Slip[] {
  const listed = countsOf(outline).findings;
  const stated = claims.filter(({ figure, noun }) => figure === "total" && noun === "问题");
  const [first] = stated;
  if (!first || listed === 0 || outline.kind !== "notice" || stated.some(({ value }) => value === listed)) return [];
  if (ledger && ledger.progress.total === first.value && ledger.itemised === listed) return [];
  if (NOT_ALL_PUBLIC.test(folded)) return [];
  const { value, start, end } = first;
  const most = Math.abs(value - listed) <= FEW;
  const message =
    value > listed
      ? `文中说有${value}个问题，逐项列出的是${listed}个，相差${value - listed}个：有的可能未公开，也可能漏列，请核对或在文中说明。`
      : `文中说有${value}个问题，逐项列出的却有${listed}个，请核对。`;
  return [{ code: "totalsDiffer", severity: most ? "warning" : "note", message, start, end }];
}

/** The text says itself that it does not list them all. */
const NOT_ALL_PUBLIC = /[个项](?:具体)?问题?(?:不予|不宜|未予|未|暂不)(?:对外|逐项|向社会)?(?:公开|公布|列出|列举)|(?:部分|重点|主要)问题整改(?:情况|进展)(?:通报|公布)如下|(?:选取|选登|节选|摘要)/;

/** 5个问题已完成5个, where no other sentence knows of five. */
function otherTotals(paragraphs: readonly (readonly Claim[])[]): Slip[] {
  const known = paragraphs.flat().filter(({ figure, noun, verb }) => figure === "total" && noun === "问题" && verb !== null);
  const [first] = known;
  return accountsOf(paragraphs).flatMap(({ total: { value, verb, noun, start, end }, states }): Slip[] => {
    const isOther = verb === null && noun === "问题" && states.some((state) => state.start > end) && known.every((each) => each.value !== value);
    if (!first || !isOther) return [];
    return [{ code: "totalsDiffer", severity: "warning", message: `前文说有${first.value}个问题，这里是${value}个，前后不一，请核对。`, start, end }];
  });
}

/** Verbs of the same act: what was handed over, and what it was broken down into; of one act there is one total. */
const ACTS: readonly (readonly string[])[] = [
  ["反馈", "指出", "提出"],
  ["梳理", "归纳", "分解", "细化", "认领", "形成"],
];

/** Two totals of the same. */
function twoTotals(claims: readonly Claim[]): Slip[] {
  const stated = claims.filter(({ figure, noun, ofInspection }) => figure === "total" && noun === "问题" && ofInspection);
  return ACTS.flatMap((verbs) => {
    const [first, ...others] = stated.filter(({ verb }) => verb !== null && verbs.includes(verb));
    return others.flatMap(({ value, start, end }): Slip[] => {
      if (!first || value === first.value) return [];
      const message = `前文说${first.verb}问题${first.value}个，这里是${value}个，前后不一，请核对。`;
      return [{ code: "totalsDiffer", severity: "warning", message, start, end }];
    });
  });
}

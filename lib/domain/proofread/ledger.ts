import { HAN_DIGITS, numeral } from "../official-text/numerals.ts";
import { findingsOf } from "../official-text/outline.ts";
import { type Paragraph, spanOf } from "../official-text/paragraph.ts";
import { spanAt } from "../official-text/span-at.ts";
import type { CheckedText } from "./checked-text.ts";
import { type Claim, claimsOf } from "./claims.ts";
import type { LedgerFacts, ProofContext } from "./context.ts";
import { saysAllDone } from "./done/said.ts";
import type { Slip } from "./slip.ts";
import { accountsOf } from "./totals/states.ts";

/** ledgerDiffers: figures of the round that are others than the ledger's. Without a ledger, none. */
export function ledgerFigures(checked: CheckedText, { ledger }: ProofContext): Slip[] {
  if (!ledger) return [];
  const claims = claimsOf(checked);
  const findings = findingsOf(checked.outline);
  const apart = checked.paragraphs.filter((paragraph) => !spanAt(findings, spanOf(paragraph).start));
  return [...ofFindings(claims, ledger), ...apart.flatMap((paragraph) => ofWork(paragraph, ledger))];
}

function ofFindings(paragraphs: readonly (readonly Claim[])[], ledger: LedgerFacts): Slip[] {
  return accountsOf(paragraphs).flatMap(({ total, states }) => {
    if (total.noun !== "问题") return [];
    const allDone = states.find((state) => saysAllDone(total, state));
    const told = states.filter((state) => state !== allDone || ledger.progress.closed === ledger.progress.total);
    const open = told.filter(({ figure }) => figure === "unfinished");
    const others = told.filter(({ figure }) => figure !== "unfinished");
    return [...[total, ...others].flatMap((claim) => slipOf(claim, ledger)), ...ofOpen(open, ledger)];
  });
}

/** What is open may be told in one figure or by its states: 正在审核6个，正在整改10个，尚未启动1个. */
function ofOpen(open: readonly Claim[], ledger: LedgerFacts): Slip[] {
  const [first, second] = open;
  if (!first) return [];
  const { awaiting, inProgress } = ledger.progress;
  if (!second && [inProgress, inProgress + awaiting].includes(first.value)) return [];
  return slipOf({ ...first, value: open.reduce((sum, { value }) => sum + value, 0), end: open.at(-1)?.end ?? first.end }, ledger, !second);
}

const WORDS: Record<Claim["figure"], string> = {
  total: "问题",
  completed: "已完成",
  basicallyCompleted: "基本完成",
  unfinished: "未完成",
  longTerm: "长期坚持",
};

/** `mendable`: the figure stands in one place, so that the ledger's may stand there instead. */
function slipOf(claim: Claim, ledger: LedgerFacts, mendable = true): Slip[] {
  const allowed = figuresOf(claim, ledger);
  const [first] = allowed;
  if (first === undefined || allowed.includes(claim.value)) return [];
  const { figure, value, start, end } = claim;
  const message = `文中说${WORDS[figure]}${value}个，截至${ledger.asOf}台账中是${first}个，请核对。`;
  return [{ code: "ledgerDiffers", severity: "error", message, start, end, ...(mendable && { mend: `${first}` }) }];
}

/** What the ledger has under that figure: 已完成 with or without those that go on, 28个问题 with or without those the public list leaves out. */
function figuresOf({ figure, verb }: Claim, { progress, itemised }: LedgerFacts): number[] {
  const { total, closed, completed, longTerm } = progress;
  if (figure === "total") return verb === null || verb === "梳理" ? [total, itemised] : [total];
  if (figure === "completed") return [closed, completed];
  if (figure === "basicallyCompleted" || figure === "longTerm") return [longTerm];
  return [total - closed, total - completed];
}

const N = `(\\d{1,4}|[${HAN_DIGITS}两]{1,4})`;

/** What a text says of the work, by the ledger's figure. 12次党组会 is another meeting than the leading group's. */
const WORK: readonly { of: (ledger: LedgerFacts) => number; what: string; forms: readonly RegExp[] }[] = [
  {
    of: ({ meetings }) => meetings.leadingGroup,
    what: "整改领导小组会议",
    forms: [new RegExp(`${N} ?次[^,。;、]{0,8}领导小组(?:工作)?(?:会议|会|例会)`, "g"), new RegExp(`领导小组(?:工作)?(?:会议|会|例会)(?:共|累计)? ?${N} ?次`, "g")],
  },
  {
    of: ({ meetings }) => meetings.democraticLife,
    what: "民主生活会",
    forms: [new RegExp(`${N} ?次[^,。;、]{0,8}民主生活会`, "g"), new RegExp(`民主生活会(?:共|累计)? ?${N} ?次`, "g")],
  },
  {
    of: ({ regulations }) => regulations,
    what: "制度",
    forms: [new RegExp(`(?:制定|修订|完善|建立|健全|出台|新建)(?:完善|修订|健全|出台|各类|各项|相关|有关|规章|管理|和|、|了){0,4}制度(?:共|累计)? ?${N} ?[项个件](?![,、]?(?:修订|新建|废止))`, "g")],
  },
];

function ofWork(paragraph: Paragraph, ledger: LedgerFacts): Slip[] {
  return WORK.flatMap(({ of, what, forms }) =>
    forms.flatMap((form) =>
      [...paragraph.text.matchAll(form)].flatMap((match): Slip[] => {
        const digits = match[1] ?? "";
        const [value, kept] = [numeral(digits), of(ledger)];
        if (value === null || value === kept) return [];
        const at = match.index + match[0].lastIndexOf(digits);
        const message = `文中说${what}${value}${what === "制度" ? "项" : "次"}，截至${ledger.asOf}台账中是${kept}，请核对。`;
        return [{ code: "ledgerDiffers", severity: "error", message, ...spanOf(paragraph, at, at + digits.length), mend: `${kept}` }];
      }),
    ),
  );
}

import { type CutOffRule, cutOffOf, type Rhythm } from "./calendar.ts";
import { dayAt, weekdayOf } from "./day.ts";
import { RETENTION_LIMITS } from "./evidence/purge.ts";
import { RUNGS } from "./ladder/rungs.ts";
import type { Refusal } from "./refusal.ts";
import { addWeeks, type Week } from "./week.ts";

/** 跟进规则: how a round is followed up, as its office sets it. */
export type FollowUpRules = {
  cutOff: CutOffRule;
  /** 督办阶梯: after how many working days each of the five rungs is reached, the first one first. */
  rungDays: number[];
  /** 回头看: months after a closure; and the months between two where the work goes on. */
  lookBackMonths: number[];
  lookBackEvery: number;
  /** 保管年限: how many years what was withdrawn is kept before it may be destroyed. */
  retentionYears: number;
};

/** What each figure may be; and how many look-backs there may be. */
export const RULE_LIMITS = {
  rungDays: { least: 1, most: 60 },
  lookBackMonths: { least: 1, most: 60 },
  lookBackEvery: { least: 1, most: 12 },
  lookBacks: 6,
  retentionYears: RETENTION_LIMITS,
} as const;

/** The field of a form in which a rung is set: `rung1` … `rung5`. */
export function rungField(rung: number): string {
  return `rung${rung}`;
}

/**
 * Everything that keeps these from being rules, each beside its field; empty when they may be set. The rungs climb, the
 * look-backs follow one another, and every figure lies within its limits.
 */
export function refusalsOfRules(rules: FollowUpRules): Refusal[] {
  return [...refusalsOfCutOff(rules.cutOff), ...refusalsOfLadder(rules.rungDays), ...refusalsOfLookBacks(rules), ...refusalsOfRetention(rules)];
}

function refusalsOfCutOff({ weekday, minute }: CutOffRule): Refusal[] {
  const refusals: Refusal[] = [];
  if (!isWithin(weekday, 1, 5)) refusals.push({ code: "figureOutOfRange", least: 1, most: 5, field: "cutOffWeekday" });
  if (!isWithin(minute, 0, 24 * 60 - 1)) refusals.push({ code: "timeInvalid", field: "cutOffTime" });
  return refusals;
}

function refusalsOfLadder(rungDays: readonly number[]): Refusal[] {
  const { least, most } = RULE_LIMITS.rungDays;
  if (rungDays.length !== RUNGS.length) return [{ code: "figureOutOfRange", least, most, field: rungField(rungDays.length + 1) }];
  return rungDays.flatMap((days, index): Refusal[] => {
    const field = rungField(index + 1);
    if (!isWithin(days, least, most)) return [{ code: "figureOutOfRange", least, most, field }];
    const previous = rungDays[index - 1];
    return previous !== undefined && days <= previous ? [{ code: "rungNotAfter", previous, field }] : [];
  });
}

function refusalsOfLookBacks({ lookBackMonths, lookBackEvery }: FollowUpRules): Refusal[] {
  const months = refusalOfMonths(lookBackMonths);
  const every = RULE_LIMITS.lookBackEvery;
  const refusals: Refusal[] = months ? [{ ...months, field: "lookBackMonths" }] : [];
  if (!isWithin(lookBackEvery, every.least, every.most)) refusals.push({ code: "figureOutOfRange", ...every, field: "lookBackEvery" });
  return refusals;
}

function refusalsOfRetention({ retentionYears }: FollowUpRules): Refusal[] {
  const { least, most } = RULE_LIMITS.retentionYears;
  return isWithin(retentionYears, least, most) ? [] : [{ code: "figureOutOfRange", least, most, field: "retentionYears" }];
}

function refusalOfMonths(months: readonly number[]): Refusal | null {
  if (months.length > RULE_LIMITS.lookBacks) return { code: "lookBacksTooMany", most: RULE_LIMITS.lookBacks };
  const { least, most } = RULE_LIMITS.lookBackMonths;
  if (months.length === 0 || !months.every((each) => isWithin(each, least, most))) return { code: "figureOutOfRange", least, most };
  return months.every((each, index) => index === 0 || each > (months[index - 1] ?? 0)) ? null : { code: "monthsNotIncreasing" };
}

function isWithin(figure: number, least: number, most: number): boolean {
  return Number.isInteger(figure) && figure >= least && figure <= most;
}

/** What changes from one set of rules to another, by name; null when nothing does. */
export function changesOfRules(from: FollowUpRules, to: FollowUpRules): RulesChange | null {
  const change: RulesChange = {};
  if (from.cutOff.weekday !== to.cutOff.weekday || from.cutOff.minute !== to.cutOff.minute) change.cutOff = { from: from.cutOff, to: to.cutOff };
  if (String(from.rungDays) !== String(to.rungDays)) change.rungDays = { from: from.rungDays, to: to.rungDays };
  if (String(from.lookBackMonths) !== String(to.lookBackMonths)) change.lookBackMonths = { from: from.lookBackMonths, to: to.lookBackMonths };
  if (from.lookBackEvery !== to.lookBackEvery) change.lookBackEvery = { from: from.lookBackEvery, to: to.lookBackEvery };
  if (from.retentionYears !== to.retentionYears) change.retentionYears = { from: from.retentionYears, to: to.retentionYears };
  return Object.keys(change).length === 0 ? null : change;
}

export type RulesChange = {
  cutOff?: { from: CutOffRule; to: CutOffRule };
  rungDays?: { from: number[]; to: number[] };
  lookBackMonths?: { from: number[]; to: number[] };
  lookBackEvery?: { from: number; to: number };
  retentionYears?: { from: number; to: number };
};

/** A week that a holiday moves: its entries are due on another day than the rule's, or not at all. */
export type MovedWeek = { week: Week; cutOff: Date | null };

/** The first week after `week`, within a year, whose cut-off a holiday moves; null when none does as far as is known. */
export function nextMovedWeek(week: Week, rhythm: Rhythm): MovedWeek | null {
  for (let ahead = 1; ahead <= 53; ahead += 1) {
    const next = addWeeks(week, ahead);
    const cutOff = cutOffOf(next, rhythm);
    if (cutOff === null || weekdayOf(dayAt(cutOff)) !== rhythm.cutOff.weekday) return { week: next, cutOff };
  }
  return null;
}

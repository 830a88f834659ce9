import { FilterBar } from "#components/ui/filter-bar.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { FINDING_STATUSES } from "#lib/domain/finding.ts";
import { chineseNumber, LIGHT_WORDS, STATUS_WORDS } from "#lib/domain/labels/words.ts";
import { isNarrowed, type LedgerFilter, ledgerHref } from "#lib/input/ledger-filter.ts";
import type { LedgerChoice, LedgerChoices } from "#lib/queries/ledger.ts";

const EVERYTHING = { search: "", part: null, leader: null, department: null, light: null, status: null, page: 1 } as const;
const statuses = FINDING_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }));

type LedgerFiltersProps = { filter: LedgerFilter; choices: LedgerChoices };

/** Narrows the ledger; the light is narrowed by its counts, and stays. */
export function LedgerFilters({ filter, choices }: LedgerFiltersProps) {
  const { search, part, leader, department, light, status, sort } = filter;
  return (
    <FilterBar
      action="/desk/findings"
      keep={{ light, sort: sort === "number" ? null : sort }}
      clearHref={isNarrowed(filter) ? ledgerHref({ ...filter, ...EVERYTHING }) : undefined}
    >
      <TextInput name="search" label="标题、措施或编号" type="search" width="medium" defaultValue={search} />
      <div className="*:mb-0 [&_select]:w-56">
        <Select name="part" label="方面" options={partOptions(choices)} emptyLabel="全部" defaultValue={part === null ? "" : String(part)} />
      </div>
      <Select name="leader" label="责任领导" options={choices.leaders} emptyLabel="全部" defaultValue={leader ?? ""} />
      <Select name="department" label="责任部室" options={choices.departments} emptyLabel="全部" defaultValue={department ?? ""} />
      <Select name="status" label="状态" options={statuses} emptyLabel="全部" defaultValue={status ?? ""} />
    </FilterBar>
  );
}

function partOptions({ parts }: LedgerChoices): LedgerChoice[] {
  return parts.map(({ value, label }) => ({ value, label: value === "0" ? "未逐项列出" : `${partName(value)}：${label}` }));
}

function partName(value: string | number): string {
  return `方面${chineseNumber(Number(value))}`;
}

/** Each narrowing by its name, with the address of the ledger without it: the ways out of an empty list. */
export function waysToWiden({ filter, choices }: LedgerFiltersProps): { label: string; href: string }[] {
  const { search, part, leader, department, light, status } = filter;
  const named = (list: LedgerChoice[], value: string) => list.find((choice) => choice.value === value)?.label ?? value;
  const without = (label: string, change: Partial<LedgerFilter>) => ({ label, href: ledgerHref({ ...filter, ...change, page: 1 }) });
  return [
    ...(search ? [without(`关键词：${search}`, { search: "" })] : []),
    ...(part === null ? [] : [without(part === 0 ? "未逐项列出" : partName(part), { part: null })]),
    ...(leader ? [without(`责任领导：${named(choices.leaders, leader)}`, { leader: null })] : []),
    ...(department ? [without(`责任部室：${named(choices.departments, department)}`, { department: null })] : []),
    ...(light ? [without(`红绿灯：${LIGHT_WORDS[light]}`, { light: null })] : []),
    ...(status ? [without(`状态：${STATUS_WORDS[status]}`, { status: null })] : []),
  ];
}

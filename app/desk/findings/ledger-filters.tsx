import { Conditions } from "#components/reports/conditions.tsx";
import { FilterBar } from "#components/ui/filter-bar.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { FINDING_STATUSES } from "#lib/domain/finding.ts";
import { type Narrowing, NO_NARROWING, narrowingWords, partName } from "#lib/domain/labels/narrowing.ts";
import { STATUS_WORDS } from "#lib/domain/labels/words.ts";
import { isNarrowed, type LedgerFilter, ledgerHref } from "#lib/input/ledger-filter.ts";
import type { LedgerChoice, LedgerChoices } from "#lib/queries/ledger-reach.ts";

const statuses = FINDING_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }));

type LedgerFiltersProps = { filter: LedgerFilter; choices: LedgerChoices };

/** Narrows the ledger; the light is narrowed by its counts, and what a report asks for by its link: both stay. */
export function LedgerFilters({ filter, choices }: LedgerFiltersProps) {
  const { search, part, leader, department, light, status, sort, page: _page, ...asked } = filter;
  return (
    <FilterBar
      action="/desk/findings"
      keep={{ light, ...asked, sort: sort === "number" ? null : sort }}
      clearHref={isNarrowed(filter) ? ledgerHref({ ...filter, ...NO_NARROWING, page: 1 }) : undefined}
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
  return parts.map(({ value, label }) => ({ value, label: value === "0" || label === "" ? partName(Number(value)) : `${partName(Number(value))}：${label}` }));
}

/** What the ledger is narrowed by that the form has no field for, as a report's number asked for it. */
export function AskedConditions(props: LedgerFiltersProps) {
  return <Conditions items={waysToWiden(props).filter(({ field }) => !IN_FORM.has(field))} />;
}

const IN_FORM = new Set<keyof Narrowing>(["search", "part", "leader", "department", "light", "status"]);

/** Each narrowing by its name, with the address of the ledger without it: the ways out of an empty list. */
export function waysToWiden({ filter, choices }: LedgerFiltersProps): { field: keyof Narrowing; label: string; href: string }[] {
  return narrowingWords(filter, choices).map(({ field, words }) => ({
    field,
    label: words,
    href: ledgerHref({ ...filter, [field]: NO_NARROWING[field], page: 1 }),
  }));
}

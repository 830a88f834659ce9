import { FilterBar } from "#components/ui/filter-bar.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import type { OpinionCount, OpinionFilter } from "#lib/domain/opinions/views.ts";
import { opinionsHref } from "#lib/input/opinions.ts";

type OpinionFiltersProps = { filter: OpinionFilter; byFinding: readonly OpinionCount[]; departments: SelectOption[] };

/** Narrows the list of opinions; the status is narrowed by its tabs, and stays. */
export function OpinionFilters({ filter: { status, finding, department }, byFinding, departments }: OpinionFiltersProps) {
  const findings = byFinding.map((each) => each.finding).sort((one, other) => one - other);
  const narrowed = finding !== null || department !== null;
  return (
    <FilterBar action="/desk/opinions" keep={{ status }} clearHref={narrowed ? opinionsHref({ status }) : undefined}>
      <Select
        name="finding"
        label="问题"
        options={findings.map((each) => ({ value: String(each), label: each === 0 ? "总体情况" : `问题${each}` }))}
        emptyLabel="全部"
        defaultValue={finding === null ? "" : String(finding)}
        optional="unmarked"
      />
      {departments.length > 0 && (
        <Select name="department" label="承办部室" options={departments} emptyLabel="全部" defaultValue={department ?? ""} optional="unmarked" />
      )}
    </FilterBar>
  );
}

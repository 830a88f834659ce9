import { FilterBar } from "#components/ui/filter-bar.tsx";
import { Select } from "#components/ui/select.tsx";
import { REGULATION_KIND_WORDS } from "#lib/domain/labels/regulations.ts";
import { REGULATION_NARROWINGS, type RegulationFilter } from "#lib/domain/regulation-views.ts";

const kinds = REGULATION_NARROWINGS.map((value) => ({ value, label: value === "UNSTATED" ? "未载明" : REGULATION_KIND_WORDS[value] }));
const names = [
  { value: "named", label: "列有名称" },
  { value: "unnamed", label: "只计数" },
];

/** Narrows the list of regulations; all of it is in the address. */
export function RegulationFilters({ filter: { kind, named } }: { filter: RegulationFilter }) {
  const narrowed = kind !== null || named !== null;
  return (
    <FilterBar action="/desk/regulations" clearHref={narrowed ? "/desk/regulations" : undefined}>
      <Select name="kind" label="新建或修订" options={kinds} emptyLabel="全部" defaultValue={kind ?? ""} />
      <Select name="named" label="名称" options={names} emptyLabel="全部" defaultValue={named ?? ""} />
    </FilterBar>
  );
}

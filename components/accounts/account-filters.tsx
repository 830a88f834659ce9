import { FilterBar } from "#components/ui/filter-bar.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type Role, ROLES } from "#lib/domain/actor.ts";
import { ROLE_WORDS } from "#lib/domain/labels/words.ts";

export type AccountFiltersProps = {
  filter: { search: string; role: Role | null; department: string | null; state: string | null; sort: string };
  departments: { id: string; name: string; disabled: boolean }[];
};

const roles = ROLES.map((value) => ({ value, label: ROLE_WORDS[value] }));
const states = [
  { value: "active", label: "在用" },
  { value: "disabled", label: "已停用" },
];

/** Narrows the list of accounts; all of it is in the address. */
export function AccountFilters({ filter, departments }: AccountFiltersProps) {
  const { search, role, department, state, sort } = filter;
  const options = departments.map(({ id, name, disabled }) => ({ value: id, label: disabled ? `${name}（已停用）` : name }));
  const narrowed = search !== "" || role !== null || department !== null || state !== null;
  return (
    <FilterBar
      action="/desk/accounts"
      keep={{ sort: sort === "name" ? null : sort }}
      clearHref={narrowed ? "/desk/accounts" : undefined}
    >
      <TextInput name="search" label="姓名或账号" type="search" width="medium" defaultValue={search} />
      <Select name="role" label="角色" options={roles} emptyLabel="全部" defaultValue={role ?? ""} />
      <Select name="department" label="部室" options={options} emptyLabel="全部" defaultValue={department ?? ""} />
      <Select name="state" label="状态" options={states} emptyLabel="全部" defaultValue={state ?? ""} />
    </FilterBar>
  );
}

import { Disclosure } from "#components/ui/disclosure.tsx";
import { DateInput } from "#components/ui/date-input.tsx";
import { FilterBar } from "#components/ui/filter-bar.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { FILE_KINDS } from "#lib/domain/evidence/kinds.ts";
import { EVIDENCE_SORTS, EVIDENCE_VIEWS, type EvidenceChoices, type EvidenceFilter, NO_EVIDENCE_FILTER } from "#lib/domain/evidence/search.ts";
import {
  EVIDENCE_SORT_WORDS,
  EVIDENCE_VIEW_WORDS,
  evidenceFilterWords,
  FILE_KIND_WORDS,
  STANDING_WORDS,
} from "#lib/domain/labels/evidence-search.ts";
import { evidenceListHref, isEvidenceNarrowed, SEARCH_LIMIT, widened } from "#lib/input/evidence-filters.ts";

const kinds = FILE_KINDS.map((value) => ({ value, label: FILE_KIND_WORDS[value] }));
const views = EVIDENCE_VIEWS.map((value) => ({ value, label: EVIDENCE_VIEW_WORDS[value] }));
const sorts = EVIDENCE_SORTS.map((value) => ({ value, label: EVIDENCE_SORT_WORDS[value] }));

export type EvidenceFiltersProps = {
  filter: EvidenceFilter;
  choices: EvidenceChoices;
  /** The address of the list. */
  path: string;
  /** The list holds only what stands: its state is not asked for. */
  standingOnly?: boolean;
};

/** Searches and narrows a list of evidence: words first, what is rarely wanted folded away. */
export function EvidenceFilters({ filter, choices, path, standingOnly = false }: EvidenceFiltersProps) {
  const { search, kind, view } = filter;
  return (
    <FilterBar
      action={path}
      submitLabel="查找"
      clearHref={isEvidenceNarrowed(filter) ? evidenceListHref(widened(filter), path) : undefined}
      more={<MoreFilters filter={filter} choices={choices} />}
    >
      <div className="max-w-measure grow basis-80 *:mb-0">
        <TextInput
          name="search"
          label="文件名或文件中的文字"
          hint="几个词用空格隔开，都要出现；整句加引号。"
          type="search"
          maxLength={SEARCH_LIMIT}
          defaultValue={search}
          optional="unmarked"
        />
      </div>
      <Select name="kind" label="类型" options={kinds} emptyLabel="全部" defaultValue={kind ?? ""} optional="unmarked" />
      {!standingOnly && (
        <Select name="view" label="状态" options={views} emptyLabel={STANDING_WORDS} defaultValue={view ?? ""} optional="unmarked" />
      )}
    </FilterBar>
  );
}

/** Unfolded where one of them is in use, so that nothing narrows the list unseen. */
function MoreFilters({ filter, choices }: Pick<EvidenceFiltersProps, "filter" | "choices">) {
  const { finding, department, uploader, from, to, sort } = filter;
  const inUse = [finding, department, uploader, from, to].some((value) => value !== null) || sort !== "newest";
  return (
    <Disclosure summary="更多条件：问题、部室、上传人、日期、排序" open={inUse}>
      <div className="flex flex-wrap items-end gap-x-5 gap-y-4 pt-2 *:mb-0">
        <TextInput name="finding" label="问题编号" width="short" inputMode="numeric" defaultValue={finding === null ? "" : String(finding)} optional="unmarked" />
        <Select name="department" label="哪个部室的" options={choices.departments} emptyLabel="全部" defaultValue={department ?? ""} optional="unmarked" />
        <Select name="uploader" label="上传人" options={choices.uploaders} emptyLabel="全部" defaultValue={uploader ?? ""} optional="unmarked" />
        <DateInput name="from" label="上传日期从" defaultValue={from ?? ""} optional="unmarked" />
        <DateInput name="to" label="到" defaultValue={to ?? ""} optional="unmarked" />
        <Select name="sort" label="排序" options={sorts} defaultValue={sort} optional="unmarked" />
      </div>
    </Disclosure>
  );
}

/** Each narrowing by its name, with the address of the list without it: the ways out of an empty list. */
export function waysToWiden({ filter, choices, path }: EvidenceFiltersProps): { label: string; href: string }[] {
  return evidenceFilterWords(filter, choices).map(({ field, words }) => ({
    label: words,
    href: evidenceListHref({ ...filter, [field]: NO_EVIDENCE_FILTER[field], page: 1 }, path),
  }));
}

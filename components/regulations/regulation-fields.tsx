import { DateField, RadiosField, TextField } from "#components/form/fields.tsx";
import { REGULATION_KIND_WORDS } from "#lib/domain/labels/regulations.ts";
import type { RegulationLine } from "#lib/domain/regulation-views.ts";
import { REGULATION_KINDS } from "#lib/domain/regulations.ts";

const kinds = [...REGULATION_KINDS.map((value) => ({ value, label: REGULATION_KIND_WORDS[value] })), { value: "", label: "未载明" }];

/** What is on record of a regulation. */
export function RegulationFields({ kept }: { kept?: RegulationLine }) {
  return (
    <>
      <TextField name="title" label="制度名称" hint="不必加书名号。只计数、没有名称的可以不填。" defaultValue={kept?.title ?? ""} optional />
      <RadiosField name="kind" label="新建或修订" choices={kinds} defaultValue={kept?.kind ?? ""} inline optional />
      <TextField name="documentNumber" label="文号" width="medium" defaultValue={kept?.documentNumber ?? ""} optional />
      <DateField name="adoptedOn" label="印发日期" defaultValue={kept?.adoptedOn ?? undefined} optional />
      <TextField
        name="number"
        label="对应的问题编号"
        hint="为整改哪个问题而定；没有对应问题的不填。"
        width="short"
        inputMode="numeric"
        defaultValue={kept?.number === null || kept === undefined ? "" : String(kept.number)}
        optional
      />
    </>
  );
}

import { CheckboxesField, DateField, SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import type { Directory, Named } from "#lib/domain/assignment.ts";
import type { DraftFinding } from "#lib/domain/import/draft.ts";
import { DRAFT_LIMITS } from "#lib/domain/import/limits.ts";
import type { StatedAssignment } from "#lib/domain/official-text/outline.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { CorrectionForm } from "./correction-form.tsx";
import type { DraftView } from "./draft-view.ts";

/** Who answers for a finding, in one line; and what the text itself says of that. */
export function AssignmentLine({ finding: { assignment, stated }, directory }: { finding: DraftFinding; directory: Directory }) {
  const said = assignedWords(assignment, directory);
  const inText = statedWords(stated);
  return (
    <div className="mt-1 font-sans">
      <p className={said === "" ? "text-ink-soft" : undefined}>{said || "尚未分工"}</p>
      {assignment.target && <p>整改目标：{assignment.target}</p>}
      {inText && <p className="text-sm text-ink-soft">原文写明：{inText}</p>}
    </div>
  );
}

function assignedWords(assignment: DraftFinding["assignment"], { leaders, departments }: Directory): string {
  const { leaderId, leadDepartmentId, supportingDepartmentIds, responsible, deadline } = assignment;
  return [
    clause("责任领导", leaderId && nameIn(leaders, leaderId)),
    clause("责任部室", leadDepartmentId && nameIn(departments, leadDepartmentId)),
    clause("配合部室", supportingDepartmentIds.map((id) => nameIn(departments, id)).join("、")),
    clause("责任人", responsible),
    clause("整改时限", deadline && longDay(deadline)),
  ]
    .filter((each) => each !== null)
    .join("　");
}

function nameIn(known: readonly Named[], id: string): string {
  return known.find((each) => each.id === id)?.name ?? "（已不在用）";
}

function clause(label: string, value: string | null): string | null {
  return value ? `${label}：${value}` : null;
}

const STATED: readonly [keyof StatedAssignment, string][] = [
  ["target", "整改目标"],
  ["leader", "责任领导"],
  ["department", "责任部室"],
  ["supporting", "配合部室"],
  ["responsible", "责任人"],
  ["deadline", "整改时限"],
];

/** What the text says of who answers for a finding, word for word; null where it is silent. */
function statedWords(stated: StatedAssignment): string | null {
  const said = STATED.flatMap(([name, label]) => clause(label, stated[name]) ?? []);
  return said.length > 0 ? said.join("；") : null;
}

/** 分工 of one finding. What the text names letter by letter is chosen to begin with, as long as nobody chose. */
export function AssignmentForm({ view, finding }: { view: DraftView; finding: DraftFinding }) {
  const { leaders, departments } = view.directory;
  const kept = view.suggestions.find(({ key }) => key === finding.key) ?? finding.assignment;
  const inText = statedWords(finding.stated);
  return (
    <CorrectionForm view={view} place={finding.key} kind="assign" submit="保存分工" fields={{ key: finding.key }}>
      {inText && <p className="mb-4 max-w-measure text-ink-soft">原文写明：{inText}</p>}
      <SelectField name="leaderId" label="责任领导" options={choices(leaders)} defaultValue={kept.leaderId ?? ""} optional />
      <SelectField name="leadDepartmentId" label="责任部室" options={choices(departments)} defaultValue={kept.leadDepartmentId ?? ""} optional />
      {departments.length > 0 && (
        <CheckboxesField
          name="supportingDepartmentIds"
          label="配合部室"
          choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValues={[...kept.supportingDepartmentIds]}
          inline
          optional
        />
      )}
      <TextField name="responsible" label="责任人" defaultValue={kept.responsible ?? ""} width="medium" optional />
      <DateField name="deadline" label="整改时限" hint="不填，则导入后再定。" defaultValue={kept.deadline ?? ""} optional />
      <TextAreaField name="target" label="整改目标" defaultValue={kept.target ?? ""} rows={3} limit={DRAFT_LIMITS.target} optional />
    </CorrectionForm>
  );
}

function choices(named: readonly Named[]) {
  return [{ value: "", label: "尚未确定" }, ...named.map(({ id, name }) => ({ value: id, label: name }))];
}

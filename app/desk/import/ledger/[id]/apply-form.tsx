import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { TickedCount } from "#components/ledger-edits/ticked-count.tsx";
import { TickGroup } from "#components/ledger-edits/tick-group.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import type { LedgerEditsPage } from "#lib/queries/ledger-edits.ts";
import { apply } from "./actions.ts";
import { ChangeTable, type Ticks } from "./change-table.tsx";

/** The changes with their boxes, the reason, and the button that makes them. */
export function ApplyForm({ edits, ticks }: { edits: LedgerEditsPage; ticks: Ticks }) {
  const { id, version, changes, counts } = edits;
  const page = `/desk/import/ledger/${id}`;
  return (
    <Section
      title={`改动（${counts.changes}）`}
      id="changes"
      description="勾选的改动一次全部导入，每一处都记入所属问题的办理记录；没有勾选的不作改动。"
      actions={counts.possible > 1 && <TickLinks page={page} />}
    >
      <ActionForm
        action={apply}
        submit={<TickedCount />}
        hidden={{ uploadId: id, version }}
        cancel={{ label: "放弃这份文件", href: `${page}/discard` }}
      >
        <TickGroup legend="勾选要导入的改动">
          <ChangeTable changes={changes} ticks={ticks} caption={`台账文件的${counts.changes}处改动`} />
        </TickGroup>
        <div className="print:hidden">
          <TextAreaField name="reason" label="修改理由" hint={reasonHint(edits)} rows={2} limit={500} optional />
        </div>
      </ActionForm>
    </Section>
  );
}

/** What goes on record anyway. A deadline is never changed without a reason. */
function reasonHint({ changes, reason }: LedgerEditsPage): string {
  const deadline = changes.some(({ kind, blocked }) => kind === "deadline" && blocked === null);
  return `不填写的，记录中只写明文件名和单元格${deadline ? `；调整时限的理由写“${reason}”` : ""}。`;
}

function TickLinks({ page }: { page: string }) {
  return (
    <p className="flex gap-x-6">
      <TextLink href={`${page}?tick=all#changes`} className="inline-flex min-h-11 items-center">
        全选
      </TextLink>
      <TextLink href={`${page}?tick=none#changes`} className="inline-flex min-h-11 items-center">
        全不选
      </TextLink>
    </p>
  );
}

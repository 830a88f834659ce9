import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";
import type { LedgerEditsPage } from "#lib/queries/ledger-edits.ts";
import { UploadTitle } from "./upload-header.tsx";

/** A file that says nothing but what the ledger says, or nothing that can be imported. */
export function NothingToImport({ edits: { id, counts } }: { edits: LedgerEditsPage }) {
  const title = counts.problems > 0 ? "其他各处与台账一致，没有要导入的改动" : "文件与台账一致，没有要导入的改动";
  return (
    <div className="mt-8">
      <EmptyState title={title}>
        {counts.problems > 0 ? "请按上面的说明更正文件，保存后重新上传。" : "如果改过文件，请确认已经保存，并且选对了文件。"}
      </EmptyState>
      <ButtonRow>
        <ButtonLink href="/desk/import">重新上传</ButtonLink>
        <TextLink href={`/desk/import/ledger/${id}/discard`} className="inline-flex min-h-11 items-center">
          放弃这份文件
        </TextLink>
      </ButtonRow>
    </div>
  );
}

/** A file that is done with: when that was, and where to go on. */
export function Ended({ edits }: { edits: LedgerEditsPage }) {
  const { appliedAt, discardedAt } = edits;
  return (
    <>
      <UploadTitle edits={edits} />
      {appliedAt ? (
        <EmptyState title="这份文件的改动已经导入" action={<ButtonLink href="/desk/findings">查看问题台账</ButtonLink>}>
          {`${longTime(appliedAt)}导入，不能再次导入；每一处改动都在所属问题的办理记录中。还要修改的，请重新导出台账。`}
        </EmptyState>
      ) : (
        <EmptyState title="这份文件已经放弃" action={<ButtonLink href="/desk/import">重新上传</ButtonLink>}>
          {discardedAt && `${longTime(discardedAt)}放弃，台账没有改动。`}
        </EmptyState>
      )}
    </>
  );
}

import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { Section } from "#components/ui/section.tsx";
import { changesSeen, type LedgerChange, takenTogether } from "#lib/domain/notice/changes.ts";
import { type ChangeActions, LedgerChangeCard } from "./ledger-change.tsx";

type LedgerChangesProps = { noticeId: string; changes: readonly LedgerChange[]; actions: (ChangeActions & { takeAll: FormAction }) | null };

/** 台账改动: everything in which the ledger has moved on since the notice looked at it, to be taken or left; nothing where it has not. */
export function LedgerChanges({ noticeId, changes, actions }: LedgerChangesProps) {
  if (changes.length === 0) return null;
  const together = takenTogether(changes);
  return (
    <Section
      id="changes"
      title={`台账有${changes.length}处改动`}
      description="通报起草以后，台账中的这些地方变了。逐处决定通报是否跟着改；不处理的，通报保留原文，提交前会再次提示。"
      actions={
        actions &&
        together.length > 1 && (
          <ActionForm
            name="take-all"
            action={actions.takeAll}
            variant="secondary"
            hidden={{ noticeId, changes: changesSeen(changes) }}
            submit={together.length < changes.length ? `全部采用（改写过的${changes.length - together.length}处除外）` : `全部采用（${together.length}处）`}
          />
        )
      }
    >
      <ul role="list">
        {changes.map((change) => (
          <LedgerChangeCard key={change.id} noticeId={noticeId} change={change} actions={actions} />
        ))}
      </ul>
    </Section>
  );
}

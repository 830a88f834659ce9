import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { ChangedText } from "#components/ledger-edits/changed-text.tsx";
import { Section } from "#components/ui/section.tsx";
import { isRewritten, type SectionText } from "#lib/domain/notice/section.ts";

type LedgerWordsProps = { noticeId: string; section: SectionText & { version: number }; restore: FormAction };

/** What the ledger says where the notice has been worded anew, and the way back to it; nothing where they are the same. */
export function LedgerWords({ noticeId, section, restore }: LedgerWordsProps) {
  if (!isRewritten(section)) return null;
  const { key, version, heading, body, seenHeading, seenBody } = section;
  return (
    <Section id="ledger-words" title="与台账文字的不同" description="划去的是台账文字，有下划线的是改写。">
      {heading !== seenHeading && <Both before={seenHeading ?? ""} after={heading} name="标题" />}
      {body !== seenBody && <Both before={seenBody ?? ""} after={body} name="正文" />}
      <ActionForm name="restore" action={restore} variant="secondary" hidden={{ noticeId, key, version }} submit="还原为台账文字" />
    </Section>
  );
}

function Both({ before, after, name }: { before: string; after: string; name: string }) {
  return (
    <dl className="mb-4 grid gap-y-3">
      <div>
        <dt className="font-bold">台账{name}</dt>
        <dd>
          <ChangedText before={before} after={after} side="before" />
        </dd>
      </div>
      <div>
        <dt className="font-bold">改写后</dt>
        <dd>
          <ChangedText before={before} after={after} side="after" />
        </dd>
      </div>
    </dl>
  );
}

import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { Section } from "#components/ui/section.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";
import { kindWords } from "#lib/domain/labels/mending.ts";
import type { SilenceView } from "#lib/domain/notice/step-views.ts";

type SilenceListProps = { noticeId: string; silences: readonly SilenceView[]; lift?: FormAction };

/** What was passed on proofreading, why and by whom; what was lifted since stays listed. */
export function SilenceList({ noticeId, silences, lift }: SilenceListProps) {
  if (silences.length === 0) return null;
  return (
    <Section title={`已忽略（${silences.filter(({ lifted }) => !lifted).length}）`} id="silences" description="忽略的理由保留在案，审定时可以看到。">
      <ol role="list" className="font-sans">
        {silences.map((silence) => (
          <li key={silence.id} className="border-t border-line py-4">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Tag>{kindWords(silence.code)}</Tag>
              <span>{silence.quote === null ? "这一类全部忽略" : "忽略一处"}</span>
              {silence.lifted && <span className="text-ink-soft">{`已于${longTime(silence.lifted.at)}由${silence.lifted.by}恢复核对`}</span>}
            </p>
            {silence.quote !== null && <p className="my-1.5 max-w-measure border-s-4 border-line ps-3 break-words">…{silence.quote}…</p>}
            <p className="max-w-measure">理由：{silence.reason}</p>
            <p className="text-ink-soft">{`${silence.by}，${longTime(silence.at)}`}</p>
            {lift && !silence.lifted && (
              <ActionForm action={lift} name={`lift-${silence.id}`} variant="quiet" submit="恢复核对" hidden={{ noticeId, silenceId: silence.id }} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

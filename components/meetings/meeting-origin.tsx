import { TextLink } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { chargeWords, DECISION_KIND_WORDS } from "#lib/domain/labels/meetings.ts";
import type { DecidedView, MeasureOrigin } from "#lib/domain/meeting-views.ts";

/** "2022年6月30日整改领导小组会议决定，责任人张某"; the meeting is a link for those who may read it. */
export function Origin({ origin: { meeting, responsible } }: { origin: MeasureOrigin }) {
  return (
    <>
      <MeetingLink meeting={meeting} />
      决定{responsible && `，责任人${responsible}`}
    </>
  );
}

/** What meetings decided on a finding, newest first. */
export function DecidedList({ decided }: { decided: DecidedView[] }) {
  return (
    <ul role="list" className="font-sans">
      {decided.map((decision, index) => (
        <li key={index} className="max-w-measure border-t border-line py-3">
          <p>
            <Tag>{DECISION_KIND_WORDS[decision.kind]}</Tag> {decision.text}。
          </p>
          <p className="text-ink-soft">
            <MeetingLink meeting={decision.meeting} />
            <Charge decision={decision} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function MeetingLink({ meeting: { id, name } }: Pick<DecidedView, "meeting">) {
  return id === null ? name : <TextLink href={`/desk/meetings/${id}`}>{name}</TextLink>;
}

function Charge({ decision }: { decision: DecidedView }) {
  const words = chargeWords(decision);
  return words && `，${words}`;
}

import { Timeline } from "#components/ui/timeline.tsx";
import type { DeadlineChangeView, ExtensionRequestView } from "#lib/domain/extension-views.ts";
import { longDay, longTime } from "#lib/domain/labels/dates.ts";
import { ExtensionRecord } from "./extension-record.tsx";

export type DeadlineHistoryProps = { changes: DeadlineChangeView[]; requests: ExtensionRequestView[] };

/** Every change of a finding's deadline, the latest first, and every extension that was asked for. */
export function DeadlineHistory({ changes, requests }: DeadlineHistoryProps) {
  return (
    <>
      {requests.map((request) => (
        <ExtensionRecord key={request.sequence} request={request} />
      ))}
      {changes.length > 0 && (
        <>
          <h3 className="mb-3 font-serif text-lg font-bold">历次调整</h3>
          <Timeline
            items={changes.map(({ from, to, reason, byName, at }) => ({
              key: at.toISOString(),
              date: at.toISOString(),
              when: longTime(at),
              title: from ? `由${longDay(from)}改为${longDay(to)}` : `定为${longDay(to)}`,
              by: byName,
              children: reason && <p className="whitespace-pre-line break-words">{reason}</p>,
            }))}
          />
        </>
      )}
    </>
  );
}

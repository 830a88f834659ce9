import { Tag } from "#components/ui/tag.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import { EXTENSION_STEPS, isUnderWay } from "#lib/domain/extension-status.ts";
import type { ExtensionRequestView, ExtensionSignatureView } from "#lib/domain/extension-views.ts";
import { longDay, longTime } from "#lib/domain/labels/dates.ts";
import { EXTENSION_STEP_WORDS, EXTENSION_WORDS } from "#lib/domain/labels/extensions.ts";

/** One extension request with each signature on it, in the order in which they were given, and what is still awaited. */
export function ExtensionRecord({ request }: { request: ExtensionRequestView }) {
  const { sequence, status, signatures } = request;
  return (
    <article aria-label={`第${sequence}次延期申请`} className="mb-8">
      <h3 className="mb-3 flex flex-wrap items-baseline gap-x-3 font-serif text-lg font-bold">
        第{sequence}次延期申请
        <Tag>{EXTENSION_WORDS[status]}</Tag>
      </h3>
      <Timeline items={[asked(request), ...signatures.map(signed), ...withdrawn(request), ...awaited(request)]} />
    </article>
  );
}

function asked({ from, to, reason, askedBy, askedAt }: ExtensionRequestView): TimelineItem {
  return {
    key: "asked",
    date: askedAt.toISOString(),
    when: longTime(askedAt),
    title: `申请由${longDay(from)}延至${longDay(to)}`,
    by: askedBy,
    children: <p className="whitespace-pre-line break-words">{reason}</p>,
  };
}

function signed({ step, passed, comment, signedAs, signedAt }: ExtensionSignatureView): TimelineItem {
  return {
    key: step,
    date: signedAt.toISOString(),
    when: longTime(signedAt),
    title: `${EXTENSION_STEP_WORDS[step]}：${passed ? "同意" : "不同意"}`,
    by: signedAs,
    children: comment && <p className="whitespace-pre-line break-words">{comment}</p>,
  };
}

function withdrawn({ status, endedAt, askedBy }: ExtensionRequestView): TimelineItem[] {
  if (status !== "WITHDRAWN" || !endedAt) return [];
  return [{ key: "withdrawn", date: endedAt.toISOString(), when: longTime(endedAt), title: "撤回申请", by: askedBy }];
}

function awaited({ status, signatures }: ExtensionRequestView): TimelineItem[] {
  if (!isUnderWay(status)) return [];
  const open = EXTENSION_STEPS.filter((step) => !signatures.some((signature) => signature.step === step));
  return open.map((step) => ({ key: step, date: "", when: "—", title: EXTENSION_STEP_WORDS[step], by: "待办" }));
}

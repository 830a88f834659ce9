import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Section } from "#components/ui/section.tsx";
import { type ExtensionStep, isUnderWay } from "#lib/domain/extension-status.ts";
import { awaitedExtensionStep } from "#lib/domain/extension.ts";
import type { Verb } from "#lib/domain/permissions.ts";
import { DeadlineHistory, type DeadlineHistoryProps } from "./deadline-history.tsx";

type DeadlineSectionProps = DeadlineHistoryProps & { number: number; hasDeadline: boolean; rights: ReadonlySet<Verb> };

/** 时限 on a finding's page: how it was changed and what was asked for, with the way to asking and to signing. */
export function DeadlineSection({ number, hasDeadline, rights, changes, requests }: DeadlineSectionProps) {
  const pending = requests.find(({ status }) => isUnderWay(status));
  const words = hasDeadline && actionWords(pending ? awaitedExtensionStep(pending.status) : null, rights);
  if (changes.length === 0 && requests.length === 0 && !words) return null;
  return (
    <Section
      title="时限和延期"
      id="deadline"
      actions={words && <ButtonLink href={`/desk/findings/${number}/extension`}>{words}</ButtonLink>}
    >
      {changes.length === 0 && requests.length === 0 ? (
        <EmptyState title="时限没有调整过">不能按期完成的，由责任部室申请延期，责任领导签署、整改办决定。</EmptyState>
      ) : (
        <DeadlineHistory changes={changes} requests={requests} />
      )}
    </Section>
  );
}

/** What this reader goes there for, or null. */
function actionWords(awaits: ExtensionStep | null, rights: ReadonlySet<Verb>): string | null {
  if (awaits === "LEADER" && rights.has("signExtension")) return "签署延期申请";
  if (awaits === "OFFICE" && rights.has("decideExtension")) return "决定延期申请";
  if (!rights.has("requestExtension")) return null;
  return awaits ? "查看或撤回延期申请" : "申请延期";
}

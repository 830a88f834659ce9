import { ButtonLink } from "#components/ui/button.tsx";
import type { Verb } from "#lib/domain/permissions.ts";
import type { Week } from "#lib/domain/week.ts";

/** What this reader can do to the finding now; the first is what most likely brought them here. */
export function FindingActions({ number, week, rights }: { number: number; week: Week; rights: ReadonlySet<Verb> }) {
  const closure = `/desk/findings/${number}/closure`;
  const signs = rights.has("signAsLeader") || rights.has("auditClosure") || rights.has("decideClosure");
  return (
    <>
      {signs && (
        <ButtonLink href={closure} variant="primary">
          审签销号申请
        </ButtonLink>
      )}
      {rights.has("enterFollowUp") && (
        <ButtonLink href={`/desk/weeks/${week}/${number}`} variant={signs ? "secondary" : "primary"}>
          填报本周进展
        </ButtonLink>
      )}
      {rights.has("applyForClosure") && <ButtonLink href={closure}>申请销号</ButtonLink>}
      {rights.has("withdrawClosure") && <ButtonLink href={closure}>查看或撤回申请</ButtonLink>}
      {rights.has("takeArchive") && <ButtonLink href={`/desk/findings/${number}/archive`}>销号档案</ButtonLink>}
      {rights.has("disclose") && <ButtonLink href={`/desk/findings/${number}/disclosure`}>公开范围</ButtonLink>}
      <ButtonLink href={`/api/findings/${number}/docx`} variant="quiet">
        导出本问题（.docx）
      </ButtonLink>
    </>
  );
}

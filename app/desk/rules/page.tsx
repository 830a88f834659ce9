import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { DoneMessage } from "#components/form/done-message.tsx";
import { RulesAtWork, RulesSummary } from "#components/rules/rules-at-work.tsx";
import { RulesFields } from "#components/rules/rules-fields.tsx";
import { RulesHeader } from "#components/rules/rules-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { Timeline } from "#components/ui/timeline.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { type RulesPage as View, rulesPage } from "#lib/queries/rules-page.ts";
import { setRules } from "./actions.ts";

export const metadata: Metadata = { title: "跟进规则" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RulesPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const { done } = await searchParams;
  const view = (await rulesPage(actor, now)) ?? notFound();
  return (
    <>
      <RulesHeader view="rules" title="跟进规则" lead="这一轮整改每周何时填报、逾期怎样督办、销号后何时回头看。由整改办确定，各部室和领导都可以查看。" />
      <DoneMessage done={done} />
      {view === "noRound" ? (
        <EmptyState title="还没有正在跟进的轮次">导入巡察反馈之后，在这里确定跟进规则。</EmptyState>
      ) : (
        <Rules view={view} />
      )}
    </>
  );
}

function Rules({ view }: { view: View }) {
  const { rules, version, maySet, changes } = view;
  return (
    <>
      <RulesAtWork {...view} />
      <Section title={maySet ? "修改规则" : "现行规则"} id="rules">
        {maySet ? (
          <ActionForm action={setRules} submit="保存规则" hidden={{ version }} cancel={{ label: "不保存，返回我的事项", href: "/desk" }}>
            <RulesFields rules={rules} />
          </ActionForm>
        ) : (
          <RulesSummary rules={rules} />
        )}
      </Section>
      <Section title="修改记录" id="changes">
        {changes.length === 0 ? <p className="text-ink-soft">还没有改动过。</p> : <Changes changes={changes} />}
        {maySet && <Purges />}
      </Section>
    </>
  );
}

/** For the office, which confirms what the administrator proposes. */
function Purges() {
  return (
    <p className="mt-4">
      <TextLink href="/desk/storage/purges">查看材料的销毁申请和销毁记录</TextLink>
    </p>
  );
}

function Changes({ changes }: Pick<View, "changes">) {
  return (
    <Timeline
      items={changes.map(({ sequence, at, by, what }) => ({ key: sequence, date: at.toISOString(), when: longTime(at), title: what, by }))}
    />
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LookBackTabs } from "#components/look-back/look-back-tabs.tsx";
import { RateTable } from "#components/look-back/rate-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { partName } from "#lib/domain/labels/narrowing.ts";
import { lookBackRates } from "#lib/queries/look-back-rates.ts";

export const metadata: Metadata = { title: "回头看：巩固率" };

export default async function LookBackRatesPage() {
  const { actor, now } = await currentContext();
  const { today, counts, departments, parts } = (await lookBackRates(actor, now)) ?? notFound();
  const asOf = `（截至${longDay(today)}）`;
  const named = parts.map((part) => ({ ...part, name: part.name ? `${partName(Number(part.key))}：${part.name}` : partName(Number(part.key)) }));
  return (
    <>
      <PageHeader title="回头看" lead="巩固率是查过的各次中认定成效巩固的比例，其余为反弹。" />
      <LookBackTabs current="rates" counts={counts} />
      {departments.length === 0 && parts.length === 0 ? (
        <EmptyState title="还没有回头看">问题销号之后才有回头看，有了结果才有巩固率。</EmptyState>
      ) : (
        <>
          <Section title="按责任部室">
            <RateTable caption={`各责任部室回头看结果${asOf}`} head="责任部室" rows={departments} narrow={(department) => ({ department })} />
          </Section>
          <Section title="按方面">
            <RateTable caption={`各方面回头看结果${asOf}`} head="方面" rows={named} narrow={(part) => ({ part: Number(part) })} />
          </Section>
        </>
      )}
    </>
  );
}

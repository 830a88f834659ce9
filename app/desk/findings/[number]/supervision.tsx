import { OrderTable } from "#components/orders/order-table.tsx";
import { RungList } from "#components/orders/rung-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FindingSupervision } from "#lib/queries/finding-supervision.ts";

/** 督办 of one finding: the rungs it climbed and its orders; nothing where there is nothing to tell and nothing to do. */
export function Supervision({ number, rungs, orders, maySupervise }: FindingSupervision & { number: number }) {
  const nothing = rungs.length === 0 && orders.length === 0;
  if (nothing && !maySupervise) return null;
  return (
    <Section
      title="督办"
      id="supervision"
      actions={maySupervise && <ButtonLink href={`/desk/orders/new?finding=${number}`}>拟制督办单</ButtonLink>}
    >
      {nothing && <p className="text-ink-soft">没有逾期或未填报的提醒，也没有督办单。</p>}
      {orders.length > 0 && <OrderTable lines={orders} caption={`问题${number}的督办单`} ofOneFinding />}
      {rungs.length > 0 && <RungList rungs={rungs} />}
    </Section>
  );
}

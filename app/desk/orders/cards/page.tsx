import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CardBars } from "#components/orders/card-bars.tsx";
import { CardTable } from "#components/orders/card-table.tsx";
import { orderListCrumbs } from "#components/orders/order-crumbs.ts";
import { YellowCards } from "#components/orders/yellow-cards.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { CardFilter, CardLine } from "#lib/domain/orders/views.ts";
import { cardFilter, cardsHref, ordersHref } from "#lib/input/order-filter.ts";
import { CARDS_PER_PAGE, type OrderCards, orderCards } from "#lib/queries/order-cards.ts";

export const metadata: Metadata = { title: "红黄牌" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CardsPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const filter = cardFilter.parse(await searchParams);
  const cards = (await orderCards(actor, filter, now)) ?? notFound();
  const caption = `各部室红黄牌（截至${longDay(cards.today)}）`;
  return (
    <>
      <PageHeader
        breadcrumb={orderListCrumbs}
        title="红黄牌"
        lead="督办升级到提醒部室负责人的，每次记一张黄牌；发出督办单的，每份记一张红牌。"
      />
      {cards.lines.length === 0 ? (
        <EmptyState title="还没有红黄牌">问题逾期或未填报满规定的工作日之后，按责任部室记在这里（截至{longDay(cards.today)}）。</EmptyState>
      ) : (
        <>
          <CardTable lines={cards.lines} caption={caption} hrefsOf={hrefsOf} />
          <Section title="图示">
            <CardBars lines={cards.lines} caption={caption} />
          </Section>
          <Listed cards={cards} filter={filter} />
        </>
      )}
    </>
  );
}

function hrefsOf({ departmentId }: CardLine) {
  return {
    yellow: cardsHref({ department: departmentId, page: 1 }),
    red: ordersHref({ view: "SENT", department: departmentId }),
  };
}

function Listed({ cards: { listed, today }, filter }: { cards: OrderCards; filter: CardFilter }) {
  if (!listed) return null;
  const title = `${listed.department}的黄牌`;
  return (
    <Section title={title} id="yellow" description={`共${listed.total}张，截至${longDay(today)}。`}>
      <YellowCards cards={listed.cards} caption={title} />
      <Pagination
        page={filter.page}
        pageSize={CARDS_PER_PAGE}
        total={listed.total}
        hrefFor={(page) => cardsHref({ ...filter, page })}
        unit="张"
      />
    </Section>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrderTable } from "#components/orders/order-table.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { currentContext } from "#lib/auth/session.ts";
import type { Role } from "#lib/domain/actor.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { ORDER_TAB_WORDS } from "#lib/domain/labels/orders.ts";
import type { OrderTab } from "#lib/domain/orders/order.ts";
import type { OrderFilter } from "#lib/domain/orders/views.ts";
import { orderFilter, ordersHref } from "#lib/input/order-filter.ts";
import { type OrderList, orderList, ORDERS_PER_PAGE } from "#lib/queries/orders.ts";

export const metadata: Metadata = { title: "督办" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OrdersPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const filter = orderFilter.parse(await searchParams);
  const list = (await orderList(actor, filter, now)) ?? notFound();
  return (
    <>
      <PageHeader title="督办" lead={leadFor(actor.role)} actions={<ButtonLink href="/desk/orders/cards">红黄牌</ButtonLink>} />
      {list.department && (
        <p className="mb-4">
          只列发给{list.department}的督办单。
          <TextLink href={ordersHref({ view: filter.view })}>查看全部部室</TextLink>
        </p>
      )}
      <Tabs label="按状态查看" items={tabs(list, filter)} />
      {list.lines.length === 0 ? (
        <NothingHere list={list} filter={filter} role={actor.role} />
      ) : (
        <OrderTable lines={list.lines} caption={`督办单，截至${longDay(list.today)}`} />
      )}
      <Pagination
        page={filter.page}
        pageSize={ORDERS_PER_PAGE}
        total={filter.view ? list.counts[filter.view] : list.counts.total}
        hrefFor={(page) => ordersHref({ ...filter, page })}
        unit="份"
      />
    </>
  );
}

function leadFor(role: Role): string {
  if (role === "DEPARTMENT") return "发给您所在部室的督办单。请在回复期限前报送办理情况。";
  if (role === "LEADER") return "由您担任责任领导的问题收到的督办单。";
  return "逾期或长期未填报的问题逐级提醒，仍无进展的发督办单。";
}

/** Drafts and what never went out are shown to those who see them. */
const DRAFTS: readonly OrderTab[] = ["DRAFT", "DROPPED", "SENT"];
const TABS: readonly OrderTab[] = ["DRAFT", "SENT", "ISSUED", "OVERDUE", "REPLIED", "ACCEPTED", "DROPPED"];

function tabs({ counts, seesDrafts }: OrderList, { view: chosen, department }: OrderFilter) {
  const all = { label: "全部", href: ordersHref({ department }), current: chosen === null, count: counts.total };
  const each = TABS.filter((view) => seesDrafts || !DRAFTS.includes(view)).map((view) => ({
    label: ORDER_TAB_WORDS[view],
    href: ordersHref({ view, department }),
    current: chosen === view,
    count: counts[view],
  }));
  return [all, ...each];
}

type Nothing = { list: OrderList; filter: OrderFilter; role: Role };

function NothingHere({ list: { counts }, filter, role }: Nothing) {
  if (counts.total === 0) return <EmptyState title="还没有督办单">{emptyWords(role)}</EmptyState>;
  const title = filter.view && filter.page === 1 ? `没有“${ORDER_TAB_WORDS[filter.view]}”的督办单` : "没有这一页";
  return <EmptyState title={title} action={<TextLink href={ordersHref({ department: filter.department })}>查看全部督办单</TextLink>} />;
}

function emptyWords(role: Role): string {
  if (role === "DEPARTMENT") return "按时填报、按期整改，就不会收到督办单。收到的在这里回复。";
  if (role === "LEADER") return "您负责的问题收到督办单之后，在这里查看办理情况。";
  return "问题逾期或未填报满规定的工作日，督办单在这里拟制、发出、回复、办结。";
}

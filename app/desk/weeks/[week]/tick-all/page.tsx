import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Table, Td, Th, Thead } from "#components/ui/table.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { departmentName } from "#lib/domain/labels/bulletin.ts";
import { weekName } from "#lib/domain/labels/dates.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { isWeek, type Week } from "#lib/domain/week.ts";
import { weekHref } from "#lib/input/week-filter.ts";
import { listedEntries } from "#lib/input/weeks.ts";
import { type EntryToTick, TICKED_AT_ONCE, weekTickAll } from "#lib/queries/week-tick-all.ts";
import { tickAll } from "../../actions.ts";

type Props = { params: Promise<{ week: string }> };

export const metadata: Metadata = { title: "批量跟进确认" };

export default async function TickAllPage({ params }: Props) {
  const { week } = await params;
  const { actor, now } = await currentContext();
  const found = isWeek(week) ? await weekTickAll(actor, week, now) : null;
  if (!found) notFound();
  const { closed, entries, more, others } = found;
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: "每周跟进", href: "/desk/weeks" },
          { label: weekName(week), href: weekHref(week) },
        ]}
        title="批量跟进确认"
        lead={entries.length > 0 && "以下填报按时提交、没有提出困难和问题。请逐项看过，再一并确认；确认之后不能再改。"}
      />
      {others > 0 && <Others week={week} others={others} />}
      {entries.length === 0 ? (
        <EmptyState title={closed ? "这一周已经封存" : "没有可以批量确认的填报"} action={<TextLink href={weekHref(week)}>返回周跟进表</TextLink>} />
      ) : (
        <>
          <Entries entries={entries} week={week} />
          {more && <p className="mb-4 max-w-measure">{`一次最多确认${TICKED_AT_ONCE}项，其余的在确认之后继续。`}</p>}
          <ActionForm
            action={tickAll}
            submit={`确认以上${entries.length}项填报`}
            hidden={{ week, entries: listedEntries(entries) }}
            cancel={{ label: "返回周跟进表", href: weekHref(week) }}
          />
        </>
      )}
    </>
  );
}

function Others({ week, others }: { week: Week; others: number }) {
  return (
    <p className="mb-6 max-w-measure">
      另有{others}项逾期填报或提出了困难和问题，不在此列，请在
      <TextLink href={weekHref(week, { standing: "entered" })}>周跟进表</TextLink>中逐项确认。
    </p>
  );
}

function Entries({ entries, week }: { entries: EntryToTick[]; week: Week }) {
  return (
    <Table caption={`将要确认的填报（${entries.length}项）`}>
      <colgroup>
        <col className="w-[26%]" />
        <col className="w-[40%]" />
        <col className="w-[34%]" />
      </colgroup>
      <Thead>
        <Th>问题</Th>
        <Th>进展</Th>
        <Th>下步打算</Th>
      </Thead>
      <tbody>
        {entries.map(({ number, title, department, progress, nextStep }) => (
          <tr key={number}>
            <Td rowHeader>
              <TextLink href={`/desk/weeks/${week}/${number}`} className="font-bold">
                {number}　{title ?? UNTITLED_FINDING}
              </TextLink>
              <span className="mt-1 block text-sm text-ink-soft">{departmentName(department)}</span>
            </Td>
            <Td label="进展">
              <span className="whitespace-pre-line">{progress}</span>
            </Td>
            <Td label="下步打算">
              <span className="whitespace-pre-line">{nextStep}</span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

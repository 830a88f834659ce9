import { Fragment } from "react";
import { FindingLight } from "#components/findings/finding-status.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Table, Td, Th, Thead } from "#components/ui/table.tsx";
import { EntryTrace, EntryWords } from "#components/weeks/entry-words.tsx";
import { Outcome } from "#components/weeks/outcome.tsx";
import { SheetKeys } from "#components/weeks/sheet-keys.tsx";
import { StandingMark } from "#components/weeks/standing-mark.tsx";
import { standingOf } from "#lib/domain/follow-up.ts";
import { weekName } from "#lib/domain/labels/dates.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import type { WeekFilter, WeekOutcome } from "#lib/input/week-filter.ts";
import type { WeekRow, WeekSheet } from "#lib/queries/week-sheet.ts";
import { tick } from "../actions.ts";

type SheetTableProps = { sheet: WeekSheet; filter: WeekFilter; outcome: WeekOutcome };

/** One row per finding: what was announced, what came of it, and what is to be done about it now. */
export function SheetTable(props: SheetTableProps) {
  const { rows } = props.sheet;
  return (
    <div id="sheet">
      <SheetKeys key={rows.map(({ number, version }) => `${number}:${version}`).join(" ")} sheet="sheet" reviews={rows.some(({ mayTick }) => mayTick)} />
      <SheetRows {...props} />
    </div>
  );
}

function SheetRows({ sheet, filter, outcome }: SheetTableProps) {
  const { week, thisWeek, rows } = sheet;
  const words = week === thisWeek ? THIS_WEEK : THAT_WEEK;
  return (
    <Table caption={`${weekName(week)}填报与跟进`} captionHidden>
      <colgroup>
        <col className="w-[23%]" />
        <col className="w-[22%]" />
        <col className="w-[34%]" />
        <col className="w-[21%]" />
      </colgroup>
      <Thead>
        <Th>问题</Th>
        <Th>{words.announced}</Th>
        <Th>{words.entry}</Th>
        <Th>情况与办理</Th>
      </Thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.number}>
            {outcome?.next === row.number && <OutcomeRow {...outcome} />}
            <tr data-row={row.number} className="scroll-mt-24 focus:bg-wash focus:outline-3 focus:-outline-offset-3 focus:outline-focus">
              <Row row={row} sheet={sheet} filter={filter} words={words} />
            </tr>
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}

const THIS_WEEK = { announced: "上周下步打算", entry: "本周填报" };
const THAT_WEEK = { announced: "前一周下步打算", entry: "当周填报" };

type RowProps = { row: WeekRow; sheet: WeekSheet; filter: WeekFilter };

function Row({ words, ...props }: RowProps & { words: typeof THIS_WEEK }) {
  const { row, sheet } = props;
  return (
    <>
      <Td rowHeader>
        <Finding {...row} asOfNow={sheet.week !== sheet.thisWeek} />
      </Td>
      <Td label={words.announced}>{row.announced ?? <Nothing>没有填报</Nothing>}</Td>
      <Td label={words.entry}>{row.entry ? <EntryWords {...row.entry} /> : <Nothing>尚未填报</Nothing>}</Td>
      <Td label="情况与办理">
        <div className="space-y-2">
          <StandingMark standing={standingOf(row.entry?.status ?? null)} overdue={sheet.cutOffPassed} />
          {row.entry && <EntryTrace {...row.entry} />}
          <Work {...props} />
        </div>
      </Td>
    </>
  );
}

/** What was just done, told before the row that is to be done next. */
function OutcomeRow(outcome: NonNullable<WeekOutcome>) {
  return (
    <tr>
      <td colSpan={4} className="border-b border-line py-3">
        <Outcome key={outcome.number} {...outcome} />
      </td>
    </tr>
  );
}

function Finding({ number, title, light, department, asOfNow }: WeekRow & { asOfNow: boolean }) {
  return (
    <>
      <TextLink href={`/desk/findings/${number}`} className="font-bold">
        {number}　{title ?? UNTITLED_FINDING}
      </TextLink>
      <span className="mt-1 flex flex-wrap gap-x-4 text-sm">
        <span>{department ?? <Nothing>尚未分工</Nothing>}</span>
        <span className="inline-flex items-center">
          {asOfNow && <span className="text-ink-soft">现在：</span>}
          <FindingLight light={light} />
        </span>
      </span>
    </>
  );
}

/** The one thing this reader can do about the row; the row's own page for everybody. */
function Work({ row, sheet, filter }: RowProps) {
  const { week, rows } = sheet;
  const page = `/desk/weeks/${week}/${row.number}`;
  if (row.mayTick) {
    const next = rows.slice(rows.indexOf(row) + 1).find(({ mayTick }) => mayTick)?.number;
    const view = { page: filter.page, ...(filter.standing && { standing: filter.standing }), ...(next && { next }) };
    return (
      <div className="[&>form>div]:mt-0">
        <ActionForm
          action={tick}
          name={`tick-${row.number}`}
          submit="跟进确认"
          variant="secondary"
          hidden={{ number: row.number, week, version: row.version, ...view }}
          cancel={{ label: "退回", href: `${page}#return` }}
        />
      </div>
    );
  }
  if (row.mayEnter && row.entry?.status !== "ENTERED") {
    return <ButtonLink href={page}>{row.entry ? "修改重报" : "填报"}</ButtonLink>;
  }
  return <TextLink href={page}>{row.mayEnter ? "修改填报" : "查看详情"}</TextLink>;
}

function Nothing({ children }: { children: string }) {
  return <span className="text-ink-soft">{children}</span>;
}

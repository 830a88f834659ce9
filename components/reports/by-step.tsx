import { CountLink } from "#components/ui/count-link.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { BarRows } from "#components/ui/bar-rows.tsx";
import { Picture } from "#components/ui/picture.tsx";
import { SpanRows } from "#components/ui/span-rows.tsx";
import type { Day } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { share, workingDays } from "#lib/domain/labels/reports.ts";
import { DECISION_WORDS, STATUS_WORDS } from "#lib/domain/labels/words.ts";
import type { ReturnRow, StepRow } from "#lib/domain/reports/views.ts";
import { ledgerWith } from "#lib/input/ledger-filter.ts";
import { signaturesHref, staysHref } from "#lib/input/report-lists.ts";

type Props<Row> = { rows: Row[]; today: Day };

/** In one sentence: which step takes the longest. */
export function stepWords({ rows, today }: Props<StepRow>): string {
  const slowest = [...rows].sort((a, b) => (b.passed.median ?? -1) - (a.passed.median ?? -1))[0];
  if (!slowest || slowest.passed.median === null) return `截至${longDay(today)}，还没有问题走完一步。`;
  return `截至${longDay(today)}，用时最多的一步是“${STATUS_WORDS[slowest.step]}”，中位数${slowest.passed.median}个工作日。`;
}

/** In one sentence: how many signatures sent a request back. */
export function returnWords({ rows, today }: Props<ReturnRow>): string {
  const sum = (key: "signed" | "returned") => rows.reduce((all, row) => all + row[key], 0);
  return `截至${longDay(today)}，共签署审签意见${sum("signed")}次，退回${sum("returned")}次（${share(sum("returned"), sum("signed"))}）。`;
}

/** How long each step took those who left it. */
export function StepPicture(props: Props<StepRow>) {
  const rows = props.rows.map(({ step, passed }) => ({ key: step, label: STATUS_WORDS[step], middle: passed.median, end: passed.longest }));
  const words = stepWords(props);
  return (
    <Picture alternative={`条形图：走完各步所用的工作日，中位数和最长。${words}`} caption={words}>
      <SpanRows rows={rows} middleLabel="中位数（工作日）" endLabel="最长" />
    </Picture>
  );
}

export function StepTable({ rows, today }: Props<StepRow>) {
  const cell = (row: StepRow, state: "passed" | "present", count: number | string, of: string) => (
    <CountLink count={count} href={staysHref({ step: row.step, state })} of={`${STATUS_WORDS[row.step]}${of}`} />
  );
  const columns: Column<StepRow>[] = [
    { key: "step", header: "步骤", rowHeader: true, cell: ({ step }) => STATUS_WORDS[step] },
    { key: "count", header: "走完次数", numeric: true, cell: (row) => cell(row, "passed", row.passed.count, "走完次数") },
    { key: "median", header: "中位数", numeric: true, cell: (row) => cell(row, "passed", workingDays(row.passed.median), "中位数，工作日") },
    { key: "longest", header: "最长", numeric: true, cell: (row) => cell(row, "passed", workingDays(row.passed.longest), "最长，工作日") },
    { key: "present", header: "现在停留", numeric: true, cell: (row) => <Present row={row} /> },
    { key: "since", header: "已停留最长", numeric: true, cell: (row) => cell(row, "present", workingDays(row.present.longest), "已停留最长，工作日") },
  ];
  return <DataTable caption={`各步用时，单位为工作日（截至${longDay(today)}）`} columns={columns} rows={rows} rowKey={({ step }) => step} />;
}

function Present({ row: { step, present } }: { row: StepRow }) {
  return <CountLink count={present.count} href={ledgerWith({ status: step })} of={`${STATUS_WORDS[step]}现在停留`} />;
}

/** What was passed and what came back, at each step. */
export function ReturnPicture(props: Props<ReturnRow>) {
  const words = returnWords(props);
  return (
    <Picture alternative={`条形图：各步审签同意和退回的次数。${words}`} caption={words}>
      <BarRows
        parts={[
          { key: "passed", label: "同意", fill: "empty" },
          { key: "returned", label: "退回", fill: "cinnabar" },
        ]}
        rows={props.rows.map(({ step, passed, returned }) => ({ key: step, label: DECISION_WORDS[step], values: { passed, returned } }))}
      />
    </Picture>
  );
}

export function ReturnTable({ rows, today }: Props<ReturnRow>) {
  const cell = ({ step }: ReturnRow, count: number | string, verdict: "pass" | "return" | null, of: string) => (
    <CountLink count={count} href={signaturesHref({ step, verdict })} of={`${DECISION_WORDS[step]}${of}`} />
  );
  const columns: Column<ReturnRow>[] = [
    { key: "step", header: "步骤", rowHeader: true, cell: ({ step }) => DECISION_WORDS[step] },
    { key: "signed", header: "签署", numeric: true, cell: (row) => cell(row, row.signed, null, "签署") },
    { key: "passed", header: "同意", numeric: true, cell: (row) => cell(row, row.passed, "pass", "同意") },
    { key: "returned", header: "退回", numeric: true, cell: (row) => cell(row, row.returned, "return", "退回") },
    { key: "share", header: "退回率", numeric: true, cell: (row) => cell(row, share(row.returned, row.signed), "return", "退回率") },
  ];
  return <DataTable caption={`各步审签意见（截至${longDay(today)}）`} columns={columns} rows={rows} rowKey={({ step }) => step} />;
}

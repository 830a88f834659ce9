import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import { type Stage, StatusMark } from "#components/ui/status-mark.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { dayAt } from "#lib/domain/day.ts";
import type { JobRun, JobState, JobView } from "#lib/domain/job-views.ts";
import { clockTime, longTime, shortDay } from "#lib/domain/labels/dates.ts";
import { durationWords, failureWords, JOB_STATE_WORDS, jobName, jobPurpose, timetableWords } from "#lib/domain/labels/jobs.ts";

const STAGES: Record<JobState, Stage> = { waiting: "not-started", running: "under-way", retrying: "waiting", done: "done", failed: "reopened" };

/** One job of the timetable: when it runs, how it went, and what went wrong. */
export function JobCard({ job, at }: { job: JobView; at: Date }) {
  const { name, cron, nextAt, runs, failures } = job;
  return (
    <Section title={jobName(name)} description={jobPurpose(name)}>
      <SummaryList
        rows={[
          { key: "运行时间", value: timetableWords(cron) },
          { key: "下次运行", value: nextAt ? timeWords(nextAt, at) : "按计划运行" },
        ]}
      />
      {runs.length === 0 ? (
        <p className="mt-4 text-ink-soft">还没有运行过。</p>
      ) : (
        <div className="mt-4">
          <DataTable caption="最近的运行" columns={columnsAt(at)} rows={runs} rowKey={({ id }) => id} />
        </div>
      )}
      {failures.length > 0 && <Failures failures={failures} at={at} />}
    </Section>
  );
}

function columnsAt(at: Date): Column<JobRun>[] {
  return [
    { key: "when", header: "开始时间", rowHeader: true, cell: ({ startedAt }) => (startedAt ? timeWords(startedAt, at) : "—") },
    { key: "took", header: "用时", cell: durationWords },
    { key: "state", header: "结果", cell: ({ state }) => <StatusMark stage={STAGES[state]}>{JOB_STATE_WORDS[state]}</StatusMark> },
  ];
}

function Failures({ failures, at }: { failures: JobRun[]; at: Date }) {
  return (
    <Section level={3} title="最近的失败">
      <ul role="list">
        {failures.map(({ id, startedAt, error }) => (
          <li key={id} className="border-t border-line py-3">
            <p>
              <span className="font-bold">{startedAt ? timeWords(startedAt, at) : ""}</span>　{failureWords(error)}
            </p>
            {error && <p className="mt-1 text-sm break-words text-ink-soft">错误信息：{error}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** With the day in front where it is not today's. */
function timeWords(time: Date, now: Date): string {
  if (dayAt(time) === dayAt(now)) return `今天 ${clockTime(time)}`;
  return dayAt(time).slice(0, 4) === dayAt(now).slice(0, 4) ? `${shortDay(dayAt(time))} ${clockTime(time)}` : longTime(time);
}

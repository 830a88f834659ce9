import { Section } from "#components/ui/section.tsx";
import type { Bulletin } from "#lib/domain/bulletin/bulletin.ts";
import {
  CHANGE_WORDS,
  changeGroups,
  departmentName,
  NOTHING_TO_TELL,
  partHeading,
  reportingWords,
  sinceWords,
} from "#lib/domain/labels/bulletin.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { DueTable } from "./due-table.tsx";
import { FigureTable } from "./figure-table.tsx";
import { type FindingGroup, FindingGroups, FindingLink, LINES_SHOWN, Rest } from "./finding-groups.tsx";

/** 周报, part by part; every finding leads to its page. */
export function BulletinBody({ bulletin }: { bulletin: Bulletin }) {
  const { due, dueUntil } = bulletin;
  return (
    <>
      <Section title={partHeading("figures")} id="figures">
        <FigureTable bulletin={bulletin} />
      </Section>
      <Section title={partHeading("changes")} id="changes" description={sinceWords(bulletin)}>
        <Changes bulletin={bulletin} />
      </Section>
      <Section title={partHeading("reporting")} id="reporting" description={reportingWords(bulletin)}>
        <Reporting bulletin={bulletin} />
      </Section>
      <Section title={partHeading("due")} id="due" description={`到${longDay(dueUntil)}为止。`}>
        {due.length > 0 ? <DueTable due={due} /> : <p>{NOTHING_TO_TELL.due}</p>}
      </Section>
      <Section title={partHeading("difficulties")} id="difficulties">
        <Difficulties bulletin={bulletin} />
      </Section>
    </>
  );
}

function Changes({ bulletin: { changes } }: { bulletin: Bulletin }) {
  if (changes.length === 0) return <p>{NOTHING_TO_TELL.changes}</p>;
  return (
    <FindingGroups groups={changeGroups(changes).map(({ kind, lines }) => ({ name: `${CHANGE_WORDS[kind]}（${lines.length}）`, lines }))} strong />
  );
}

function Reporting({ bulletin: { notReported, late } }: { bulletin: Bulletin }) {
  if (notReported.length + late.length === 0) return <p>{NOTHING_TO_TELL.reporting}</p>;
  const silent = notReported.map(({ department, findings }) => ({
    name: departmentName(department),
    lines: findings.map(({ returned, ...finding }) => ({ ...finding, words: returned ? "已退回，没有重报" : "" })),
  }));
  const tardy = late.map(({ department, findings }) => ({
    name: departmentName(department),
    lines: findings.map((finding) => ({ ...finding, words: "" })),
  }));
  return (
    <>
      <ReportingGroup title="未填报" groups={silent} />
      <ReportingGroup title="逾期填报" groups={tardy} />
    </>
  );
}

function ReportingGroup({ title, groups }: { title: string; groups: FindingGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <div className="mb-6">
      <h3 className="mb-2 font-bold">{title}</h3>
      <FindingGroups groups={groups} />
    </div>
  );
}

function Difficulties({ bulletin: { difficulties } }: { bulletin: Bulletin }) {
  if (difficulties.length === 0) return <p>{NOTHING_TO_TELL.difficulties}</p>;
  return (
    <>
      <ol role="list" className="space-y-5">
        {difficulties.slice(0, LINES_SHOWN).map(({ department, leader, difficulty, nextStep, ...finding }) => (
          <li key={finding.number} className="max-w-measure">
            <p className="font-bold">
              <FindingLink {...finding} />
            </p>
            <p className="text-sm text-ink-soft">
              责任部室：{departmentName(department)}　责任领导：{leader ?? "尚未确定"}
            </p>
            <p className="mt-1 whitespace-pre-line">{difficulty}</p>
            <p className="mt-1 whitespace-pre-line text-ink-soft">下步打算：{nextStep}</p>
          </li>
        ))}
      </ol>
      <Rest total={difficulties.length} />
    </>
  );
}

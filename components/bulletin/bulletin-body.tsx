import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Bulletin, NamedFinding } from "#lib/domain/bulletin/bulletin.ts";
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
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { DueTable } from "./due-table.tsx";
import { FigureTable } from "./figure-table.tsx";

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

function Finding({ number, title }: NamedFinding) {
  return (
    <TextLink href={`/desk/findings/${number}`}>
      问题{number}　{title ?? UNTITLED_FINDING}
    </TextLink>
  );
}

function Changes({ bulletin: { changes } }: { bulletin: Bulletin }) {
  if (changes.length === 0) return <p>{NOTHING_TO_TELL.changes}</p>;
  return (
    <dl className="space-y-4">
      {changeGroups(changes).map(({ kind, lines }) => (
        <div key={kind} className="grid gap-x-8 gap-y-1 @2xl:grid-cols-[10rem_minmax(0,1fr)]">
          <dt className="font-bold">
            {CHANGE_WORDS[kind]}（{lines.length}）
          </dt>
          <dd>
            <ul role="list" className="space-y-1">
              {lines.map((line, index) => (
                <li key={`${line.number} ${index}`}>
                  <Finding {...line} />
                  <span className="ms-3 text-ink-soft">{line.words}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Reporting({ bulletin: { notReported, late } }: { bulletin: Bulletin }) {
  if (notReported.length + late.length === 0) return <p>{NOTHING_TO_TELL.reporting}</p>;
  const groups = [
    { name: "未填报", members: notReported },
    { name: "逾期填报", members: late.map(({ department, findings }) => ({ department, findings: findings.map((each) => ({ ...each, returned: false })) })) },
  ];
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ name, members }) => (
      <div key={name} className="mb-6">
        <h3 className="mb-2 font-bold">{name}</h3>
        <dl className="space-y-3">
          {members.map(({ department, findings }) => (
            <div key={department} className="grid gap-x-8 gap-y-1 @2xl:grid-cols-[10rem_minmax(0,1fr)]">
              <dt>{departmentName(department)}</dt>
              <dd>
                <ul role="list" className="space-y-1">
                  {findings.map(({ returned, ...finding }) => (
                    <li key={finding.number}>
                      <Finding {...finding} />
                      {returned && <span className="ms-3 text-ink-soft">已退回，没有重报</span>}
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    ));
}

function Difficulties({ bulletin: { difficulties } }: { bulletin: Bulletin }) {
  if (difficulties.length === 0) return <p>{NOTHING_TO_TELL.difficulties}</p>;
  return (
    <ol role="list" className="space-y-5">
      {difficulties.map(({ department, leader, difficulty, nextStep, ...finding }) => (
        <li key={finding.number} className="max-w-measure">
          <p className="font-bold">
            <Finding {...finding} />
          </p>
          <p className="text-sm text-ink-soft">
            责任部室：{departmentName(department)}　责任领导：{leader ?? "尚未确定"}
          </p>
          <p className="mt-1 whitespace-pre-line">{difficulty}</p>
          <p className="mt-1 whitespace-pre-line text-ink-soft">下步打算：{nextStep}</p>
        </li>
      ))}
    </ol>
  );
}

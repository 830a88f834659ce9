import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { cutOffWords } from "#components/weeks/cut-off.tsx";
import { EntryTrace, EntryWords } from "#components/weeks/entry-words.tsx";
import { StandingMark } from "#components/weeks/standing-mark.tsx";
import { standingOf } from "#lib/domain/follow-up.ts";
import type { Week } from "#lib/domain/week.ts";
import { weekHref } from "#lib/input/week-filter.ts";
import type { WeekEntryPage } from "#lib/queries/week-entry.ts";
import { enter, sendBack, tick } from "../../actions.ts";

type OnWeek = { week: Week; page: WeekEntryPage };

/** The department writes its entry, or writes it anew. */
export function EntryForm({ week, page }: OnWeek) {
  const { number, version, entry } = page;
  const name = nameOf(page);
  return (
    <Section title={entry ? `修改${name}` : name} id="entry" description={<Due {...page} />}>
      {entry?.status === "RETURNED" && <Notice tone="warning" title="整改办退回了这份填报">{`退回理由：${entry.returnReason ?? ""}`}</Notice>}
      {entry?.status === "ENTERED" && <EntryTrace {...entry} />}
      <ActionForm
        action={enter}
        submit={`提交${name}`}
        hidden={{ number, week, version }}
        cancel={{ label: "返回周跟进表", href: weekHref(week) }}
      >
        <TextAreaField name="progress" label={page.isThisWeek ? "本周进展" : "当周进展"} hint={<Hint {...page} />} limit={2000} rows={6} defaultValue={entry?.progress} />
        <TextAreaField name="nextStep" label="下步打算" limit={2000} rows={4} defaultValue={entry?.nextStep} />
        <TextAreaField name="difficulty" label="困难和问题" optional limit={2000} rows={3} defaultValue={entry?.difficulty ?? ""} />
      </ActionForm>
    </Section>
  );
}

/** What was announced the week before stands by the field in which it is answered for, and is read out with it. */
function Hint({ before, isThisWeek }: WeekEntryPage) {
  return (
    <>
      {before && (
        <span className="mt-1 mb-2 block max-w-measure border-s-4 border-line-strong ps-3 whitespace-pre-line text-ink">
          {`${isThisWeek ? "上周" : "前一周"}说的下步打算：${before.nextStep}`}
        </span>
      )}
      做了哪几件事，涉及哪项措施。
    </>
  );
}

/** "本周" is the week of today alone. */
function nameOf({ isThisWeek }: WeekEntryPage): string {
  return isThisWeek ? "本周填报" : "当周填报";
}

function Due({ cutOff, cutOffPassed }: WeekEntryPage) {
  if (cutOff === null) return "这一周没有工作日，不设填报截止时间。";
  return cutOffPassed ? `填报已于${cutOffWords(cutOff)}截止，现在提交将记为逾期填报。` : `请在${cutOffWords(cutOff)}前提交。`;
}

/** The entry as it stands, to read. */
export function StandingEntry({ page }: { page: WeekEntryPage }) {
  const { entry, cutOffPassed } = page;
  return (
    <Section title={nameOf(page)} id="entry">
      <p className="mb-4">
        <StandingMark standing={standingOf(entry?.status ?? null)} overdue={cutOffPassed} />
      </p>
      {entry && (
        <>
          <EntryWords {...entry} />
          <div className="mt-4">
            <EntryTrace {...entry} />
          </div>
        </>
      )}
    </Section>
  );
}

/** The office ticks the entry, or sends it back with a reason. */
export function ReviewForms({ week, page: { number, version, mayReturn } }: OnWeek) {
  const hidden = { number, week, version };
  return (
    <>
      <Section title="跟进确认" id="tick" level={3} description="填报属实、具体，即可确认；确认之后不能再改。">
        <ActionForm action={tick} name="tick" submit="跟进确认" hidden={hidden} />
      </Section>
      {mayReturn && (
        <Section title="退回重报" id="return" level={3}>
          <ActionForm action={sendBack} name="return" submit="退回" variant="danger" hidden={hidden}>
            <TextAreaField name="reason" label="退回理由" hint="写明要补充什么，责任部室据此重报。" limit={500} rows={3} />
          </ActionForm>
        </Section>
      )}
    </>
  );
}

import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { ChangedText } from "#components/ledger-edits/changed-text.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { LEDGER_CHANGE_WORDS, sectionName } from "#lib/domain/labels/notice-sections.ts";
import type { LedgerChange } from "#lib/domain/notice/changes.ts";

export type ChangeActions = { take: FormAction; leave: FormAction };

type LedgerChangeProps = { noticeId: string; change: LedgerChange; actions: ChangeActions | null };

/** One thing that the ledger changed: what it said, what it says, and whether the notice is to say so too. */
export function LedgerChangeCard({ noticeId, change, actions }: LedgerChangeProps) {
  const { place, kind } = change;
  return (
    <li className="border-t border-line py-5" id={`change-${place.number ?? place.key.replace(/[:.]/g, "-")}`}>
      <h3 className="mb-2 flex flex-wrap items-baseline gap-x-3 font-serif text-lg font-bold">
        {place.number === null ? sectionName(place) : <TextLink href={`/desk/findings/${place.number}`}>{sectionName(place)}</TextLink>}
        <Tag>{LEDGER_CHANGE_WORDS[kind]}</Tag>
      </h3>
      <Words change={change} />
      {actions && <Choice noticeId={noticeId} change={change} actions={actions} />}
    </li>
  );
}

function Words({ change }: { change: LedgerChange }) {
  if (change.kind === "new") return <Text {...change.now} note="台账中新公开的一段，预览中已经列入：" />;
  if (change.kind === "gone") return <Text {...change.written} note="台账不再公开这一段，预览中已经略去：" />;
  return (
    <>
      {change.withheld && <p className="mb-3 max-w-measure font-bold text-cinnabar">原文中有台账已转为不公开的文字，预览和提交都以台账现在的文字为准。</p>}
      <Sides before={textOf(change.seen)} after={textOf(change.now)} />
      {change.rewritten && (
        <Disclosure summary="这一段改写过，看现在的文字">
          <p className="max-w-measure whitespace-pre-line">{textOf(change.written)}</p>
        </Disclosure>
      )}
    </>
  );
}

function Sides({ before, after }: { before: string; after: string }) {
  return (
    <div className="@container">
      <div className="grid gap-x-8 gap-y-4 @3xl:grid-cols-2">
        <div>
          <p className="font-bold">台账原为</p>
          <ChangedText before={before} after={after} side="before" />
        </div>
        <div>
          <p className="font-bold">台账现为</p>
          <ChangedText before={before} after={after} side="after" />
        </div>
      </div>
    </div>
  );
}

function Text({ heading, body, note }: { heading: string; body: string; note: string }) {
  return (
    <>
      <p className="font-bold">{note}</p>
      <p className="max-w-measure whitespace-pre-line">{textOf({ heading, body })}</p>
    </>
  );
}

function textOf({ heading, body }: { heading: string; body: string }): string {
  return [heading, body].filter((text) => text !== "").join("\n");
}

function Choice({ noticeId, change, actions }: LedgerChangeProps & { actions: ChangeActions }) {
  const hidden = { noticeId, change: change.id };
  const about = <span className="sr-only">，{sectionName(change.place)}</span>;
  return (
    <div className="flex flex-wrap items-start gap-x-4">
      <ActionForm name={`take-${change.id}`} action={actions.take} variant="secondary" hidden={hidden} submit={<>{takeWords(change)}{about}</>} />
      {change.kind === "changed" && !change.withheld && (
        <ActionForm name={`leave-${change.id}`} action={actions.leave} variant="quiet" hidden={hidden} submit={<>保留原文{about}</>} />
      )}
    </div>
  );
}

function takeWords(change: LedgerChange): string {
  if (change.kind === "new") return "列入通报";
  if (change.kind === "gone") return "从通报中移除";
  return change.rewritten ? "采用台账文字，覆盖改写" : "采用台账文字";
}

import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { TickedCount } from "#components/ledger-edits/ticked-count.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { AlertIcon } from "#components/ui/icons.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { DIFFERENCE_GROUPS, type DifferenceGroup, ticksHref } from "#lib/input/draft-address.ts";
import { differenceName, GROUP_WORDS, groupOf, type Offered } from "./groups.ts";
import { Sides } from "./sides.tsx";
import { Tick } from "./tick.tsx";

export type DifferencesProps = {
  id: string;
  version: number;
  offered: readonly Offered[];
  /** The groups that are ticked to begin with. */
  ticked: readonly DifferenceGroup[];
  apply: FormAction;
};

/** Every difference between a text and the ledger, to be ticked one by one; what cannot be taken over says why. */
export function Differences({ id, version, offered, ticked, apply }: DifferencesProps) {
  const back = `/desk/import/${id}`;
  if (offered.length === 0) {
    return (
      <EmptyState title="与台账一致" action={<TextLink href={back}>返回草稿</TextLink>}>
        文本中写到的，台账里都有，说法也相同，没有需要更新的。
      </EmptyState>
    );
  }
  const free = offered.filter((each) => each.blocked === null);
  const blocked = offered.length - free.length;
  const begun = free.filter((each) => ticked.includes(groupOf(each))).length;
  return (
    <ActionForm
      action={apply}
      submit={<TickedCount />}
      hidden={{ draftId: id, version }}
      cancel={{ label: "不改台账，返回草稿", href: back }}
    >
      <p className="max-w-measure text-lg">
        共{offered.length}处不同，先勾选了{begun}处{blocked > 0 && `，另有${blocked}处现在不能应用`}。请逐项核对，只有勾选的才会写入台账。
      </p>
      {DIFFERENCE_GROUPS.map((group) => {
        const own = offered.filter((each) => groupOf(each) === group);
        return own.length > 0 && <Group key={group} id={id} group={group} offered={own} ticked={ticked} />;
      })}
    </ActionForm>
  );
}

type GroupProps = Pick<DifferencesProps, "id" | "offered" | "ticked"> & { group: DifferenceGroup };

function Group({ id, group, offered, ticked }: GroupProps) {
  const { title, description } = GROUP_WORDS[group];
  const checked = ticked.includes(group);
  return (
    <Section title={`${title}（${offered.length}）`} id={group} description={description} actions={<TickAll id={id} group={group} ticked={ticked} />}>
      <ul role="list" className="border-b border-line">
        {offered.map((each) => (
          <li key={each.id} className="break-inside-avoid border-t border-line py-3">
            <Line difference={each} checked={checked} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The same page with all of a group ticked, or none: what was ticked by hand elsewhere is lost, so it says what it does. */
function TickAll({ id, group, ticked }: Pick<GroupProps, "id" | "group" | "ticked">) {
  const others = ticked.filter((each) => each !== group);
  const { title } = GROUP_WORDS[group];
  return (
    <p className="flex gap-x-6 font-sans">
      {[{ label: "全选", groups: [...others, group] }, { label: "全不选", groups: others }].map(({ label, groups }) => (
        <TextLink key={label} href={ticksHref(id, groups, group)} className="inline-block min-h-6">
          {label}
          <span className="sr-only">：{title}</span>
        </TextLink>
      ))}
    </p>
  );
}

function Line({ difference, checked }: { difference: Offered; checked: boolean }) {
  const { id, before, after, blocked } = difference;
  const label = differenceName(difference);
  return (
    <>
      {blocked ? <Blocked label={label} reason={wordsOf(blocked)} /> : <Tick id={id} value={id} label={label} checked={checked} />}
      <div id={`${id}-sides`} className="mt-1 ps-9">
        <Sides before={before} after={after} />
      </div>
    </>
  );
}

function Blocked({ label, reason }: { label: string; reason: string }) {
  return (
    <div className="flex items-start gap-3 py-2">
      <AlertIcon className="m-1 mt-[0.3em] size-4 text-cinnabar" />
      <div className="max-w-measure">
        <p className="font-bold">{label}</p>
        <p className="text-cinnabar">不能导入：{reason}</p>
      </div>
    </div>
  );
}

import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { longDay, weekName } from "#lib/domain/labels/dates.ts";
import { STATUS_WORDS, TASK_WORDS, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import type { TaskKind } from "#lib/domain/tasks.ts";
import type { Task } from "#lib/domain/views.ts";
import type { Week } from "#lib/domain/week.ts";
import { roomHref } from "#lib/input/evidence-room.ts";

export type TaskListProps = {
  kind: TaskKind;
  total: number;
  tasks: Task[];
  /** The week that is entered now. */
  week: Week;
};

/** One list of the morning: each line leads to the place where the thing is done. */
export function TaskList({ kind, total, tasks, week }: TaskListProps) {
  return (
    <Section title={`${TASK_WORDS[kind]}（${total}）`} id={kind}>
      <ul role="list" className="font-sans">
        {tasks.map((task) => (
          <li key={task.order?.id ?? task.lookBackId ?? task.number} className="grid gap-x-6 border-t border-line py-3 @2xl:grid-cols-[3rem_minmax(0,1fr)_auto]">
            <span className="hidden text-ink-soft tabular-nums @2xl:block">{task.number}</span>
            <div className="min-w-0">
              <TextLink href={placeOf(kind, task, week)} className="text-lg font-bold break-words">
                <span className="@2xl:hidden">问题{task.number}　</span>
                {task.title ?? UNTITLED_FINDING}
              </TextLink>
              {task.file && (
                <p className="mt-1 max-w-measure wrap-anywhere text-ink-soft">
                  {task.file.fileName}
                  {task.file.count > 1 && ` 等${task.file.count}份`}
                </p>
              )}
              {task.reason && <p className="mt-1 max-w-measure">退回理由：{task.reason}</p>}
            </div>
            <p className="text-ink-soft @2xl:text-end">{asideOf(kind, task)}</p>
          </li>
        ))}
      </ul>
      {total > tasks.length && (
        <p className="mt-3">
          以上为其中{tasks.length}个，其余请<TextLink href={listOf(kind, week)}>{LIST_WORDS[listKind(kind)]}</TextLink>查看。
        </p>
      )}
    </Section>
  );
}

function placeOf(kind: TaskKind, { number, week: entryWeek, lookBackId, order, file }: Task, week: Week): string {
  if (order) return `/desk/orders/${order.id}`;
  if (file) return roomHref(file.id, { walk: kind === "evidenceToReview" ? "waiting" : "finding" });
  const finding = `/desk/findings/${number}`;
  switch (kind) {
    case "toSign":
    case "toApply":
      return `${finding}/closure`;
    case "extensionToSign":
    case "extensionToDecide":
    case "extensionReturned":
      return `${finding}/extension`;
    case "lookBackDue":
      return lookBackId ? `/desk/lookbacks/${lookBackId}` : finding;
    case "toEnter":
    case "entryReturned":
    case "toReview":
      return `/desk/weeks/${entryWeek ?? week}/${number}`;
    case "toAssign":
      return `${finding}/assignment`;
    case "orderToReply":
    case "orderToJudge":
    case "orderToConfirm":
    case "evidenceInfected":
    case "evidenceReturned":
    case "evidenceToReview":
    case "closureReturned":
    case "late":
    case "dueSoon":
      return finding;
  }
}

const LIST_WORDS = { sheet: "在每周跟进表中", ledger: "在问题台账中", orders: "在督办中", lookBacks: "在回头看中", evidence: "在佐证材料中" };

function listKind(kind: TaskKind): keyof typeof LIST_WORDS {
  if (kind === "orderToReply" || kind === "orderToJudge" || kind === "orderToConfirm") return "orders";
  if (kind === "lookBackDue") return "lookBacks";
  if (kind === "evidenceReturned" || kind === "evidenceToReview") return "evidence";
  return kind === "toEnter" || kind === "entryReturned" || kind === "toReview" ? "sheet" : "ledger";
}

function listOf(kind: TaskKind, week: Week): string {
  const places = {
    ...{ sheet: `/desk/weeks/${week}`, ledger: "/desk/findings?sort=deadline", orders: "/desk/orders" },
    ...{ lookBacks: "/desk/lookbacks", evidence: "/desk/evidence" },
  };
  return places[listKind(kind)];
}

function asideOf(kind: TaskKind, { department, deadline, week, status, until, order }: Task): string {
  if (order) return [department, `${longDay(order.replyBy)}前回复`].filter(Boolean).join("　");
  if (until) return [department, kind === "lookBackDue" ? `${longDay(until)}应回头看` : `申请延至${longDay(until)}`].filter(Boolean).join("　");
  const due = deadline ? `${longDay(deadline)}到期` : "时限未定";
  if (week) return [department, weekName(week)].filter(Boolean).join("　");
  if (kind === "late" || kind === "dueSoon") return [department, STATUS_WORDS[status], due].filter(Boolean).join("　");
  return [department, due].filter(Boolean).join("　");
}

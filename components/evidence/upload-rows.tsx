import { Button } from "#components/ui/button.tsx";
import { TickIcon } from "#components/ui/icons.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { UploadEntry, UploadState } from "./use-uploads.ts";

/** What is on its way, file by file, each with the means to stop it; said as well as shown. */
export function UploadRows({ entries, onCancel }: { entries: UploadEntry[]; onCancel: (key: number) => void }) {
  return (
    <>
      {entries.length > 0 && <Rows entries={entries} onCancel={onCancel} />}
      {/* Always there: a live region that appears together with its text is not read out. */}
      <p role="status" className="sr-only">
        {uploadNews(entries)}
      </p>
    </>
  );
}

function Rows({ entries, onCancel }: { entries: UploadEntry[]; onCancel: (key: number) => void }) {
  return (
    <ul role="list" className="mt-6 max-w-measure border-t border-line font-sans">
      {entries.map(({ key, name, state }) => (
        <li key={key} className="border-b border-line py-3">
          <div className="flex flex-wrap items-center justify-between gap-x-4">
            <span className="min-w-0 wrap-anywhere">{name}</span>
            <span className="flex items-center gap-2">
              {state.kind === "done" && <TickIcon className="size-4 text-pine" />}
              {stateWords(state)}
              {isStoppable(state) && (
                <Button variant="quiet" onClick={() => onCancel(key)}>
                  取消<VisuallyHidden>上传{name}</VisuallyHidden>
                </Button>
              )}
            </span>
          </div>
          {state.kind === "sending" && (
            <progress
              aria-label={`${name}的上传进度`}
              max={100}
              value={state.percent}
              className="mt-1 block h-3 w-full appearance-none border border-line-strong bg-surface [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-surface [&::-webkit-progress-value]:bg-ink"
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Once everything is sent, the server has it: stopping then would only hide what is kept. */
function isStoppable(state: UploadState): boolean {
  return state.kind === "waiting" || (state.kind === "sending" && state.percent < 100);
}

function stateWords(state: UploadState): string {
  if (state.kind === "waiting") return "等待上传";
  if (state.kind === "done") return "已上传";
  if (state.kind === "cancelled") return "已取消";
  if (state.kind === "refused") return "没有保存";
  return state.percent < 100 ? `${state.percent}%` : "正在保存…";
}

/**
 * The same for a screen reader, in one sentence that changes at every quarter and not at every tick: a polite live
 * region repeats whatever changes in it.
 */
function uploadNews(entries: readonly UploadEntry[]): string {
  const sending = entries.find(({ state }) => state.kind === "sending");
  if (sending?.state.kind === "sending") {
    const quarter = Math.floor(sending.state.percent / 25) * 25;
    return quarter === 0 ? `开始上传${sending.name}` : `${sending.name}已上传 ${quarter}%`;
  }
  const count = (kind: UploadState["kind"]) => entries.filter(({ state }) => state.kind === kind).length;
  const told = [
    [count("done"), "个文件已上传"],
    [count("refused"), "个文件没有保存"],
    [count("cancelled"), "个文件已取消"],
  ] as const;
  const parts = told.flatMap(([files, words]) => (files > 0 ? [`${files} ${words}`] : []));
  return [...parts, ...refusals(entries)].join("；");
}

/** What is wrong with each refused file, for beside the field. One file alone needs no naming. */
export function refusals(entries: readonly UploadEntry[]): string[] {
  return entries.flatMap(({ name, state }) => {
    if (state.kind !== "refused") return [];
    return [entries.length === 1 ? state.message : `${name}：${state.message}`];
  });
}

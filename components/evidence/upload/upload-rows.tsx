import { Button } from "#components/ui/button.tsx";
import { AlertIcon, TickIcon } from "#components/ui/icons.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { secondsLeft } from "#lib/domain/evidence/upload.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { paceWords, percentOf, timeLeftWords } from "#lib/domain/labels/uploads.ts";
import { UploadBar } from "./upload-bar.tsx";
import { severalRefused, uploadNews } from "./upload-news.ts";
import { isLive, type UploadEntry, type UploadState } from "./upload-queue.ts";

/** What a person may do with a file on the list. */
export type RowDeeds = { pause: (key: number) => void; resume: (key: number) => void; cancel: (key: number) => void };

/** What is on its way, file by file, each with the means to hold it, go on and stop it; said as well as shown. */
export function UploadRows({ entries, deeds }: { entries: readonly UploadEntry[]; deeds: RowDeeds }) {
  const reasons = severalRefused(entries);
  return (
    <>
      {entries.length > 0 && (
        <ul role="list" aria-label="本次上传的文件" className="mt-6 max-w-measure border-t border-line font-sans">
          {entries.map((entry) => (
            <Row key={entry.key} entry={entry} deeds={deeds} reasons={reasons} />
          ))}
        </ul>
      )}
      {/* Always there: a live region that appears together with its text is not read out. */}
      <p role="status" className="sr-only">
        {uploadNews(entries)}
      </p>
    </>
  );
}

/** `reasons`: whether it tells why it was refused; else that stands beside the field. */
function Row({ entry, deeds, reasons }: { entry: UploadEntry; deeds: RowDeeds; reasons: boolean }) {
  const { name, size, state } = entry;
  const sent = "sent" in state ? state.sent : null;
  return (
    <li className="border-b border-line py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <div className="min-w-0 py-1.5">
          <p className="wrap-anywhere">{name}</p>
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft tabular-nums">
            {state.kind === "done" && <TickIcon className="size-4 text-pine" />}
            {stateWords(state, size)}
          </p>
          {reasons && state.kind === "refused" && (
            <p className="flex items-start gap-2 text-sm font-bold text-cinnabar">
              <AlertIcon className="mt-[0.3em] size-4" />
              {state.message}
            </p>
          )}
        </div>
        <Deeds entry={entry} deeds={deeds} />
      </div>
      {sent !== null && state.kind !== "waiting" && <UploadBar label={`${name}的上传进度`} percent={percentOf(sent, size)} />}
    </li>
  );
}

/** Once everything is sent, the server has it: stopping then would only hide what is kept. */
function Deeds({ entry, deeds }: { entry: UploadEntry; deeds: RowDeeds }) {
  const { key, name, size, state } = entry;
  const toggle = toggleOf(state);
  const stoppable = isLive(entry) && !(state.kind === "sending" && state.sent === size);
  if (!stoppable && toggle !== "重试") return null;
  return (
    <div className="flex gap-2">
      {toggle && (
        <Button variant="quiet" onClick={() => (toggle === "暂停" ? deeds.pause(key) : deeds.resume(key))}>
          {toggle}
          <VisuallyHidden>上传{name}</VisuallyHidden>
        </Button>
      )}
      {stoppable && (
        <Button variant="quiet" onClick={() => deeds.cancel(key)}>
          取消<VisuallyHidden>上传{name}</VisuallyHidden>
        </Button>
      )}
    </div>
  );
}

/** One button whose words change, so that the focus stays where it is. */
function toggleOf(state: UploadState): "暂停" | "继续" | "重试" | null {
  if (state.kind === "paused") return "继续";
  if (state.kind === "refused") return state.again ? "重试" : null;
  return state.kind === "sending" || state.kind === "lost" || state.kind === "waiting" ? "暂停" : null;
}

function stateWords(state: UploadState, size: number): string {
  switch (state.kind) {
    case "waiting":
      return state.sent > 0 ? `等待上传，从 ${percentOf(state.sent, size)}% 继续` : `等待上传 · ${fileSize(size)}`;
    case "sending":
      return state.sent === size ? "已传完，正在核对保存…" : sendingWords(state.sent, size, state.pace);
    case "lost":
      return `${percentOf(state.sent, size)}% · 网络中断，恢复后自动继续`;
    case "paused":
      return `${percentOf(state.sent, size)}% · 已暂停`;
    case "done":
      return `已上传 · ${fileSize(size)}`;
    case "cancelled":
      return "已取消";
    case "refused":
      return "没有保存";
  }
}

function sendingWords(sent: number, size: number, pace: number | null): string {
  const left = secondsLeft(size - sent, pace);
  const parts = [`${percentOf(sent, size)}%`, `${fileSize(sent)} / ${fileSize(size)}`];
  return [...parts, pace && paceWords(pace), left !== null && timeLeftWords(left)].filter(Boolean).join(" · ");
}

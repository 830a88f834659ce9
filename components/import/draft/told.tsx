import { TickIcon } from "#components/ui/icons.tsx";
import { correctionWords } from "#lib/domain/labels/draft.ts";
import { Arrival } from "./arrival.tsx";
import { type DraftView, isToldAt } from "./draft-view.ts";
import { OnePress } from "./one-press.tsx";

/** What was just done, at the place where the work goes on, with the way to take it back. */
export function Told({ view, at }: { view: DraftView; at: string }) {
  if (!isToldAt(view, at)) return null;
  const last = view.corrections.at(-1);
  const corrected = view.asked.done === "corrected" && last !== undefined;
  return (
    <Arrival key={view.version}>
      <div className="my-4 flex max-w-[48rem] flex-wrap items-center justify-between gap-x-6 border-s-4 border-pine bg-surface py-2 ps-4 pe-2 print:hidden">
        <p role="status" className="flex items-start gap-3 font-bold text-pine">
          <TickIcon className="mt-[0.35em] size-4" />
          <span>{corrected ? `已${correctionWords(last, view.draft)}。` : "已撤销上一步。"}</span>
        </p>
        {corrected && view.open && <Undo view={view} back={at} label="撤销这一步" />}
      </div>
    </Arrival>
  );
}

/** Takes back the last correction. */
export function Undo({ view, back, label }: { view: DraftView; back: string; label: string }) {
  const values = { draftId: view.id, version: String(view.version), back };
  return <OnePress action={view.actions.undo} label={label} variant="quiet" values={values} />;
}

import type { ReactNode } from "react";
import { Tabs } from "#components/ui/tabs.tsx";
import { type DraftView, editHref, isEdited } from "./draft-view.ts";

/** One thing that can be done to a node: its name in the address, its word, its form. */
export type Step = { step: string; label: string; form: ReactNode };

export type PanelProps = {
  view: DraftView;
  place: string;
  /** What is being mended: 问题7. */
  name: string;
  steps: readonly Step[];
};

/** Where a node is mended, in its place: what can be done to it in a row, and the form of the one chosen. */
export function Panel({ view, place, name, steps }: PanelProps) {
  const chosen = steps.find(({ step }) => step === view.asked.step) ?? steps[0];
  const items = steps.map((each) => ({
    label: each.label,
    href: editHref(place, each.step),
    current: each === chosen,
  }));
  return (
    <div role="group" aria-label={`更正${name}`} className="my-4 border border-line-strong bg-surface px-5 pt-2 pb-5 font-sans print:hidden">
      <Tabs label={`更正${name}`} items={items} />
      {chosen?.form}
    </div>
  );
}

/** The quiet way into a node's panel, as long as that is not open. */
export function EditLink({ view, place, name }: Omit<PanelProps, "steps">) {
  if (!view.open || isEdited(view, place)) return null;
  return (
    <a href={editHref(place)} className="ui-edit">
      更正<span className="sr-only">{name}</span>
    </a>
  );
}

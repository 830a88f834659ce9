import type { ReactNode } from "react";
import { ActionForm } from "#components/form/action-form.tsx";
import type { Correction } from "#lib/domain/import/correction.ts";
import { draftHref } from "#lib/input/draft-address.ts";
import type { DraftView } from "./draft-view.ts";

export type CorrectionFormProps = {
  view: DraftView;
  /** The place it mends, which is also the stem of its fields' ids. */
  place: string;
  kind: Correction["kind"];
  submit: string;
  /** What the correction needs and nobody types. */
  fields?: Record<string, string | number>;
  /** Where to go on, when its own place is gone afterwards. */
  back?: string;
  danger?: boolean;
  children?: ReactNode;
};

/** A form for one correction of the draft; it leads back to its place on the page. */
export function CorrectionForm({ view, place, kind, submit, fields, back = place, danger = false, children }: CorrectionFormProps) {
  return (
    <ActionForm
      action={view.actions.correct}
      name={`${place}-${kind}`}
      submit={submit}
      variant={danger ? "danger" : "secondary"}
      hidden={{ draftId: view.id, version: view.version, kind, back, ...fields }}
      cancel={{ label: "不改了", href: draftHref(view.id, {}, place) }}
    >
      {children}
    </ActionForm>
  );
}

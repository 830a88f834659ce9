"use client";

import { useActionState, useMemo } from "react";
import { ButtonRow } from "#components/ui/button.tsx";
import { DateInput } from "#components/ui/date-input.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { PASTED_MOST } from "#lib/domain/proofread/pasted.ts";
import type { PastedState } from "#lib/input/proofread.ts";
import { PastedResult } from "./pasted-result.tsx";

export type PastedAction = (previous: PastedState, form: FormData) => Promise<PastedState>;

/**
 * 文字核对 of any text: what was pasted goes and comes back with the form, mends included, and is kept nowhere. A form of its own
 * beside ActionForm, because its answer is not a message but the text taken apart. Works without JavaScript.
 */
export function PastedForm({ action }: { action: PastedAction }) {
  const [state, send] = useActionState(action, { turn: 0, kind: "blank" });
  const errors = useMemo(() => (state.kind === "refused" ? state.errors : {}), [state]);
  const summary = useMemo(() => Object.entries(errors).map(([field, message]) => (field === "form" ? { message } : { field, message })), [errors]);
  const { text, publishedOn } = state.kind === "checked" ? state.proof : state.kind === "refused" ? state : { text: "", publishedOn: "" };

  return (
    <form action={send} noValidate>
      <ErrorSummary errors={summary} />
      {/* React resets a form after its action; fields made anew start from what came back. */}
      <div key={`fields-${state.turn}`}>
        <TextArea name="text" label="要核对的文字" hint="一段一行。" rows={12} limit={PASTED_MOST} defaultValue={text} error={errors.text} />
        <DateInput name="publishedOn" label="发布日期" hint="填写后，晚于这一天的日期会指出来。" optional defaultValue={publishedOn ?? ""} error={errors.publishedOn} />
      </div>
      <ButtonRow>
        <SubmitButton pendingLabel="正在核对…">{state.kind === "checked" ? "重新核对" : "核对"}</SubmitButton>
      </ButtonRow>
      {state.kind === "checked" && <PastedResult key={`result-${state.turn}`} proof={state.proof} mended={state.mended} />}
    </form>
  );
}

"use client";

import { useActionState, useEffect, useMemo, useRef, type ReactNode } from "react";
import { ButtonRow, type ButtonVariant } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import type { FormError } from "#components/ui/form-errors.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import { HiddenInputs } from "#components/ui/hidden-inputs.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { BLANK, type FormState, type FormValues } from "#lib/input/form.ts";
import { fieldId, FormContext } from "./form-context.ts";

export type FormAction<Told = never> = (previous: FormState<Told>, form: FormData) => Promise<FormState<Told>>;

export type ActionFormProps<Told = never> = {
  /** From a page's actions.ts. */
  action: FormAction<Told>;
  /** What the button says, e.g. 保存. */
  submit: ReactNode;
  variant?: ButtonVariant;
  /** What the form carries unseen: ids, and the version of the row it shows. */
  hidden?: Record<string, string | number>;
  /** For an action with `review: true`: the heading over what was typed, and the button that signs. */
  review?: { title: string; confirm: string };
  /** Another button that sends the same form, with a word of its own. */
  also?: { label: string; name: string; value: string };
  /** The way out without doing anything. */
  cancel?: { label: string; href: string };
  /** Once it is done, only the answer stays, and the way out. */
  once?: boolean;
  /** What takes the form's place where the action tells more than a sentence (`tells`). */
  whenTold?: (told: Told) => ReactNode;
  /** Needed where a page has several forms whose fields share names: the stem of their ids. */
  name?: string;
  /** Fields from ./fields.tsx, with whatever explains them. Server components may stand among them. */
  children?: ReactNode;
};

/** One object for all forms: the error summary takes the focus again whenever what it is made of changes. */
const NONE: Record<string, string | number> = {};

/**
 * A form whose answer comes back into it: what is wrong (summary on top, focused, and beside each field), what was typed
 * before, a page to check before signing, and the word that it is done. Works without JavaScript.
 */
export function ActionForm<Told = never>({ action, children, hidden = NONE, name, once = false, whenTold, ...rest }: ActionFormProps<Told>) {
  const [state, send] = useActionState<FormState<Told>, FormData>(action, BLANK);
  const values = "values" in state ? state.values : {};
  const errors = state.kind === "refused" ? state.errors : {};
  const checking = state.kind === "check";
  const over = once && state.kind === "done";

  if (state.kind === "told") return <Arrival>{whenTold?.(state.told)}</Arrival>;
  return (
    <FormContext value={{ values, errors, checking, name }}>
      <form action={send} noValidate>
        <Answer state={state} form={name} hidden={hidden} reviewTitle={rest.review?.title} />
        <HiddenInputs values={carried(hidden, values)} />
        {/* React resets a form after its action; fields made anew start from what was typed. */}
        {!over && <div key={JSON.stringify([checking, values])}>{children}</div>}
        {over ? rest.cancel && <WayOut {...rest.cancel} /> : <Buttons {...rest} checking={checking} />}
      </form>
    </FormContext>
  );
}

/** The version a person saw stays with what they typed, or a change made in between would go unnoticed. */
function carried(hidden: Record<string, string | number>, values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(hidden).map(([name, value]) => [name, values[name] ?? String(value)]));
}

function Buttons({
  submit,
  variant,
  review,
  also,
  cancel,
  checking,
}: Pick<ActionFormProps, "submit" | "variant" | "review" | "also" | "cancel"> & { checking: boolean }) {
  if (review && checking) {
    return (
      <ButtonRow>
        <SubmitButton variant={variant} name="intent" value="confirm">
          {review.confirm}
        </SubmitButton>
        <SubmitButton variant="secondary" name="intent" value="change">
          返回修改
        </SubmitButton>
      </ButtonRow>
    );
  }
  return (
    <ButtonRow>
      <SubmitButton variant={variant} {...(review && { name: "intent", value: "check" })}>
        {submit}
      </SubmitButton>
      {also && (
        <SubmitButton variant="secondary" name={also.name} value={also.value}>
          {also.label}
        </SubmitButton>
      )}
      {cancel && <WayOut {...cancel} />}
    </ButtonRow>
  );
}

function WayOut({ label, href }: { label: string; href: string }) {
  return (
    <TextLink href={href} className="inline-flex min-h-11 items-center">
      {label}
    </TextLink>
  );
}

type AnswerProps = {
  state: FormState<unknown>;
  form: string | undefined;
  hidden: Record<string, string | number>;
  reviewTitle: string | undefined;
};

function Answer({ state, form, hidden, reviewTitle }: AnswerProps) {
  const problems = useMemo(() => problemsOf(state, form, Object.keys(hidden)), [state, form, hidden]);
  if (state.kind === "check") {
    return (
      <Arrival key="check">
        <h2 className="mb-4 font-serif text-2xl font-bold">{reviewTitle}</h2>
      </Arrival>
    );
  }
  if (state.kind === "done") {
    const [title = "", ...lines] = state.message.split("\n");
    return (
      <Arrival key={state.message}>
        <FormMessage outcome="done" title={title}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </FormMessage>
      </Arrival>
    );
  }
  return <ErrorSummary errors={problems.list} title={problems.title} />;
}

/** The lines of the error summary. What has no field on the page is said without a link. */
function problemsOf(state: FormState<unknown>, form: string | undefined, hidden: string[]): { title?: string; list: FormError[] } {
  if (state.kind !== "refused") return { list: [] };
  const beside = Object.entries(state.errors).map(([field, message]) =>
    hidden.includes(field) || field === "form" ? { message } : { field: fieldId(form, field), message },
  );
  if (beside.length > 0) return { list: beside };
  if (state.items.length > 0) return { title: state.message, list: state.items.map((message) => ({ message })) };
  return { title: "没有办理成功", list: [{ message: state.message }] };
}

/** Takes the focus as it appears: what comes after sending a form is read from here. */
function Arrival({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="focus:outline-none">
      {children}
    </div>
  );
}

"use client";

// The design system's controls, wired to the surrounding ActionForm: each shows what was typed and its own error,
// and turns into a line of text while the person checks the form before signing.

import { type ReactNode, useContext } from "react";
import { Checkboxes, type Choice, Radios } from "#components/ui/choices.tsx";
import { DateInput, type DateInputProps } from "#components/ui/date-input.tsx";
import type { FieldProps } from "#components/ui/field.tsx";
import { Fieldset, type FieldsetProps } from "#components/ui/fieldset.tsx";
import { HiddenInputs } from "#components/ui/hidden-inputs.tsx";
import { Select, type SelectOption, type SelectProps } from "#components/ui/select.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { TextArea, type TextAreaProps } from "#components/ui/text-area.tsx";
import { TextInput, type TextInputProps } from "#components/ui/text-input.tsx";
import { isDay } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { FormContext, useFormField } from "./form-context.ts";

/** A field of a form: its label is plain text, its id and error come from the form. */
type Wired<Props> = Omit<Props, "id" | "error" | "label"> & { label: string };

/** One line of text. `defaultValue` is what is kept today; what was typed wins over it. A password is never shown again. */
export function TextField({ defaultValue, ...props }: Wired<TextInputProps>) {
  const { id, error, checking, typed } = useFormField(props.name);
  if (checking) return <CheckedLine name={props.name} label={props.label} sent={typed} words={typed} />;
  const value = props.type === "password" ? undefined : (typed ?? defaultValue);
  return <TextInput {...props} id={id} error={error} defaultValue={value} />;
}

/** Several lines of text. */
export function TextAreaField({ defaultValue, ...props }: Wired<TextAreaProps>) {
  const { id, error, checking, typed } = useFormField(props.name);
  if (checking) return <CheckedLine name={props.name} label={props.label} sent={typed} words={typed} />;
  return <TextArea {...props} id={id} error={error} defaultValue={typed ?? defaultValue} />;
}

/** A day, "2022-06-30". */
export function DateField({ defaultValue, ...props }: Wired<DateInputProps>) {
  const { id, error, checking, typed } = useFormField(props.name);
  const words = typed && isDay(typed) ? longDay(typed) : typed;
  if (checking) return <CheckedLine name={props.name} label={props.label} sent={typed} words={words} />;
  return <DateInput {...props} id={id} error={error} defaultValue={typed ?? defaultValue} />;
}

/** One of many. */
export function SelectField({ defaultValue, options, ...props }: Wired<Omit<SelectProps, "options">> & { options: SelectOption[] }) {
  const { id, error, checking, typed } = useFormField(props.name);
  const words = options.find(({ value }) => value === typed)?.label;
  if (checking) return <CheckedLine name={props.name} label={props.label} sent={typed} words={words} />;
  return <Select {...props} options={options} id={id} error={error} defaultValue={typed ?? defaultValue} />;
}

type ChoicesFieldProps = Wired<Omit<FieldProps, "labelHidden">> & {
  choices: Choice[];
  legendHidden?: boolean;
  inline?: boolean;
};

/** One of a few. */
export function RadiosField({ defaultValue, ...props }: ChoicesFieldProps & { defaultValue?: string }) {
  const { id, error, checking, typed } = useFormField(props.name);
  const words = props.choices.find(({ value }) => value === typed)?.label;
  if (checking) return <CheckedLine name={props.name} label={props.label} sent={typed} words={words} />;
  return <Radios {...props} id={id} error={error} defaultValue={typed ?? defaultValue} />;
}

/** Any number of a few; the form sends one value per ticked box. */
export function CheckboxesField({ defaultValues, ...props }: ChoicesFieldProps & { defaultValues?: string[] }) {
  const { id, error, checking, chosen } = useFormField(props.name);
  if (checking) {
    const labels = props.choices.filter(({ value }) => chosen?.includes(value)).map(({ label }) => label);
    const words = labels.length > 0 && labels.flatMap((label, index) => (index === 0 ? [label] : ["、", label]));
    return <CheckedLine name={props.name} label={props.label} sent={chosen} words={words} />;
  }
  return <Checkboxes {...props} id={id} error={error} defaultValues={chosen ?? defaultValues} />;
}

/** Fields that are asked for together, set off from the rest; when they are checked, their lines stand among the others. */
export function GroupedFields({ children, ...props }: Omit<FieldsetProps, "error" | "optional">) {
  const { checking } = useContext(FormContext);
  if (checking) return children;
  return (
    <Fieldset {...props}>
      <div className="border-s-4 border-line ps-4 pt-1">{children}</div>
    </Fieldset>
  );
}

type CheckedLineProps = { name: string; label: string; sent: string | string[] | undefined; words: ReactNode };

/** What was typed, as a line to check; carried on unseen, so that confirming sends the same again. */
function CheckedLine({ name, label, sent, words }: CheckedLineProps) {
  const value = words ? <span className="whitespace-pre-line">{words}</span> : <span className="text-ink-soft">未填</span>;
  return (
    <div className="-mt-px max-w-measure">
      <SummaryList rows={[{ key: label, value }]} />
      <HiddenInputs values={{ [name]: sent }} />
    </div>
  );
}

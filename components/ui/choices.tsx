import type { ReactNode } from "react";
import type { FieldProps } from "./field.tsx";
import { Fieldset } from "./fieldset.tsx";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
};

type ChoicesProps = Omit<FieldProps, "labelHidden"> & {
  choices: Choice[];
  legendHidden?: boolean;
  /** Side by side, for two or three short answers. */
  inline?: boolean;
};

/** One of a few. The first button has the field's id, so that the error summary can lead to it. */
export function Radios({ defaultValue, ...rest }: ChoicesProps & { defaultValue?: string }) {
  return <ChoiceList {...rest} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />;
}

/** Any number of a few. All boxes share one name. */
export function Checkboxes({ defaultValues = [], ...rest }: ChoicesProps & { defaultValues?: string[] }) {
  return <ChoiceList {...rest} type="checkbox" chosen={defaultValues} />;
}

function ChoiceList({
  type,
  chosen,
  name,
  id = name,
  label,
  choices,
  inline = false,
  ...group
}: ChoicesProps & { type: "radio" | "checkbox"; chosen: string[] }) {
  return (
    <Fieldset {...group} legend={label} id={id}>
      <div className={inline ? "-mt-1 flex flex-wrap gap-x-8" : "-mt-1"}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type={type}
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            value={choice.value}
            label={choice.label}
            hint={choice.hint}
            checked={chosen.includes(choice.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

type ChoiceRowProps = {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  checked?: boolean;
};

function ChoiceRow({ type, id, name, value, label, hint, checked }: ChoiceRowProps) {
  const hintId = `${id}-hint`;
  return (
    <div className="flex items-start gap-3">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-describedby={hint ? hintId : undefined}
        className="my-2.5 size-6 shrink-0 accent-ink"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="flex min-h-11 cursor-pointer items-center py-2">
          <span>{label}</span>
        </label>
        {hint && (
          <div id={hintId} className="-mt-2 mb-2 text-ink-soft">
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}

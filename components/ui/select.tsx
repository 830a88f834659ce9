import { controlClass, Field, type FieldProps } from "./field.tsx";

export type SelectOption = { value: string; label: string };
export type SelectGroup = { label: string; options: SelectOption[] };

export type SelectProps = FieldProps & {
  options: (SelectOption | SelectGroup)[];
  defaultValue?: string;
  /** The first, empty entry, e.g. “请选择” or “全部”. Left out when not given. */
  emptyLabel?: string;
};

/** One of many. With seven entries or fewer, `Radios` is easier to use. */
export function Select({ options, defaultValue = "", emptyLabel, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        // React resets a form after its action, and a select then forgets a changed default: the key makes it anew.
        <select
          key={defaultValue}
          {...wiring}
          defaultValue={defaultValue}
          className={controlClass(field.error, "min-w-32 pe-8")}
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((entry) =>
            "options" in entry ? (
              <optgroup key={entry.label} label={entry.label}>
                {entry.options.map((option) => (
                  <Option key={option.value} {...option} />
                ))}
              </optgroup>
            ) : (
              <Option key={entry.value} {...entry} />
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function Option({ value, label }: SelectOption) {
  return <option value={value}>{label}</option>;
}

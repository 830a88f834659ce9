"use client";

import { useFormField } from "#components/form/form-context.ts";

/** One box among those called `ticked`; what was ticked before the form came back wins over `checked`. */
export function Tick({ id, value, label, checked }: { id: string; value: string; label: string; checked: boolean }) {
  const { chosen } = useFormField("ticked");
  return (
    <div className="flex items-start gap-3">
      <input
        type="checkbox"
        id={id}
        name="ticked"
        value={value}
        defaultChecked={chosen ? chosen.includes(value) : checked}
        aria-describedby={`${id}-sides`}
        className="my-2.5 size-6 shrink-0 accent-ink"
      />
      <label htmlFor={id} className="flex min-h-11 cursor-pointer items-center py-2 font-bold">
        <span>{label}</span>
      </label>
    </div>
  );
}

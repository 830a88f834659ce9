import { useId, type ReactNode } from "react";

export type FieldGroupProps = {
  title: string;
  lead?: ReactNode;
  /** What a change affects, and from when. */
  from: ReactNode;
  children: ReactNode;
};

/** Fields of one rule, with what changing it does. */
export function FieldGroup({ title, lead, from, children }: FieldGroupProps) {
  const id = useId();
  return (
    <fieldset className="@container mb-8 min-w-0 border-t border-line pt-5" aria-describedby={id}>
      <legend className="float-start mb-3 w-full font-serif text-xl font-bold">{title}</legend>
      <div className="clear-both">
        {lead && <p className="mb-4 max-w-measure text-ink-soft">{lead}</p>}
        {children}
        <p id={id} className="mt-2 max-w-measure border-s-4 border-line-strong ps-4">
          <span className="font-bold">从何时起：</span>
          {from}
        </p>
      </div>
    </fieldset>
  );
}

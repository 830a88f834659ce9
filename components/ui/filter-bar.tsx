import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { HiddenInputs } from "./hidden-inputs.tsx";
import { TextLink } from "./link.tsx";

export type FilterBarProps = {
  /** The list's own address. */
  action: string;
  /** Fields, each with `optional="unmarked"`. */
  children: ReactNode;
  /** What else is in the address and stays, e.g. the order. */
  keep?: Record<string, string | null | undefined>;
  /** The address without filters; give it when some are set. */
  clearHref?: string;
  submitLabel?: string;
  /** Fields that are rarely wanted, below the button. */
  more?: ReactNode;
};

/** Narrows a list. A GET form, so that the filters are in the address and work without JavaScript. */
export function FilterBar({ action, children, keep = {}, clearHref, submitLabel = "筛选", more }: FilterBarProps) {
  return (
    <form
      action={action}
      method="get"
      role="search"
      aria-label="筛选列表"
      className="mb-6 flex flex-wrap items-end gap-x-5 gap-y-4 border-b border-line pb-6 font-sans *:mb-0 print:hidden"
    >
      <HiddenInputs values={keep} />
      {children}
      <div className="flex items-center gap-5">
        <Button type="submit">{submitLabel}</Button>
        {clearHref && (
          <TextLink href={clearHref} className="inline-flex min-h-11 items-center">
            清除筛选
          </TextLink>
        )}
      </div>
      {more && <div className="w-full">{more}</div>}
    </form>
  );
}

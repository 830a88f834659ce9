import { useId, type ReactNode } from "react";

export type SectionProps = {
  title: ReactNode;
  /** The section's address, and the stem of its heading's id. */
  id?: string;
  description?: ReactNode;
  actions?: ReactNode;
  /** 3 for a section inside a section. */
  level?: 2 | 3;
  children: ReactNode;
};

/** A part of a page under a hairline, with its own heading. */
export function Section({ title, id, description, actions, level = 2, children }: SectionProps) {
  const made = useId();
  const headingId = `${id ?? made}-title`;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} aria-labelledby={headingId} className={level === 2 ? "mt-10 border-t border-line pt-6" : "mt-8"}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 print:break-after-avoid">
        <div className="min-w-0 max-w-measure grow">
          <Heading id={headingId} className={`font-serif font-bold ${level === 2 ? "text-xl @xl:text-2xl" : "text-lg @xl:text-xl"}`}>
            {title}
          </Heading>
          {description && <p className="mt-1 text-ink-soft">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

"use client";

import { useEffect, useRef } from "react";
import { FormMessage } from "#components/ui/form-message.tsx";
import { TextLink } from "#components/ui/link.tsx";

export type OutcomeProps = {
  title: string;
  /** The file it was said of, where another is shown now. */
  back: { label: string; href: string } | null;
};

/** What was just said of a file. It takes the focus; without JavaScript the address leads to it. */
export function Outcome({ title, back }: OutcomeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} id="outcome" tabIndex={-1} className="mb-4 scroll-mt-24 focus:[box-shadow:none] focus:outline-none *:mb-0">
      <FormMessage outcome="done" title={title}>
        {back && <TextLink href={back.href}>{back.label}</TextLink>}
      </FormMessage>
    </div>
  );
}

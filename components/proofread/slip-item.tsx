import type { ReactNode } from "react";
import { TextLink } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { SLIP_WORDS } from "#lib/domain/labels/proofread.ts";
import type { ProofItem } from "#lib/domain/notice/open-items.ts";
import { SeverityMark } from "./severity-mark.tsx";
import { SlipPlace } from "./slip-place.tsx";

export type SlipItemProps = {
  item: ProofItem;
  /** Its number on this page. */
  number: number;
  /** Where the place is shown in the text. */
  href?: string;
  children?: ReactNode;
};

/** One slip: what kind, why, where, and below it what can be done about it. */
export function SlipItem({ item: { severity, code, message, place }, number, href, children }: SlipItemProps) {
  return (
    <li id={`slip-${number}`} className="scroll-mt-8 border-t border-line py-4 font-sans">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-ink-soft tabular-nums">第{number}处</span>
        <SeverityMark severity={severity} />
        <Tag>{SLIP_WORDS[code]}</Tag>
        {href && (
          <TextLink href={href} className="text-sm">
            在文中的位置<span className="sr-only">（第{number}处）</span>
          </TextLink>
        )}
      </p>
      <p className="my-1.5 max-w-measure">{message}</p>
      <SlipPlace {...place} />
      {children && <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">{children}</div>}
    </li>
  );
}

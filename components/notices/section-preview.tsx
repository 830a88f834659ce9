"use client";

import { useEffect, useState } from "react";
import { bodyBlocks } from "#lib/domain/notice/assemble.ts";
import type { NoticeBlock } from "#lib/domain/notice/content.ts";
import { fillIn, type NoticeField } from "#lib/domain/notice/fields.ts";
import { NoticeBlocks } from "./notice-blocks.tsx";

type Words = { heading: string; body: string };

type SectionPreviewProps = {
  sectionKey: string;
  /** The section's own heading as it is numbered now; null where it has none. */
  headed: { number: string; block: Extract<NoticeBlock, { kind: "heading" }> } | null;
  /** What the section says on file. */
  saved: Words;
  /** Empty where braces are no fields: in what is tied to the ledger. */
  fields: readonly NoticeField[];
};

/** One section as it will be read, while it is written. Without JavaScript it shows what is saved. */
export function SectionPreview({ sectionKey, headed, saved, fields }: SectionPreviewProps) {
  const [words, setWords] = useState(saved);
  useEffect(() => {
    const read = () => setWords({ heading: typed("heading") ?? saved.heading, body: typed("body") ?? saved.body });
    read();
    document.addEventListener("input", read);
    return () => document.removeEventListener("input", read);
  }, [saved]);
  const heading = fillIn(words.heading, fields).trim();
  const own: NoticeBlock[] = headed && heading !== "" ? [{ ...headed.block, text: `${headed.number}${heading}` }] : [];
  return (
    <div className="border border-line bg-surface px-4 py-6 text-lg leading-[1.9] text-justify @xl:px-8">
      <NoticeBlocks blocks={[...own, ...bodyBlocks(sectionKey, words.body, fields)]} anchors={false} />
    </div>
  );
}

/** What stands in the field of this name, typed or kept. */
function typed(name: string): string | undefined {
  const field = document.getElementById(name);
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field.value : undefined;
}

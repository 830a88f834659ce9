"use client";

import { useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FIELD_GROUP_WORDS } from "#lib/domain/labels/notice-sections.ts";
import { FIELD_GROUPS, type NoticeField } from "#lib/domain/notice/fields.ts";

/**
 * 数据项: every name that may stand in braces, with what it says now. With JavaScript a button puts it where one writes; without, it is
 * written by hand.
 */
export function FieldList({ fields, target }: { fields: readonly NoticeField[]; target: string }) {
  const ready = useSyncExternalStore(never, () => true, () => false);
  return (
    <Disclosure open summary={`数据项（${fields.length}个）：写在花括号里，按登记的内容自动填写`}>
      {FIELD_GROUPS.map((group) => (
        <section key={group} aria-label={FIELD_GROUP_WORDS[group]}>
          <p className="mt-3 font-bold">{FIELD_GROUP_WORDS[group]}</p>
          <ul role="list" className="font-sans">
            {fields
              .filter((field) => field.group === group)
              .map((field) => (
                <li key={field.name} className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-b border-line last:border-b-0">
                  <FieldLine {...field} />
                  {ready && (
                    <Button variant="quiet" onClick={() => insert(target, `{${field.name}}`)}>
                      插入<span className="sr-only">{field.name}</span>
                    </Button>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Disclosure>
  );
}

/** Whether there is JavaScript never changes once the page is there. */
function never(): () => void {
  return () => {};
}

function FieldLine({ name, synonym, value }: NoticeField) {
  return (
    <span className="grid min-w-0 gap-x-4 py-1.5 @xl:grid-cols-[11rem_minmax(0,1fr)]">
      <span>
        <code className="block font-sans font-bold">{`{${name}}`}</code>
        <span className="block text-sm text-ink-soft">{`{${synonym}}`}</span>
      </span>
      <span className="wrap-anywhere">{value ?? <span className="font-bold text-cinnabar">还没有登记</span>}</span>
    </span>
  );
}

/** Puts words where the cursor stands, as if they were typed there. */
function insert(target: string, words: string): void {
  const field = document.getElementById(target);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { keptSwitch } from "#components/ui/kept-switch.ts";

/** What a key leads to: an address; null where there is nothing there. */
export type ScreenKeysProps = {
  /** By `KeyboardEvent.key`, letters in lower case. */
  ways: Record<string, string | null>;
  /** The field that `g` goes to. */
  jumpField: string;
  /** The keys in words. */
  legend: { keys: string; meaning: string }[];
};

const letterKeys = keptSwitch("meeting-letter-keys");

/**
 * The keys of the screen and their legend. Every key does what a link or a field on the page does, so that nothing depends on
 * them. Single letters never act while somebody types, and can be turned off for people who speak to their machine or whose
 * hands slip (WCAG 2.1.4); the choice stays with this browser.
 */
export function ScreenKeys({ ways, jumpField, legend }: ScreenKeysProps) {
  const list = useRef<HTMLDetailsElement>(null);
  const letters = useSyncExternalStore(letterKeys.subscribe, letterKeys.isOn, () => true);

  useEffect(() => {
    function act(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (key.length === 1 && !letterKeys.isOn()) return;
      if (perform(key, { ways, jumpField, list: list.current })) event.preventDefault();
    }
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, [ways, jumpField]);

  return (
    <details ref={list} className="min-w-0">
      <summary className="min-h-11 w-fit py-2 text-link underline underline-offset-4">快捷键</summary>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 border-t border-line py-2">
        {legend.map(({ keys, meaning }) => (
          <div key={keys} className="contents">
            <dt className="font-bold">{keys}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className="flex min-h-11 items-center gap-3">
        <input type="checkbox" checked={letters} onChange={(event) => letterKeys.set(event.target.checked)} className="size-6 shrink-0 accent-ink" />
        启用字母和问号快捷键
      </label>
    </details>
  );
}

type Reach = Pick<ScreenKeysProps, "ways" | "jumpField"> & { list: HTMLDetailsElement | null };

/** Does what the key stands for; false where it stands for nothing here. */
function perform(key: string, { ways, jumpField, list }: Reach): boolean {
  if (key === "?") return toggle(list);
  if (key === "Escape" && list?.open) return toggle(list);
  if (key === "g") {
    document.getElementById(jumpField)?.focus();
    return true;
  }
  const way = ways[key];
  if (!way) return false;
  window.location.assign(way);
  return true;
}

function toggle(list: HTMLDetailsElement | null): boolean {
  if (!list) return false;
  list.open = !list.open;
  list.querySelector("summary")?.focus();
  list.scrollIntoView({ block: "nearest" });
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox])"));
}

"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import { keptSwitch } from "#components/ui/kept-switch.ts";

const roomKeys = keptSwitch("evidence-room-keys");

/** What the keys press, where it stands on the page. */
const STEP = { j: "[data-step=next]", k: "[data-step=previous]" } as const;
const ACCEPT = "#accept button[type=submit]";
const REASON = "#return textarea";

const ENDS = { j: "已是最后一份。", k: "已是第一份。" } as const;

type RoomKeysProps = {
  /** Whether there is something to accept or return. */
  reviews: boolean;
};

/**
 * 快捷键 in the looking room, as on the week's sheet: j and k go to the next file and the one before, a presses the button that
 * accepts, r leads to the reason for returning. Nothing happens while somebody types, and the keys can be switched off
 * (WCAG 2.1.4); the browser remembers it. Without JavaScript there are none, and nothing is said of them.
 */
export function RoomKeys({ reviews }: RoomKeysProps) {
  const on = useSyncExternalStore(roomKeys.subscribe, roomKeys.isOn, () => null);
  const [said, say] = useState("");
  useEffect(() => {
    if (!on) return;
    const unmark = mark();
    const press = (event: KeyboardEvent) => pressed(event, say);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
      unmark();
    };
  }, [on]);
  // As high as the hint from the start, so that nothing moves when it appears.
  if (on === null) return <div className="mb-4 min-h-11 pointer-coarse:hidden" />;
  return (
    <div className="mb-4 flex min-h-11 flex-wrap items-center gap-x-5 text-sm text-ink-soft pointer-coarse:hidden print:hidden">
      {on ? <Hint reviews={reviews} /> : <span>快捷键已停用。</span>}
      <Button variant="quiet" className="text-sm" onClick={() => roomKeys.set(!on)}>
        {on ? "停用快捷键" : "启用快捷键"}
      </Button>
      <span role="status" className="font-bold text-ink">
        {said}
      </span>
    </div>
  );
}

function Hint({ reviews }: RoomKeysProps) {
  const keys = [
    { key: "J", does: "下一份" },
    { key: "K", does: "上一份" },
    ...(reviews ? [{ key: "A", does: "认可" }, { key: "R", does: "退回" }] : []),
  ];
  return (
    <span className="flex flex-wrap items-center gap-x-4">
      <span>快捷键：</span>
      {keys.map(({ key, does }) => (
        <span key={key} className="whitespace-nowrap">
          <kbd className="border border-line-strong bg-surface px-1.5 font-sans text-ink">{key}</kbd> {does}
        </span>
      ))}
    </span>
  );
}

/** What the keys press says so, as long as there are keys. */
function mark(): () => void {
  const keys = [["J", STEP.j], ["K", STEP.k], ["A", ACCEPT], ["R", REASON]] as const;
  const marked = keys.flatMap(([key, selector]) => {
    const element = document.querySelector(selector);
    element?.setAttribute("aria-keyshortcuts", key);
    return element ?? [];
  });
  return () => {
    for (const element of marked) element.removeAttribute("aria-keyshortcuts");
  };
}

function pressed(event: KeyboardEvent, say: (words: string) => void): void {
  const { target } = event;
  const key = event.key.toLowerCase();
  // A key held down must not run through the files, nor accept one after the other unseen.
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))) return;
  const act = { j: () => step("j", say), k: () => step("k", say), a: accept, r: toReason }[key];
  if (act?.()) event.preventDefault();
}

function step(key: "j" | "k", say: (words: string) => void): boolean {
  const link = document.querySelector<HTMLElement>(STEP[key]);
  if (!link) say(ENDS[key]);
  link?.click();
  return true;
}

/** What was judged once is not judged otherwise by one key: its forms lie folded, and the key leads to them. */
function accept(): boolean {
  const button = document.querySelector<HTMLElement>(ACCEPT);
  if (button && unfold(button)) button.focus();
  else button?.click();
  return button !== null;
}

function toReason(): boolean {
  const field = document.querySelector<HTMLElement>(REASON);
  if (field) unfold(field);
  field?.focus();
  return field !== null;
}

/** Opens what holds the element; false where it was open. */
function unfold(element: HTMLElement): boolean {
  const folded = element.closest("details:not([open])");
  folded?.setAttribute("open", "");
  return folded !== null;
}

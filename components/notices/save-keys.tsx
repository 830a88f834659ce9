"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";

/**
 * 快捷键 of the form around it: Ctrl+S presses its first button, Ctrl+Enter the one beside it that goes on to the next section. Both
 * need Ctrl, so that nothing happens while one writes. Without JavaScript there are none, and nothing is said of them.
 */
export function SaveKeys() {
  const place = useRef<HTMLParagraphElement>(null);
  const ready = useSyncExternalStore(never, () => true, () => false);
  useEffect(() => {
    const form = place.current?.closest("form");
    const press = (event: KeyboardEvent) => pressed(event, form);
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <p ref={place} className="min-h-6 text-sm text-ink-soft pointer-coarse:hidden print:hidden">
      {ready && (
        <>
          快捷键：<Key>Ctrl+S</Key> 保存　<Key>Ctrl+Enter</Key> 保存，到下一段
        </>
      )}
    </p>
  );
}

function Key({ children }: { children: string }) {
  return <kbd className="border border-line-strong bg-surface px-1.5 font-sans text-ink">{children}</kbd>;
}

const BUTTONS: Record<string, string> = { s: "button[type=submit]", enter: "button[name=onward]" };

function pressed(event: KeyboardEvent, form: HTMLFormElement | null | undefined): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing) return;
  const button = form?.querySelector<HTMLButtonElement>(BUTTONS[event.key.toLowerCase()] ?? ":not(*)");
  if (!button) return;
  event.preventDefault();
  button.click();
}

/** Whether there is JavaScript never changes once the page is there. */
function never(): () => void {
  return () => {};
}

"use client";

import { useEffect, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import { keptSwitch } from "#components/ui/kept-switch.ts";

const sheetKeys = keptSwitch("week-sheet-keys");

type SheetKeysProps = {
  /** The id of the element that holds the table; each row has the attribute `data-row`. */
  sheet: string;
  /** Whether there is something to tick or return on it. */
  reviews: boolean;
};

/**
 * 快捷键 on the week's sheet: j and k move from row to row, space presses the row's own button, r follows its own link. Nothing
 * happens while somebody types, and the keys can be switched off (WCAG 2.1.4); the browser remembers it. Without JavaScript
 * there are none, and nothing is said of them. Give it a `key` of what is on the sheet: new rows are made ready by a new one.
 */
export function SheetKeys({ sheet, reviews }: SheetKeysProps) {
  const on = useSyncExternalStore(sheetKeys.subscribe, sheetKeys.isOn, () => null);
  useEffect(() => {
    const table = document.getElementById(sheet);
    if (!on || !table) return;
    const unmark = mark(table);
    const press = (event: KeyboardEvent) => pressed(event, table);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
      unmark();
    };
  }, [on, sheet]);
  // As high as the hint from the start, so that nothing moves when it appears.
  if (on === null) return <div className="mb-3 min-h-11 pointer-coarse:hidden" />;
  return (
    <div className="mb-3 flex min-h-11 flex-wrap items-center gap-x-5 text-sm text-ink-soft pointer-coarse:hidden print:hidden">
      {on ? <Hint reviews={reviews} /> : <span>快捷键已停用。</span>}
      <Button variant="quiet" className="text-sm" onClick={() => sheetKeys.set(!on)}>
        {on ? "停用快捷键" : "启用快捷键"}
      </Button>
    </div>
  );
}

function Hint({ reviews }: { reviews: boolean }) {
  const keys = [
    { key: "J", does: "下一行" },
    { key: "K", does: "上一行" },
    ...(reviews ? [{ key: "空格", does: "跟进确认" }, { key: "R", does: "退回" }] : []),
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

const TICK = "form button[type=submit]";
const RETURN = 'a[href$="#return"]';

/** Rows can take the focus, and what the keys press says so, as long as there are keys. */
function mark(table: HTMLElement): () => void {
  const marks = [
    ...rowsOf(table).map((row) => ({ element: row, name: "tabindex", value: "-1" })),
    ...[...table.querySelectorAll(`[data-row] ${TICK}`)].map((element) => ({ element, name: "aria-keyshortcuts", value: "Space" })),
    ...[...table.querySelectorAll(`[data-row] ${RETURN}`)].map((element) => ({ element, name: "aria-keyshortcuts", value: "R" })),
  ];
  for (const { element, name, value } of marks) element.setAttribute(name, value);
  table.setAttribute("aria-keyshortcuts", "J K");
  return () => {
    for (const { element, name } of marks) element.removeAttribute(name);
    table.removeAttribute("aria-keyshortcuts");
  };
}

function rowsOf(table: HTMLElement): HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>("[data-row]")];
}

function pressed(event: KeyboardEvent, table: HTMLElement): void {
  const { target, key } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))) return;
  const act = { j: () => step(table, 1), k: () => step(table, -1), r: () => follow(table), " ": () => tick(table, target) }[key.toLowerCase()];
  if (act?.()) event.preventDefault();
}

function rowInFocus(table: HTMLElement): HTMLElement | undefined {
  return rowsOf(table).find((row) => row.contains(document.activeElement));
}

/** To the next row or the one before; from what was just done, to the rows beside it. */
function step(table: HTMLElement, by: 1 | -1): boolean {
  const rows = rowsOf(table);
  const here = rowInFocus(table);
  const place = here ? rows.indexOf(here) + by : placeBeside(rows, by);
  const next = rows[place];
  next?.focus();
  return next !== undefined;
}

function placeBeside(rows: HTMLElement[], by: 1 | -1): number {
  const active = document.activeElement;
  const after = rows.findIndex((row) => active !== null && active !== document.body && (active.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  const next = after === -1 ? (by === 1 ? 0 : rows.length) : after;
  return by === 1 ? next : next - 1;
}

function follow(table: HTMLElement): boolean {
  const link = rowInFocus(table)?.querySelector<HTMLElement>(RETURN);
  link?.click();
  return Boolean(link);
}

/** Only where the row itself has the focus: on a button or a link, space is theirs. */
function tick(table: HTMLElement, target: EventTarget | null): boolean {
  const row = rowInFocus(table);
  if (!row || row !== target) return false;
  row.querySelector<HTMLElement>(TICK)?.click();
  return true;
}

"use client";

import { useState, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";

const never = () => () => {};
const canCopy = () => "clipboard" in navigator;

/** Copies a text, where the browser can: without JavaScript, or on a page that is not served safely, there is no button. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const able = useSyncExternalStore(never, canCopy, () => false);
  const [copied, setCopied] = useState(false);
  if (!able) return null;
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false));
  return (
    <div className="mt-4 flex flex-wrap items-center gap-4 print:hidden">
      <Button onClick={copy}>{label}</Button>
      <p role="status">{copied && done}</p>
    </div>
  );
}

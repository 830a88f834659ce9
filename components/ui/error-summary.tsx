"use client";

import { useEffect, useId, useRef } from "react";
import type { FormError } from "./form-errors.ts";
import { TextLink } from "./link.tsx";

/**
 * Everything that is wrong with a form, above it. It takes focus when it appears and whenever a new
 * list arrives, so that a screen reader reads it and the keyboard starts from it; the page's title
 * says it too. Render it always: with no errors it shows nothing.
 */
export function ErrorSummary({ errors, title = "提交内容有误，请更正" }: { errors: FormError[]; title?: string }) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (errors.length === 0) return;
    box.current?.focus();
    const before = document.title;
    if (before.startsWith("错误：")) return;
    document.title = `错误：${before}`;
    return () => {
      document.title = before;
    };
  }, [errors]);

  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby={titleId}
      className="mb-8 max-w-measure border-4 border-cinnabar bg-surface px-5 py-4 focus:outline-3 focus:outline-offset-2 focus:outline-focus"
    >
      <h2 id={titleId} className="text-xl font-bold">
        {title}
      </h2>
      <ul role="list" className="mt-2 list-disc ps-5">
        {errors.map((error) => (
          <li key={`${error.field ?? ""} ${error.message}`}>
            <ErrorLine {...error} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ErrorLine({ field, message }: FormError) {
  if (field === undefined) return message;
  return (
    <TextLink href={`#${field}`} className="font-bold">
      {message}
    </TextLink>
  );
}

import type { ReactNode } from "react";
import { AlertIcon, TickIcon } from "./icons.tsx";

export type FormMessageProps = {
  /** `done`: it is recorded. `refused`: it cannot be done as things stand; say what is missing. */
  outcome: "done" | "refused";
  title: string;
  /** What is missing, one line each. */
  items?: ReactNode[];
  children?: ReactNode;
};

/** The answer to something just sent. */
export function FormMessage({ outcome, title, items = [], children }: FormMessageProps) {
  const done = outcome === "done";
  return (
    <div
      role={done ? "status" : "alert"}
      className={`mb-8 max-w-measure border-s-4 bg-surface px-5 py-4 ${done ? "border-pine" : "border-cinnabar"}`}
    >
      <p className={`flex items-start gap-3 text-lg font-bold ${done ? "text-pine" : "text-cinnabar"}`}>
        {done ? <TickIcon className="mt-[0.35em] size-5" /> : <AlertIcon className="mt-[0.35em] size-5" />}
        <span>{title}</span>
      </p>
      {(children || items.length > 0) && (
        <div className="mt-1 ps-8">
          {children}
          {items.length > 0 && (
            <ul className="list-disc ps-5">
              {items.map((item, index) => (
                <li key={index}>{item}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}

import type { ReactNode } from "react";
import { SkipLink } from "./skip-link.tsx";

/** The frame of what is shown on a wall: large, and nothing around it. The page itself holds the way out. */
export function ProjectorShell({ children }: { children: ReactNode }) {
  return (
    <div className="ui-projector @container flex min-h-dvh flex-col bg-surface">
      <SkipLink />
      <main id="main" tabIndex={-1} className="flex w-full grow flex-col px-4 py-3 @4xl:px-10 @4xl:py-4">
        {children}
      </main>
    </div>
  );
}

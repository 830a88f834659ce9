import type { ReactNode } from "react";
import { TextLink } from "#components/ui/link.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";

export type DoorProps = {
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  children?: ReactNode;
};

/** The frame of pages outside the desk: signing in, setting up, and what went wrong before anyone signed in. */
export function Door({ title, lead, children }: DoorProps) {
  return (
    <div className="@container flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-t-4 border-b border-t-cinnabar border-b-line bg-surface">
        <div className="mx-auto flex max-w-desk flex-wrap items-center justify-between gap-x-6 px-4 py-2 @3xl:px-8">
          <p className="inline-flex min-h-11 items-center font-serif text-xl font-bold text-cinnabar">巡察整改跟踪</p>
          <TextLink href="/" className="inline-flex min-h-11 items-center text-sm">
            公开页
          </TextLink>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-desk grow px-4 pt-8 pb-16 @3xl:px-8 @3xl:pt-14">
        <div className="mx-auto max-w-measure">
          <h1 className="font-serif text-3xl font-bold">{title}</h1>
          {lead && <p className="mt-2 text-lg text-ink-soft">{lead}</p>}
          <div className="mt-8">{children}</div>
        </div>
      </main>
    </div>
  );
}

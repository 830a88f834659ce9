import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { SkipLink } from "./skip-link.tsx";

/** One link of a shell's navigation. `count` is shown after the label, for things that wait. */
export type NavItem = {
  label: string;
  href: string;
  current?: boolean;
  count?: number;
  /** What is counted, for screen readers; left out, things to do. */
  countOf?: string;
};

export type PublicShellProps = {
  /** The red head: who publishes this, e.g. the federation's full name. */
  organisation: string;
  /** What the site is about; set under the red head. */
  subject?: string;
  /** The red head is the page's own title: for the page that has no other h1. */
  headIsTitle?: boolean;
  homeHref: string;
  nav: NavItem[];
  text?: "normal" | "large" | "largest";
  contrast?: "normal" | "high";
  /** Usually `<ReadingControls …/>`. */
  controls?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

/** The frame of the pages that anyone may read: a red-headed document, its text, its foot. */
export function PublicShell(props: PublicShellProps) {
  const { organisation, subject, headIsTitle = false, homeHref, nav, text = "normal", contrast = "normal", controls, footer } = props;
  return (
    <div data-text={text} data-contrast={contrast} className="@container flex min-h-dvh flex-col">
      <SkipLink />
      <header className="mx-auto w-full max-w-page px-4 @3xl:px-8">
        {controls && <div className="flex flex-wrap justify-end gap-x-6 pt-1">{controls}</div>}
        <RedHead organisation={organisation} subject={subject} homeHref={homeHref} isTitle={headIsTitle} />
        <div aria-hidden="true" className="ui-fill h-[0.3125rem] border-t-[0.1875rem] border-b border-cinnabar" />
        {nav.length > 0 && <PublicNav items={nav} />}
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page grow px-4 pt-8 pb-16 @3xl:px-8 @3xl:pt-10">
        {props.children}
      </main>
      {footer && (
        <footer className="mx-auto w-full max-w-page px-4 pb-10 text-sm text-ink-soft @3xl:px-8">
          <div className="border-t border-cinnabar pt-5">{footer}</div>
        </footer>
      )}
    </div>
  );
}

type RedHeadProps = Pick<PublicShellProps, "organisation" | "subject" | "homeHref"> & { isTitle: boolean };

function RedHead({ organisation, subject, homeHref, isTitle }: RedHeadProps) {
  const frame = "pt-4 pb-5 text-center font-serif @3xl:pt-6 @3xl:pb-7";
  const red = "text-2xl font-bold text-cinnabar no-underline @3xl:text-4xl @3xl:tracking-[0.12em] print:text-3xl";
  if (isTitle) {
    return (
      <h1 className={classNames(frame, red)}>
        <span className="block">{organisation}</span>
        {subject && <span className="mt-1 block">{subject}</span>}
      </h1>
    );
  }
  return (
    <div className={frame}>
      <a href={homeHref} className={red}>
        {organisation}
      </a>
      {subject && <p className="mt-1 text-lg text-ink">{subject}</p>}
    </div>
  );
}

function PublicNav({ items }: { items: NavItem[] }) {
  return (
    <nav aria-label="主导航" className="border-b border-line font-sans">
      <ul role="list" className="flex flex-wrap justify-center gap-x-2 @3xl:gap-x-6">
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className={classNames(
                "inline-flex min-h-12 items-center px-3 underline-offset-8",
                item.current
                  ? "font-bold text-ink underline decoration-cinnabar decoration-3"
                  : "text-link hover:underline hover:decoration-2",
              )}
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

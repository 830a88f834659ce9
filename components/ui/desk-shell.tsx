import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { NavItem } from "./public-shell.tsx";
import { SkipLink } from "./skip-link.tsx";

export type DeskShellProps = {
  /** The product's name, top left. */
  product: string;
  homeHref: string;
  /** Who is signed in, and as what. */
  person: { name: string; role: string };
  nav: NavItem[];
  /** The form or link that signs out. */
  signOut?: ReactNode;
  /** Above everything on the page, e.g. a notice that the data is a sample. */
  banner?: ReactNode;
  footer?: ReactNode;
  /** What this person has chosen to read in; left out, the browser's own text size (16 px). */
  text?: "normal" | "large" | "largest";
  contrast?: "normal" | "high";
  children: ReactNode;
};

/** The frame of the working site. On a narrow screen, or with large text, the navigation folds into a menu. */
export function DeskShell(props: DeskShellProps) {
  const { nav, banner, footer, text, contrast, children } = props;
  return (
    <div data-text={text} data-contrast={contrast} className="@container flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-t-4 border-b border-t-cinnabar border-b-line bg-surface print:hidden">
        <div className="mx-auto max-w-desk px-4 @3xl:px-8">
          <TopBar {...props} />
          {nav.length > 0 && <DeskNav items={nav} />}
        </div>
      </header>
      {banner && (
        <aside aria-label="说明" className="border-b border-line bg-wash text-sm">
          <div className="mx-auto max-w-desk px-4 py-2 @3xl:px-8">{banner}</div>
        </aside>
      )}
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-desk grow px-4 pt-6 pb-16 @3xl:px-8">
        {children}
      </main>
      {footer && (
        <footer className="mx-auto w-full max-w-desk px-4 pb-8 text-sm text-ink-soft @3xl:px-8">
          <div className="border-t border-line pt-4">{footer}</div>
        </footer>
      )}
    </div>
  );
}

function TopBar({ product, homeHref, person, signOut }: DeskShellProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
      <a
        href={homeHref}
        className="inline-flex min-h-11 items-center font-serif text-xl font-bold text-cinnabar no-underline hover:underline hover:underline-offset-8"
      >
        {product}
      </a>
      <div className="flex flex-wrap items-center gap-x-4 text-sm">
        <p>
          <span className="sr-only">当前登录：</span>
          <span className="font-bold">{person.name}</span>
          <span className="text-ink-soft">（{person.role}）</span>
        </p>
        {signOut}
      </div>
    </div>
  );
}

/** Only one of the two is displayed at a time, so a screen reader meets one navigation. */
function DeskNav({ items }: { items: NavItem[] }) {
  return (
    <>
      <nav aria-label="主导航" className="hidden @4xl:block">
        <ul role="list" className="-ms-3 flex flex-wrap">
          {items.map((item) => (
            <li key={item.href}>
              <NavLink item={item} className="min-h-11 border-b-4 px-3 pt-1" />
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label="主导航" className="border-t border-line @4xl:hidden">
        <details>
          <summary className="min-h-11 py-2 text-link">
            <span className="underline underline-offset-4">菜单</span>
            <span className="ms-3 text-ink">{items.find((item) => item.current)?.label}</span>
          </summary>
          <ul role="list" className="grid grid-cols-1 pb-3 @xs:grid-cols-2 @xl:grid-cols-3">
            {items.map((item) => (
              <li key={item.href}>
                <NavLink item={item} className="min-h-11 w-full border-s-4 px-3" />
              </li>
            ))}
          </ul>
        </details>
      </nav>
    </>
  );
}

function NavLink({ item, className }: { item: NavItem; className: string }) {
  return (
    <a
      href={item.href}
      aria-current={item.current ? "page" : undefined}
      className={classNames(
        "inline-flex items-center gap-1.5 no-underline",
        className,
        item.current
          ? "border-cinnabar font-bold text-ink"
          : "border-transparent text-link hover:border-line-strong hover:bg-wash forced-colors:border-[Canvas]",
      )}
    >
      {item.label}
      {item.count !== undefined && item.count > 0 && <NavCount count={item.count} of={item.countOf} />}
    </a>
  );
}

function NavCount({ count, of = "项待办" }: { count: number; of?: string }) {
  return (
    <span className="min-w-6 border border-cinnabar px-1 text-center text-sm leading-snug font-bold text-cinnabar">
      {count}
      <span className="sr-only">{of}</span>
    </span>
  );
}

import { classNames } from "./class-names.ts";
import type { NavItem } from "./public-shell.tsx";

/** Views of the same thing, each with its own address. Their line is also that of the section that follows. */
export function Tabs({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-line-strong font-sans [&+section]:mt-0 [&+section]:border-t-0 [&+section]:pt-0">
      <ul role="list" className="flex flex-wrap gap-x-6">
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className={classNames(
                "inline-flex min-h-11 items-center border-b-4 pt-1",
                item.current
                  ? "border-ink font-bold text-ink no-underline"
                  : "border-transparent text-link underline underline-offset-4 hover:decoration-3 forced-colors:border-[Canvas]",
              )}
            >
              {item.label}
              {item.count !== undefined && <span>（{item.count}）</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

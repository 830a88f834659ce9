import { TextLink } from "./link.tsx";

export type Crumb = { label: string; href: string };

/** The way back up, one link per level. The page itself is its own title and is not repeated here. */
export function Breadcrumb({ items }: { items: Crumb[] }) {
  return (
    <nav aria-label="当前位置" className="mb-3 font-sans text-sm print:hidden">
      <ol role="list" className="flex flex-wrap items-center gap-x-2">
        {items.map((item, index) => (
          <li key={item.href} className="flex items-center gap-x-2">
            {index > 0 && (
              <span aria-hidden="true" className="text-ink-soft">
                ›
              </span>
            )}
            <TextLink href={item.href} className="py-1">
              {item.label}
            </TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

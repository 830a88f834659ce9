import { TextLink } from "#components/ui/link.tsx";

/** What a list is narrowed by besides its form: each condition, with the way to take it away. */
export function Conditions({ items }: { items: { label: string; href: string }[] }) {
  if (items.length === 0) return null;
  return (
    <ul role="list" aria-label="现在的条件" className="mb-4 flex flex-wrap gap-x-6 gap-y-1 font-sans">
      {items.map(({ label, href }) => (
        <li key={label} className="inline-flex min-h-11 items-center gap-2 border-s-4 border-line-strong bg-wash px-3">
          {label}
          <TextLink href={href} className="print:hidden">
            去掉<span className="sr-only">“{label}”</span>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

import { TextLink } from "./link.tsx";

/** What is on this page, one link each: for a page longer than a screen. */
export function Contents({ items }: { items: { label: string; href: string }[] }) {
  return (
    <nav aria-label="本页内容" className="mb-6 border-y border-line py-1 font-sans print:hidden">
      <ul role="list" className="flex flex-wrap gap-x-6">
        {items.map(({ label, href }) => (
          <li key={href}>
            <TextLink href={href} className="inline-flex min-h-11 items-center">
              {label}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

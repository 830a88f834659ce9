import { TextLink } from "#components/ui/link.tsx";

type CountLinkProps = {
  count: number | string | null;
  href: string;
  /** Read out after the number: what it counts. */
  of: string;
};

/** A number that leads to the list it counts. Nothing leads nowhere; null is not known. */
export function CountLink({ count, href, of }: CountLinkProps) {
  if (count === null || count === "—") {
    return (
      <>
        <span aria-hidden="true">—</span>
        <span className="sr-only">无</span>
      </>
    );
  }
  if (count === 0 || count === "0%") return <span className="text-ink-soft">{count}</span>;
  return (
    <TextLink href={href} className="inline-block min-w-6 text-end">
      {count}
      <span className="sr-only">，{of}</span>
    </TextLink>
  );
}

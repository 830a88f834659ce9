import { TextLink } from "#components/ui/link.tsx";

type ScreenBarProps = { meeting: string; position: string; back: { label: string; href: string } };

/** Over the finding: which meeting this is, where it has got to, and the way out. */
export function ScreenBar({ meeting, position, back }: ScreenBarProps) {
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-x-8 border-b border-line-strong pb-1 text-ink-soft">
      <TextLink href={back.href} className="inline-flex min-h-11 items-center">
        {back.label}
      </TextLink>
      <p className="min-w-0">{meeting}</p>
      <p>{position}</p>
    </div>
  );
}

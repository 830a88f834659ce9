import { classNames } from "./class-names.ts";

/** One choice of the reading controls: a link that puts it into the address. */
export type ReadingChoice = {
  label: string;
  href: string;
  current: boolean;
};

/**
 * Text size and contrast without JavaScript: every choice is a link (`?text=large`,
 * `?contrast=high`). The page hands the chosen values to `PublicShell`.
 */
export function ReadingControls({ sizes, contrasts }: { sizes: ReadingChoice[]; contrasts: ReadingChoice[] }) {
  return (
    <nav
      aria-label="阅读显示设置"
      className="flex flex-wrap items-center gap-x-6 gap-y-1 font-sans text-sm print:hidden"
    >
      <Choices name="字号" choices={sizes} />
      <Choices name="对比度" choices={contrasts} />
    </nav>
  );
}

function Choices({ name, choices }: { name: string; choices: ReadingChoice[] }) {
  return (
    <div className="flex flex-wrap items-center gap-x-1">
      <span aria-hidden="true" className="pe-1 text-ink-soft">
        {name}
      </span>
      <ul role="list" aria-label={name} className="flex flex-wrap">
        {choices.map((choice) => (
          <li key={choice.label}>
            <a
              href={choice.href}
              aria-current={choice.current ? "true" : undefined}
              className={classNames(
                "inline-flex min-h-11 min-w-11 items-center justify-center px-2 underline-offset-8",
                choice.current
                  ? "font-bold text-ink underline decoration-cinnabar decoration-3"
                  : "text-link hover:underline hover:decoration-2",
              )}
            >
              {choice.label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

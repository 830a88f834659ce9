import { useId, type ReactNode } from "react";
import { classNames } from "./class-names.ts";

/**
 * What a cell of the tally says. Two are stamped like seals: `closed` white on cinnabar, `long-term`
 * cinnabar in a heavy frame. All five differ in greyscale and in forced colours.
 */
export type TallyState = "closed" | "long-term" | "in-progress" | "not-started" | "undisclosed";

export type TallyCell = {
  number: number;
  state: TallyState;
  /** Where the thing is told in full; without it the cell is not a link. */
  href?: string;
  /** Read out after the number, e.g. the thing's title. */
  title?: string;
};

export type TallyGridProps = {
  /** What is counted, and as of when: the picture's caption. */
  caption: ReactNode;
  cells: TallyCell[];
  /** The word for each state. */
  words: Record<TallyState, string>;
  unit?: string;
};

const states: TallyState[] = ["closed", "long-term", "in-progress", "not-started", "undisclosed"];

const looks: Record<TallyState, string> = {
  closed: "ui-fill-solid border-2 border-cinnabar bg-cinnabar text-on-cinnabar",
  "long-term": "border-[0.3125rem] border-double border-cinnabar bg-surface text-cinnabar",
  "in-progress": "border border-ink bg-surface text-ink",
  "not-started": "border border-dashed border-line-strong bg-transparent text-ink-soft",
  undisclosed: "ui-hatch border border-line-strong text-ink forced-colors:border-2 forced-colors:border-dotted",
};

const marks: Record<TallyState, ReactNode> = {
  closed: <path d="M3 8.5l3.5 3.5L13 4.5" />,
  "long-term": <path d="M3 6.5l3.5 3.5L13 2.5M2 14h12" />,
  "in-progress": (
    <>
      <circle cx="8" cy="8" r="5" />
      <path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  "not-started": <circle cx="8" cy="8" r="5" />,
  undisclosed: <path d="M3 8h10" />,
};

/** One cell per thing, ticked off one by one, with a key that counts each state. */
export function TallyGrid({ caption, cells, words, unit = "项" }: TallyGridProps) {
  const captionId = useId();
  return (
    <figure aria-labelledby={captionId}>
      <figcaption id={captionId} className="mb-3 font-sans">
        {caption}
      </figcaption>
      <ol role="list" className="ui-tally">
        {cells.map((cell) => (
          <li key={cell.number}>
            <Cell cell={cell} word={words[cell.state]} />
          </li>
        ))}
      </ol>
      <ul role="list" className="mt-4 flex flex-wrap gap-x-6 gap-y-2 font-sans text-sm">
        {states.map((state) => (
          <li key={state} className="inline-flex items-center gap-2">
            <span aria-hidden="true" className={classNames("ui-fill inline-flex size-7 items-center justify-center", looks[state])}>
              <Mark state={state} />
            </span>
            {words[state]} {cells.filter((cell) => cell.state === state).length} {unit}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Cell({ cell, word }: { cell: TallyCell; word: string }) {
  const className = classNames(
    "ui-fill flex h-16 flex-col items-center justify-center gap-0.5 font-serif text-xl leading-none font-bold no-underline",
    looks[cell.state],
  );
  const content = (
    <>
      <span className={classNames("px-1 whitespace-nowrap", onPaper(cell.state))}>{cell.number}</span>
      <Mark state={cell.state} />
      <span className="sr-only">
        ，{word}
        {cell.title && `，${cell.title}`}
      </span>
    </>
  );
  if (!cell.href) return <div className={className}>{content}</div>;
  return (
    <a href={cell.href} className={classNames(className, "hover:outline-3 hover:outline-offset-2 hover:outline-link")}>
      {content}
    </a>
  );
}

/** One cell by itself, beside the thing that it stands for. The words about the state belong to the caller. */
export function TallyStamp({ number, state }: Pick<TallyCell, "number" | "state">) {
  return (
    <div
      aria-hidden="true"
      className={classNames(
        "ui-fill inline-flex h-11 min-w-18 items-center justify-center gap-1 px-1 font-serif text-xl leading-none font-bold",
        looks[state],
      )}
    >
      <span className={classNames("px-1 whitespace-nowrap", onPaper(state))}>{number}</span>
      <Mark state={state} />
    </div>
  );
}

/** Figures and marks stand on plain paper, not on hatching. */
function onPaper(state: TallyState): string | undefined {
  return state === "undisclosed" ? "bg-paper" : undefined;
}

function Mark({ state }: { state: TallyState }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      className={classNames("ui-svg-fill size-4", onPaper(state))}
    >
      {marks[state]}
    </svg>
  );
}

import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type PictureProps = {
  /** In a sentence, what the picture shows. It is all that is read out: the table beside it says the rest. */
  alternative: string;
  /** What is to be seen of it without looking at it closely, above it. */
  caption?: ReactNode;
  /** The width it needs to be read; narrower charts look lost on a wide screen. */
  width?: "full" | "text";
  children: ReactNode;
};

/** A picture of figures. One image to a screen reader, whatever it is drawn of. */
export function Picture({ alternative, caption, width = "full", children }: PictureProps) {
  return (
    <figure className={classNames("mb-6 font-sans print:mb-4", width === "text" && "max-w-[52rem]")}>
      {caption && <figcaption className="mb-3">{caption}</figcaption>}
      <div role="img" aria-label={alternative} className="ui-svg-fill ui-fill">
        {children}
      </div>
    </figure>
  );
}

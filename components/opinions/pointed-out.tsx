import { PERSONAL_WORDS } from "#lib/domain/labels/opinions.ts";
import { personalDataIn, stretchesOf } from "#lib/domain/opinions/personal-data.ts";

/** A text with the personal data in it pointed out, and said beneath which. */
export function PointedOut({ text }: { text: string }) {
  const kinds = [...new Set(personalDataIn(text).map(({ kind }) => kind))];
  return (
    <>
      <p className="max-w-measure font-serif leading-[1.85] break-words whitespace-pre-line">
        {stretchesOf(text).map((stretch, index) =>
          stretch.kind === null ? (
            stretch.text
          ) : (
            <mark key={index} className="bg-cinnabar-wash font-bold text-ink underline decoration-cinnabar decoration-wavy underline-offset-4">
              {stretch.text}
              <span className="sr-only">（{PERSONAL_WORDS[stretch.kind]}）</span>
            </mark>
          ),
        )}
      </p>
      {kinds.length > 0 && (
        <p className="mt-2 text-cinnabar">文中有{kinds.map((kind) => PERSONAL_WORDS[kind]).join("、")}，已标出。公开前须删去或者遮盖。</p>
      )}
    </>
  );
}

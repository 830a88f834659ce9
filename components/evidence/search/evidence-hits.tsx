import { TextLink } from "#components/ui/link.tsx";
import type { EvidenceHit } from "#lib/domain/evidence/search.ts";
import { roomHref } from "#lib/input/evidence-room.ts";
import { ExcerptList, HitFacts, HitPlace, HitState } from "./hit-facts.tsx";
import { MarkedText } from "./marked-text.tsx";

/** The files that were found, each leading to where it is looked at, open at the first place found. */
export function EvidenceHits({ label, hits }: { label: string; hits: readonly EvidenceHit[] }) {
  return (
    <ul role="list" aria-label={label} className="border-t border-line">
      {hits.map((hit) => (
        <li key={hit.id} className="border-b border-line py-4">
          <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <HitName hit={hit} />
            <HitState hit={hit} />
          </p>
          <HitPlace hit={hit} />
          <HitFacts hit={hit} />
          <ExcerptList hit={hit} />
        </li>
      ))}
    </ul>
  );
}

/** What is shut away or destroyed has nothing to look at. */
function HitName({ hit: { id, name, shut, excerpts } }: { hit: EvidenceHit }) {
  if (shut) {
    return (
      <span className="text-lg font-bold wrap-anywhere">
        <MarkedText pieces={name} />
      </span>
    );
  }
  return (
    <TextLink href={roomHref(id, { page: excerpts[0]?.page })} className="text-lg font-bold wrap-anywhere">
      <MarkedText pieces={name} />
    </TextLink>
  );
}

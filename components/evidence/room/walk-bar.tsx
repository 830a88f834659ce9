import { TextLink } from "#components/ui/link.tsx";
import type { WalkPlace } from "#lib/domain/evidence/room.ts";
import { WALK_WORDS } from "#lib/domain/labels/evidence-review.ts";
import { roomHref } from "#lib/input/evidence-room.ts";

export type WalkBarProps = {
  evidenceId: string;
  place: WalkPlace;
  /** May this reader review files? Then there are those that wait for it. */
  reviews: boolean;
};

/** 上一份, 下一份, and how far one is; and the other walk one may take. The keys (RoomKeys) press the same links. */
export function WalkBar({ evidenceId, place, reviews }: WalkBarProps) {
  const { walk, previous, next, again } = place;
  return (
    <nav aria-label="逐份审看" className="flex flex-wrap items-center gap-x-6 border-y border-line bg-surface px-4 py-1 font-sans print:hidden">
      <Step to={previous} walk={walk} side="previous" />
      <p className="font-bold tabular-nums" aria-current="page">
        {positionWords(place)}
      </p>
      <Step to={next ?? again} walk={walk} side="next" again={next === null} />
      {(reviews || walk === "waiting") && (
        <p className="text-sm @3xl:ms-auto">
          <span className="text-ink-soft">范围：{WALK_WORDS[walk]}　</span>
          <TextLink href={roomHref(evidenceId, { walk: OTHER[walk] })} className="inline-flex min-h-11 items-center">
            改为{WALK_WORDS[OTHER[walk]]}
          </TextLink>
        </p>
      )}
    </nav>
  );
}

const OTHER = { finding: "waiting", waiting: "finding" } as const;

/** "第 5 / 37 份"; of a file that is not among them any more, how many there are. */
export function positionWords({ walk, total, position }: WalkPlace): string {
  if (position !== null) return `第 ${position} / ${total} 份`;
  if (walk === "finding") return `共 ${total} 份`;
  return total === 0 ? "全部审看完毕" : `还有 ${total} 份待审看`;
}

const SIDES = {
  previous: { label: "上一份", end: "已是第一份", rel: "prev" },
  next: { label: "下一份", end: "已是最后一份", rel: "next" },
} as const;

type StepProps = { to: string | null; walk: WalkPlace["walk"]; side: keyof typeof SIDES; again?: boolean };

function Step({ to, walk, side, again = false }: StepProps) {
  const { label, end, rel } = SIDES[side];
  if (to === null) return <span className="inline-flex min-h-11 items-center text-ink-soft">{end}</span>;
  return (
    <TextLink href={roomHref(to, { walk })} rel={rel} data-step={side} className="inline-flex min-h-11 items-center">
      {again ? "回到第一份待审看的" : label}
    </TextLink>
  );
}

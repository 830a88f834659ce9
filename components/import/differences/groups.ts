import type { Difference, DifferenceKind } from "#lib/domain/import/difference.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { DIFFERENCE_WORDS, FACT_WORDS } from "#lib/domain/labels/import.ts";
import { measureName } from "#lib/domain/labels/words.ts";
import type { DifferenceGroup } from "#lib/input/draft-address.ts";

/** A difference, and why it cannot be taken over as things stand, or null. */
export type Offered = Difference & { blocked: Refusal | null };

/** What one-sided kinds belong to; every other kind is there on both sides. */
const ONE_SIDED: Partial<Record<DifferenceKind, DifferenceGroup>> = {
  findingNew: "new",
  measureNew: "new",
  findingGone: "gone",
  measureGone: "gone",
};

export function groupOf({ kind }: Pick<Difference, "kind">): DifferenceGroup {
  return ONE_SIDED[kind] ?? "changed";
}

export const GROUP_WORDS: Record<DifferenceGroup, { title: string; description: string }> = {
  new: { title: "台账中没有的", description: "勾选的各项增加到台账。" },
  changed: { title: "两边不同的", description: "勾选的各项改成文本的说法，未勾选的保持台账原样。" },
  gone: { title: "文本中没有的", description: "勾选的各项从台账中删除。文本没有提到的不一定要删，请逐项确认。" },
};

/** Where a difference is and what it is: 问题3的措施二：措施文字不同. */
export function differenceName({ kind, place: { fact, number, ordinal } }: Difference): string {
  const where = fact ? FACT_WORDS[fact] : number === null ? null : `问题${number}${ordinal === null ? "" : `的${measureName(ordinal)}`}`;
  return where === null ? DIFFERENCE_WORDS[kind] : `${where}：${DIFFERENCE_WORDS[kind]}`;
}

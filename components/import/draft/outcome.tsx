import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";

type Ended = { confirmedAt: Date | null; discardedAt: Date | null };

/** What became of a draft that is done with; nothing while it is open. */
export function Outcome({ draft: { confirmedAt, discardedAt } }: { draft: Ended }) {
  if (confirmedAt) {
    return (
      <Notice title={`这份草稿已于${longTime(confirmedAt)}导入台账`}>
        以下是导入时的内容，不能再改。之后的进展见<TextLink href="/desk/findings">问题台账</TextLink>。
      </Notice>
    );
  }
  if (!discardedAt) return null;
  return (
    <Notice title={`这份草稿已于${longTime(discardedAt)}放弃`}>
      台账没有改动。需要时请<TextLink href="/desk/import">重新读入文件</TextLink>。
    </Notice>
  );
}

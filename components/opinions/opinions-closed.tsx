import { ContactList } from "#components/progress/opinions.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { OpinionDesk } from "#lib/domain/opinions/views.ts";

/** In the place of the form, outside of 监督期限: when it was, and how else to reach the office. */
export function OpinionsClosed({ span, contact }: Pick<OpinionDesk, "span" | "contact">) {
  return (
    <>
      <Notice title="网上意见现在不接收">
        {span && (
          <p>
            监督期限为{longDay(span.from)}至{longDay(span.until)}。
          </p>
        )}
        <p>可以用下面的方式反映。已经提交的意见，凭回执号仍可查询。</p>
      </Notice>
      <ContactList contact={contact} />
    </>
  );
}

import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Role } from "#lib/domain/actor.ts";
import { ROLE_WORDS } from "#lib/domain/labels/words.ts";

/** Whose account it is, to be sure before doing something to it. */
export function AccountSummary({ account }: { account: { account: string; name: string; role: Role; department: string | null } }) {
  return (
    <div className="max-w-measure">
      <SummaryList
        rows={[
          { key: "姓名", value: account.name },
          { key: "账号", value: account.account },
          { key: "角色", value: ROLE_WORDS[account.role] },
          { key: "所属部室", value: account.department ?? "—" },
        ]}
      />
    </div>
  );
}

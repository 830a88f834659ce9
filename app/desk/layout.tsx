import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PersonLinks } from "#components/accounts/person-links.tsx";
import { DeskShell } from "#components/ui/desk-shell.tsx";
import { ProjectorShell } from "#components/ui/projector-shell.tsx";
import { ASKED_HEADER, DESK } from "#lib/auth/next-path.ts";
import { requireSignedIn } from "#lib/auth/session.ts";
import { isDay } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { ROLE_WORDS } from "#lib/domain/labels/words.ts";
import { signOut } from "../sign-in/actions.ts";
import { navigation } from "./navigation.ts";
import { unreadOf } from "./unread.ts";

/** One finding in front of a meeting: no frame around it. Links here load whole pages, so that the frame comes back with the desk. */
const ON_THE_WALL = /^\/desk\/meeting\/./;

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { actor, mustChangePassword } = await requireSignedIn();
  const [path = ""] = ((await headers()).get(ASKED_HEADER) ?? "").split("?");
  if (ON_THE_WALL.test(path)) return <ProjectorShell>{children}</ProjectorShell>;
  const sampleToday = process.env.SAMPLE_TODAY;
  return (
    <DeskShell
      product="巡察整改跟踪"
      homeHref={actor.role === "ADMIN" ? "/desk/accounts" : DESK}
      person={{ name: actor.name, role: ROLE_WORDS[actor.role] }}
      nav={mustChangePassword ? [] : navigation(actor.role, path, await unreadOf(actor))}
      signOut={<PersonLinks signOut={signOut} />}
      banner={sampleToday && isDay(sampleToday) && <p>示例数据：分工、时限、进度均为示例，今天按{longDay(sampleToday)}计。</p>}
    >
      {children}
    </DeskShell>
  );
}

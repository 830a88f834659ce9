import { notFound, redirect } from "next/navigation";
import { currentContext } from "#lib/auth/session.ts";
import { chooseHref, screenHref, screenJump } from "#lib/input/meeting-screen.ts";
import { idParam } from "#lib/input/params.ts";
import { meetingScreen } from "#lib/queries/meeting-screen.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** "Go to number": leads to that finding, or back with the word that there is none; without a number, to where one chooses. */
export default async function JumpPage({ params, searchParams }: Props) {
  const { actor, now } = await currentContext();
  const meetingId = idParam((await params).id) ?? notFound();
  const { agenda, to, from } = screenJump.parse(await searchParams);
  if (to !== null && (await meetingScreen(actor, meetingId, to, now))) redirect(screenHref({ meetingId, number: to, agenda }));
  if (from === null) redirect(chooseHref(meetingId));
  redirect(screenHref({ meetingId, number: from, agenda }, { missing: to ?? 0 }));
}

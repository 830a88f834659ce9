import { redirect } from "next/navigation";
import { currentContext } from "#lib/auth/session.ts";
import { dayAt } from "#lib/domain/day.ts";
import { weekOf } from "#lib/domain/week.ts";
import { chosenWeek, weekHref } from "#lib/input/week-filter.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Leads to the week chosen from the list, else to the current one. */
export default async function WeeksPage({ searchParams }: Props) {
  const { now } = await currentContext();
  const { week } = chosenWeek.parse(await searchParams);
  redirect(weekHref(week ?? weekOf(dayAt(now))));
}

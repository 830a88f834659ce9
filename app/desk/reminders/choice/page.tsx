import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChoiceFields } from "#components/reminders/choice-fields.tsx";
import { RemindersHeader } from "#components/reminders/reminders-header.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { configuredChannels } from "#lib/messages/outside.ts";
import { reminderChoice } from "#lib/queries/reminder-choice.ts";
import { unreadOf } from "../../unread.ts";
import { choose } from "../actions.ts";
import { viewsOf } from "../views.ts";

export const metadata: Metadata = { title: "提醒方式" };

export default async function ChoicePage() {
  const actor = await requireActor();
  const choice = (await reminderChoice(actor)) ?? notFound();
  const offered = configuredChannels(process.env);
  return (
    <>
      <RemindersHeader view="choice" views={viewsOf(actor)} unread={await unreadOf(actor)} />
      {offered.length === 0 ? (
        <Notice title="本系统没有配置系统外提醒">
          <p>电子邮件和群消息都没有开通，提醒只在本系统内显示。如需开通，请与系统管理员联系。</p>
        </Notice>
      ) : (
        <ActionForm action={choose} submit="保存" hidden={{ version: choice.version }}>
          <ChoiceFields choice={choice} offered={offered} />
        </ActionForm>
      )}
    </>
  );
}

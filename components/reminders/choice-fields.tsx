import { CheckboxesField, TextField } from "#components/form/fields.tsx";
import { HiddenInputs } from "#components/ui/hidden-inputs.tsx";
import { CHANNELS, type Channel } from "#lib/domain/reminders/channels.ts";
import { CHANNEL_WORDS } from "#lib/domain/labels/deliveries.ts";

export type ChoiceFieldsProps = {
  choice: { email: string; channels: Channel[] };
  /** What this installation can send by. */
  offered: readonly Channel[];
};

const HINTS: Record<Channel, string> = {
  EMAIL: "每个工作日最多一封，写明当天的各条提醒。",
  WEBHOOK: "发到本单位的工作群，只写您的姓名、提醒条数和网址，不写问题内容。",
};

/** How one wants to be told outside. What this installation does not offer is said, and kept as it was chosen. */
export function ChoiceFields({ choice, offered }: ChoiceFieldsProps) {
  const absent = CHANNELS.filter((channel) => !offered.includes(channel));
  const choices = offered.map((channel) => ({ value: channel, label: CHANNEL_WORDS[channel], hint: HINTS[channel] }));
  const kept = choice.channels.filter((channel) => absent.includes(channel));
  return (
    <>
      <CheckboxesField name="channels" label="除本系统外，还用什么方式提醒" choices={choices} defaultValues={choice.channels} optional="unmarked" />
      {offered.includes("EMAIL") && (
        <TextField
          name="email"
          label="电子邮箱"
          type="email"
          width="long"
          autoComplete="email"
          spellCheck={false}
          maxLength={254}
          optional
          defaultValue={choice.email}
          hint="选择电子邮件提醒时填写。地址只用于发送提醒，其他人看不到。"
        />
      )}
      <HiddenInputs values={{ channels: kept, email: offered.includes("EMAIL") ? null : choice.email }} />
      {absent.map((channel) => (
        <p key={channel} className="mb-4 text-ink-soft">
          {CHANNEL_WORDS[channel]}提醒没有开通；如需开通，请与系统管理员联系。
        </p>
      ))}
    </>
  );
}

import type { Channel, Trouble, TroubleKind } from "../reminders/channels.ts";

export const CHANNEL_WORDS: Record<Channel, string> = { EMAIL: "电子邮件", WEBHOOK: "群消息" };

/** What went wrong on the way out, and what to do about it. */
const TROUBLE_WORDS: Record<TroubleKind, { what: string; remedy: string }> = {
  notConfigured: { what: "本系统没有配置这种发送方式", remedy: "请系统管理员按运行手册配置后再发，或请本人改用其他提醒方式。" },
  unreachable: { what: "连不上对方服务器", remedy: "请系统管理员检查网络和服务器地址，恢复后重新发送。" },
  slow: { what: "对方服务器没有在规定时间内应答", remedy: "通常是对方繁忙或网络不畅，可以稍后重新发送；反复出现时请系统管理员检查网络。" },
  encryption: { what: "与对方服务器的加密连接没有建立", remedy: "请系统管理员检查对方证书是否有效、端口是否正确。" },
  signInRefused: { what: "邮件服务器不接受本系统的账号或口令", remedy: "请系统管理员更正发信账号的设置后重新发送。" },
  addressRefused: { what: "邮件服务器拒收这个邮箱地址", remedy: "请本人在“提醒方式”中核对邮箱地址，改正后重新发送。" },
  refusedForNow: { what: "对方暂时不接收", remedy: "通常是对方限流或邮箱已满，可以稍后重新发送。" },
  refused: { what: "对方拒绝接收", remedy: "请系统管理员查看对方服务器或群机器人的安全设置，调整后重新发送。" },
  redirected: { what: "群消息地址要求转到别处，本系统不跟随", remedy: "请系统管理员改用最终的群消息地址。" },
  serverFailed: { what: "对方服务器出错", remedy: "可以稍后重新发送；反复出现时请联系对方服务的管理人员。" },
  answeredWithError: { what: "群机器人没有接受这条消息", remedy: "请系统管理员核对群机器人的地址、加签密钥和关键词设置，并按错误码查对。" },
};

/** "对方暂时不接收（代码 451）" and what to do; what another version wrote is not worded. */
export function troubleWords(trouble: Trouble | null): { what: string; remedy: string } {
  if (!trouble) return { what: "没有发送成功", remedy: "可以重新发送；反复出现时请联系系统管理员。" };
  const { what, remedy } = TROUBLE_WORDS[trouble.kind];
  return { what: trouble.code === null ? what : `${what}（代码 ${trouble.code}）`, remedy };
}

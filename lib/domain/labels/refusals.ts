import { EVIDENCE_EXTENSIONS } from "../evidence.ts";
import type { Missing, Refusal, RefusalCode } from "../refusal.ts";
import { clockTime, longDay } from "./dates.ts";
import { fileSize } from "./sizes.ts";
import { measureName, STATUS_WORDS } from "./words.ts";

type Wordings = { [Code in RefusalCode]: (refusal: Refusal<Code>) => string };

const WORDINGS: Wordings = {
  notFound: () => "没有找到这项内容，或者您无权查看。",
  notYours: () => "这一步不由您办理，未作任何改动。",
  wrongStatus: ({ status }) => `该问题当前为“${STATUS_WORDS[status]}”，不能办理这一步。请刷新页面查看最新状态。`,
  stale: () => "您打开页面之后，有人先改动了这项内容，您的提交没有生效。页面已更新为最新内容，您填写的文字仍然保留，请核对后重新提交。",
  notReady: () => "还不能申请销号，以下各项尚未完成：",
  signedAlready: () => "您已在这次申请上签署过意见，同一人不能签署两次。请由另一位同志办理。",
  leaderNotSigned: () => "责任领导尚未签署过这份申请，须由责任领导本人审定，或退回后调整分工。",
  gradeNotEarned: ({ phrase }) => `材料中写有“${phrase}”，说明尚有未完成事项，不能评定为“完成”。请改选“基本完成并长期坚持”，或退回继续整改。`,
  longTermWorkNeeded: () => "请写明需要长期坚持的工作。",
  reasonNeeded: () => "请写明理由。",
  weekNotOpen: () => "这一周不在跟进范围内：只能填报从整改方案制定当周到本周的情况。",
  entryTicked: () => "这一周的填报已由整改办跟进确认，不能再改。如需更正，请与整改办联系。",
  entryAlreadyReturned: () => "这一周的填报已经退回，请等责任部室重报后再办理。",
  deadlineBeforeFeedback: ({ feedbackOn }) => `整改时限不能早于巡察反馈日期（${longDay(feedbackOn)}）。`,
  deadlineBeforeMeasure: ({ measure }) => `已有措施的时限是${longDay(measure)}，问题的时限不能早于它。请先修改该措施的时限。`,
  deadlineUnchanged: () => "新时限与现行时限相同，没有需要保存的改动。",
  measureDeadlineAfterFinding: ({ deadline }) => `措施的时限不能晚于所属问题的整改时限（${longDay(deadline)}）。`,
  measureDone: () => "这项措施已经标记完成。如需修改，请先由责任部室撤销完成。",
  measureOpen: () => "这项措施尚未标记完成，不需要撤销。",
  measureProven: () => "这项措施已有佐证材料，不能删除。可以修改措施的文字。",
  leaderUnknown: () => "请先由整改办确定责任领导。",
  departmentUnknown: () => "请从列表中选择一个在用的部室。",
  supportsItself: () => "牵头部室不能同时作为配合部室。",
  fileMissing: () => "请选择要上传的文件。",
  notAForm: () => "没有收到上传表单，没有保存。请从问题页面上传。",
  oneFileAtATime: () => "一次请求只能上传一个文件，没有保存。请逐个上传。",
  fileEmpty: () => "这个文件是空的（0 字节），没有保存。请检查原文件后重新上传。",
  fileTooLarge: ({ limitBytes }) => `文件超过 ${fileSize(limitBytes)}，没有保存。请压缩或拆分后重新上传。`,
  fileNameRefused: () => "文件名无法使用，没有保存。请改用普通文件名（不含路径，200 字以内）后重新上传。",
  fileTypeRefused: ({ extension }) =>
    `不接受${extension ? ` .${extension} ` : "没有扩展名的"}文件，没有保存。可以上传：${EVIDENCE_EXTENSIONS.join("、")}。`,
  fileNotWhatItSays: ({ extension }) => `文件内容与扩展名 .${extension} 不符，没有保存。请确认文件没有损坏、没有改过扩展名。`,
  evidenceWithdrawn: () => "这份材料已经撤下。",
  uploadBroken: () => "上传中断，没有保存。请检查网络后重新上传。",
  storageFull: () => "服务器存储空间不足，没有保存。请联系系统管理员。",
  signInNeeded: () => "尚未登录或登录已失效，没有办理。请另开一个页面登录，再回到这里重新提交。",
  otherSite: () => "请求不是从本系统页面发出的，没有办理。请回到本系统页面重新操作。",
  accountTaken: () => "这个账号已被使用，请换一个。",
  departmentTaken: () => "已有同名部室。",
  departmentNeeded: () => "责任部室的账号必须选择所属部室。",
  departmentDisabled: () => "这个部室已停用，请选择在用的部室。",
  lastAdministrator: () => "这是最后一个在用的系统管理员账号，不能停用或改作其他角色。请先另建一个管理员账号。",
  notYourself: () => "不能停用自己的账号，也不能改变自己的角色。请由另一位管理员办理。",
  leadsOpenFindings: ({ count }) => `该账号仍是 ${count} 个未销号问题的责任领导。请先由整改办调整分工。`,
  departmentInUse: ({ findings, people }) => `该部室仍牵头 ${findings} 个未销号问题、有 ${people} 个在用账号，暂不能停用。请先调整分工和账号。`,
  wrongPassword: () => "账号或密码不正确。",
  currentPasswordWrong: () => "现在的密码不正确。",
  samePassword: () => "新密码不能与原密码相同。",
  passwordIsAccount: () => "密码不能与账号相同。",
  throttled: ({ until }) => `密码连续输错 5 次，该账号暂停登录。请于 ${clockTime(until)} 以后再试，或请系统管理员重置密码。`,
  setupLinkSpent: () => "这个链接无效或已经用过。请在服务器上重新运行启动命令获取新链接。",
};

/** The Chinese sentence of a refusal: what is wrong and what to do. */
export function wordsOf<Code extends RefusalCode>(refusal: Refusal<Code>): string {
  return WORDINGS[refusal.code](refusal);
}

/** The Chinese sentence of one thing an application for closure still lacks. */
export function missingWords(missing: Missing): string {
  if (missing.what === "noMeasures") return "还没有整改措施，请先由整改办分解措施";
  if (missing.what === "measureOpen") return `${measureName(missing.ordinal)}尚未完成`;
  return `${measureName(missing.ordinal)}没有佐证材料，也没有说明无材料的理由`;
}

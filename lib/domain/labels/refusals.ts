import { EVIDENCE_EXTENSIONS } from "../evidence/file.ts";
import type { Missing, Refusal, RefusalCode } from "../refusal.ts";
import { EXTENSION_WORDS } from "./extensions.ts";
import { NOTICE_STATUS_WORDS } from "./notices.ts";
import { OPINION_STATUS_WORDS, PERSONAL_WORDS } from "./opinions.ts";
import { ORDER_WORDS } from "./orders.ts";
import { clockTime, longDay, longTime, weekName } from "./dates.ts";
import { DECISION_KIND_WORDS } from "./meetings.ts";
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
  weekClosed: () => "这一周已经封存，填报和跟进不能再改。",
  entryTicked: () => "这一周的填报已由整改办跟进确认，不能再改。如需更正，请与整改办联系。",
  entryAlreadyReturned: () => "这一周的填报已经退回，请等责任部室重报后再办理。",
  weekNotOver: ({ from }) => `这一周还不能封存：要等填报截止，即${longTime(from)}以后。`,
  earlierWeekOpen: ({ week }) => `须按先后顺序封存，${weekName(week)}还没有封存，请先封存那一周。`,
  entriesWaiting: ({ count }) => `这一周还有 ${count} 个填报没有跟进确认，请先逐项确认或退回，再封存。`,
  weekStillOpen: () => "这一周还没有封存，周报尚未定稿，不能下载。",
  nothingToTick: () => "没有可以批量确认的填报。",
  deadlineBeforeFeedback: ({ feedbackOn }) => `整改时限不能早于巡察反馈日期（${longDay(feedbackOn)}）。`,
  deadlineBeforeMeasure: ({ measure }) => `已有措施的时限是${longDay(measure)}，问题的时限不能早于它。请先修改该措施的时限。`,
  deadlineUnchanged: () => "新时限与现行时限相同，没有需要保存的改动。",
  measureDeadlineAfterFinding: ({ deadline }) => `措施的时限不能晚于所属问题的整改时限（${longDay(deadline)}）。`,
  deadlineMissing: () => "这个问题还没有确定整改时限，不需要申请延期。请先由整改办确定时限。",
  deadlineNotLater: ({ deadline }) => `申请的时限应晚于现行时限（${longDay(deadline)}）。`,
  deadlineNotAhead: ({ today }) => `时限应晚于今天（${longDay(today)}）。`,
  newDeadlineNeeded: () => "请填写重新整改的时限。",
  extensionUnderWay: () => "已有一份延期申请正在办理，不能再提。如需更改，请先撤回原申请。",
  extensionMovedOn: ({ status }) => `这份延期申请当前为“${EXTENSION_WORDS[status]}”，不能办理这一步。请刷新页面查看最新状态。`,
  extensionOutdated: ({ from, deadline }) =>
    `申请时的整改时限是${longDay(from)}，现行时限已改为${deadline ? longDay(deadline) : "未定"}，不能再同意这份申请。请写明理由予以退回，或由责任部室撤回后重新申请。`,
  lookBackDayPast: () => "回头看的日期不能早于今天。",
  lookBackSameDay: () => "这个问题在这一天已经安排了回头看，请另选日期。",
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
  evidenceReplaced: () => "这份材料已有新版本，请在新版本上办理。",
  evidenceNotJudged: () => "这份材料不属于整改措施，不在这里审看。",
  evidenceReturned: ({ count }) => `还有 ${count} 份佐证材料审看时已退回，责任部室没有更换，不能审核通过。请退回申请，或改为认可。`,
  evidenceHereAlready: () => "这里已经有内容相同的材料，不需要再选用。",
  proofGone: ({ missing }) => proofGoneWords(missing),
  evidenceReturnedThere: () => "这份材料审看时已退回，不能选用。请先更换或请整改办重新审看。",
  evidenceReturnedHere: () => "整改办在这里退回过内容完全相同的材料，没有保存。请按退回理由改正后再上传；认为不应退回的，请与整改办联系。",
  placeOutsideFile: ({ pages }) => `这份文件共 ${pages} 页，没有这一页。`,
  secretMark: ({ mark, where, page }) =>
    `${where === "name" ? "文件名中" : page === null ? "文件中" : `文件第 ${page} 页`}有“${mark}”字样。本系统为非涉密系统，文件没有保存。涉密材料请按保密规定移送；确属误判的，改正标注后重新上传。`,
  fileInfected: ({ found }) => `文件中发现病毒（${found}），没有保存。请杀毒后重新上传。`,
  fileQuarantined: ({ infected }) => (infected ? "文件中发现病毒，已经隔离，不能打开。" : "文件正在查毒，查完才能打开，请稍后再看。"),
  filePurged: () => "这份材料撤下后保管期满，文件已按规定销毁，只留记录。",
  fileLocked: () => "文件加了密码，不能在这里查看。请下载后输入密码打开。",
  fileNotShown: () => "文件不能在这里显示：可能已损坏、不完整，或者过于复杂。请下载查看。",
  fileTooLargeToShow: ({ limitBytes }) => `文件超过 ${fileSize(limitBytes)}，不能在这里显示，请下载查看。`,
  pictureTooLarge: ({ pixels }) => `图片过大（超过 ${pixels / 10_000} 万像素），请下载查看。`,
  viewersBusy: () => "同时查看的人太多，请稍后再试。",
  noPublicCopy: ({ extension }) => `系统不能自动去除这份 .${extension} 文件中的作者、位置等信息，请人工处理后再公开。`,
  publicCopyTooLarge: ({ limitBytes }) => `文件超过 ${fileSize(limitBytes)}，系统不能自动去除其中的作者、位置等信息，请人工处理后再公开。`,
  quotaFull: ({ of, quotaBytes, usedBytes }) =>
    `${of === "department" ? "本部室" : "本轮次"}的材料空间共 ${fileSize(quotaBytes)}，已用 ${fileSize(usedBytes)}，放不下这个文件，没有保存。请压缩后上传，或请系统管理员增加空间。`,
  quotaTooSmall: ({ leastBytes }) => `材料空间不能小于 ${fileSize(leastBytes)}：材料只撤下不删除，已用的空间不会减少。`,
  quotaUnchanged: () => "材料空间与现在的相同，没有需要保存的改动。",
  uploadEnded: () => "这次上传已经结束，不能继续。请重新选择文件上传。",
  uploadsTooMany: ({ most }) => `您没有传完的文件已有 ${most} 个，请先传完或取消，再上传新的。`,
  storageDown: () => "存储服务暂时连接不上，这次没有办成。请稍后再试；一直不行的，请联系系统管理员。",
  fileLost: () => "这份材料的存储文件丢失，打不开。请联系系统管理员，从备份中恢复。",
  purgeTooEarly: ({ until }) => `保管期还没有满，${longDay(until)}以后才能申请销毁。`,
  purgeStillUsed: () => "还有没有撤下的材料使用这个文件，不能销毁。",
  purgePending: () => "这个文件已经申请销毁，正在等待确认。",
  purgeDecided: () => "这份销毁申请已经办理，不能再办。",
  purgeBySamePerson: () => "销毁须由两人办理，申请人不能自己确认。",
  orderWithoutAddressee: () => "该问题还没有确定责任部室，督办单没有发送对象。请先调整分工。",
  orderOpenAlready: () => "发给该部室的督办单还有一份没有办结，不能再拟一份。请先办理那一份。",
  orderAddresseeChanged: () => "拟制以后该问题的责任部室已经调整，这份督办单发出去就发错了部室。请选择“不予发出”，再向现在的责任部室拟制。",
  replyByTooSoon: ({ today }) => `回复期限必须晚于今天（${longDay(today)}），请修改回复期限。`,
  orderStatus: ({ status }) => `该督办单当前为“${ORDER_WORDS[status]}”，不能办理这一步。请刷新页面查看最新状态。`,
  lookBackEnded: () => "这次回头看已经记录结果，或者不再进行，不能再改。",
  documentKindRefused: ({ extension }) =>
    `不能读取${extension ? ` .${extension} ` : "这种"}文件。可以上传 .docx、.xlsx、.txt 文件，也可以直接粘贴文字。`,
  documentToSaveAs: ({ extension }) => `这个文件不是 .${extension} 格式，不能直接读取。请在 ${officePrograms(extension)} 中另存为 .${extension} 后再上传。`,
  documentIsLayout: ({ format }) => `这是 ${format} 版式文件，读出的文字不可靠。请打开文件，复制其中的文字后粘贴。`,
  documentIsPicture: () => "这是图片，读不出文字。请上传可以编辑的文档，或者把图片识别成文字后粘贴。",
  documentIsArchive: () => "这是压缩包，不是文档。请解压后上传其中的文档。",
  documentEncrypted: () => "文件加了密码，无法读取。请在 Word、Excel 或 WPS 中取消密码并保存后再上传。",
  documentDamaged: () => "文件已损坏、不完整，或者改过扩展名，无法读取。请在 Word、Excel 或 WPS 中打开原文件，另存后再上传。",
  documentUnpacksTooLarge: () => "文件内容异常庞大，没有读取。请把需要的文字复制到新建的文档中再上传。",
  documentSheetTooLarge: () => "工作表的范围异常庞大，没有读取。请把需要的表格复制到新建的工作簿中再上传。",
  documentTooLong: ({ limit }) => `文字超过 ${limit / 10_000} 万字，没有读取。请拆分成几个文件，逐个上传。`,
  documentWithoutText: ({ scanned }) =>
    scanned
      ? "文件中只有图片，没有文字，可能是扫描件。请上传可以编辑的文档，或者把图片识别成文字后粘贴。"
      : "文件中没有文字。请检查是否选错了文件。",
  textUnreadable: () => "这不是文本文件，或者文字编码无法识别。请用记事本打开，另存为 UTF-8 编码后再上传。",
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
  draftItemUnknown: () => "草稿中没有这一项，或者这一项不能这样改。请刷新页面后重试。",
  draftNothingBefore: () => "这是第一项，前面没有可以合并的内容。",
  draftSplitAtFirst: () => "不能从第一项之前拆分：拆开后前面什么也不剩。请直接修改标题。",
  draftCannotMove: () => "不能移到那里：措施只能移到另一个问题，问题只能移到另一个类别，类别只能移到另一个方面。",
  draftNotEmpty: () => "下面还有问题，不能删除。请先把问题移走，或与前一项合并。",
  draftNotItemised: () => "没有列入类别的问题不能公开。请先把它移到所属类别。",
  draftTextEmpty: () => "请填写文字，不能留空。",
  draftTextTooLong: ({ most }) => `最多 ${most} 字，请删减，或拆成两项。`,
  draftNumberOutOfRange: ({ most }) => `没有这个编号：编号从 1 到 ${most}。`,
  draftDayInvalid: () => "不是有效日期，请按“2022-06-30”的格式填写。",
  draftWordGone: ({ word }) => `这一处已经没有“${word}”，不需要再改。`,
  draftPassageUnknown: () => "原文中没有这一段，请刷新页面后重试。",
  draftNothingToUndo: () => "还没有做过更正，没有可以撤销的。",
  importConfirmed: () => "这份草稿已经导入台账，不能再改，也不能再次导入。",
  importDiscarded: () => "这份草稿已经放弃，不能再改。请重新导入文件。",
  importNotReady: () => "还不能导入，请先补全以下各项：",
  roundOpen: ({ count }) => `正在跟进的轮次还有 ${count} 个问题没有销号，导入新的轮次会使它们不再出现在台账中。请先全部销号。`,
  roundKnown: ({ round }) => `台账中已有“${round}”，不能再建一个相同的轮次。`,
  roundDiffers: () => "这份草稿与台账中正在跟进的不是同一轮巡察，不能逐项对照更新。请作为新的轮次导入。",
  sheetNotLedger: () => "没有在文件中找到台账的表头。请上传从本系统导出的台账文件，保留“序号、问题、整改措施”等列名。",
  sheetsSeveral: () => "文件中有几张台账工作表，请只留一张再上传。",
  sheetWithoutFindings: () => "没有在表格中找到问题。请在表头写明“序号、问题、整改措施、责任部室”等列名，一行或几行写一个问题，再重新上传。",
  sheetApplied: () => "这份台账文件的修改已经导入，不能再次导入。",
  sheetDiscarded: () => "这份台账文件已经放弃。请重新上传文件。",
  nothingTicked: () => "没有勾选任何一处不同，台账没有改动。",
  nothingStated: () => "原文没有写明在用的责任领导、部室或时限，或者各个问题都已分工，没有可以照填的。",
  findingInUse: ({ number }) => `问题${number}已有周填报、办结的措施、佐证材料、销号申请或其他记录，不能删除。`,
  figureOutOfRange: ({ least, most }) => `请填写 ${least} 至 ${most} 之间的整数。`,
  timeInvalid: () => "时间不正确，请按“12:00”的格式填写。",
  rungNotAfter: ({ previous }) => `这一级须晚于上一级，请填写大于 ${previous} 的天数。`,
  monthsNotIncreasing: () => "月数须从小到大填写，不能重复。",
  lookBacksTooMany: ({ most }) => `最多安排 ${most} 次回头看，请删减。`,
  rulesUnchanged: () => "规则与现行的相同，没有需要保存的改动。",
  calendarSaysSo: ({ day, working }) => `工作日历中${longDay(day)}已经是${working ? "上班" : "休息"}，不需要更正。`,
  correctionTooFar: ({ years }) => `只能更正前后 ${years} 年以内的日期，请检查年份。`,
  nothingClosed: () => "还没有已销号的问题，没有可以导出的销号档案。",
  tooManyToExport: ({ limit }) => `符合条件的问题超过 ${limit} 个，一个文件放不下。请先用筛选条件缩小范围，再分几次导出。`,
  findingUnknown: () => "台账中没有这个编号的问题，请核对编号。",
  meetingEnded: () => "这次会议的纪要已经定稿，不能再改。",
  meetingHasDecisions: () => "这次会议已有记下的决定，不能删除。",
  meetingDayNeeded: () => "请先填写会议日期，再将纪要定稿。",
  meetingNotHeld: ({ heldOn }) => `会议定于${longDay(heldOn)}召开，开会之前不能将纪要定稿。`,
  decisionNeedsFinding: () => "新增措施和调整时限都要对应一个问题，请填写问题编号。",
  decisionNeedsDay: () => "请填写会议决定的新时限。",
  decisionBeforeMeeting: ({ heldOn }) => `会议决定的时限不能早于会议日期（${longDay(heldOn)}）。`,
  decisionInForce: ({ kind }) => `决定“${DECISION_KIND_WORDS[kind]}”一经记下即已生效，不能在这里撤销。请到该问题的页面修改，修改会另行记录。`,
  noRound: () => "还没有巡察轮次。请先导入巡察反馈意见，建立台账。",
  noticeStatus: ({ status }) => `该通报当前为“${NOTICE_STATUS_WORDS[status]}”，不能办理这一步。请刷新页面查看最新状态。`,
  noticeUnderWay: () => "本轮次已有一份通报正在办理，请先办完或者作废那一份。",
  noticeFieldUnknown: ({ name, nearest }) =>
    `没有“{${name}}”这个数据项${nearest === null ? "。" : `，是不是“{${nearest}}”？`}请从数据项列表中选用，或者去掉花括号。`,
  noticeFieldEmpty: ({ name }) => `数据项“{${name}}”还没有登记内容，提交前请先补齐，或者从文字中去掉。`,
  noticeTextUnchanged: () => "文字与现在的相同，没有需要保存的改动。",
  noticeTellsWithheld: () => "文字中有台账已转为不公开的内容，请按台账更新这一段，或者把这些文字去掉。",
  noticeHeadingNeeded: () => "请填写标题。台账中的问题和类别在通报中都要有标题。",
  noticeSectionNotTied: () => "这一段是自行撰写的文字，不随台账变动。",
  noticeChangeNoteNeeded: () => "请写明更正了什么，公众会在更正后的通报上看到。",
  noticeErrorsOpen: ({ count }) => `核对还有 ${count} 处错误没有处理。确需审定的，请写明理由，理由会留存在案；否则请退回修改。`,
  opinionSpanBackwards: () => "监督期限的截止日期不能早于开始日期。",
  editionCorrected: () => "这一版已经有更正的版次，不能再办理。请在新的版次上办理。",
  editionWithdrawn: () => "这一版已经撤下，不能再办理。",
  editionAltered: () => "存储的文件与审定时的校验值不一致，没有发布。请联系系统管理员从备份中恢复后再发布。",
  silenceLifted: () => "这一项已经恢复核对，不需要再办理。",
  silencedAlready: () => "这一项已经忽略，不需要再办理。",
  slipFromLedger: () => "这几个字由数据项填入，或者取自台账，不能在通报里改。请到台账中改正，或者在这一段里改写。",
  disclosureUnchanged: () => "公开范围和对外文字与现在的相同，没有需要保存的改动。",
  disclosureNotItemised: () => "这个问题还没有标题和所属类别，只能计入总数，不能逐项公开。",
  opinionStatus: ({ status }) => `这条意见当前为“${OPINION_STATUS_WORDS[status]}”，不能办理这一步。请刷新页面查看最新状态。`,
  opinionsTooMany: () => "近期提交的意见较多，这一条没有收下，您填写的内容仍在本页。请过一小时再提交，或者改用电话、信函、电子邮件反映。",
  opinionsClosed: () => "现在不在监督期限内，网上意见暂不接收。可以用电话、信函、电子邮件反映。",
  opinionPublished: () => "这条意见已经公开，不需要再办理。",
  receiptUnknown: () => "没有查到这个回执号。请核对后重新输入，字母不分大小写，短横线可以省略。",
  opinionPersonal: ({ kinds }) => `公开文字中还有${kinds.map((kind) => PERSONAL_WORDS[kind]).join("、")}，请删去或者用“*”代替后再公开。`,
  lookUpsTooMany: () => "近期查询次数较多，请过一小时再查。",
  opinionNotPublished: () => "这条意见没有公开，不需要再办理。",
  opinionDepartmentSame: () => "这条意见已经由这个部室办理，请选择其他部室。",
};

/** What people have for files of this kind. */
function officePrograms(extension: "docx" | "xlsx"): string {
  return extension === "docx" ? "Word 或 WPS" : "Excel 或 WPS";
}

/** The Chinese sentence of a refusal: what is wrong and what to do. */
export function wordsOf<Code extends RefusalCode>(refusal: Refusal<Code>): string {
  return WORDINGS[refusal.code](refusal);
}

function proofGoneWords(missing: readonly Missing[]): string {
  const items = missing.map(missingWords).join("；");
  if (missing.every(({ what }) => what === "proofScanning")) return `${items}，暂时不能批准销号。请查毒完成后再审定。`;
  return `${items}（申请以后材料被退回，或者查出病毒），不能批准销号。请退回申请。`;
}

/** The Chinese sentence of one thing an application for closure still lacks. */
export function missingWords(missing: Missing): string {
  if (missing.what === "noMeasures") return "还没有整改措施，请先由整改办分解措施";
  if (missing.what === "measureOpen") return `${measureName(missing.ordinal)}尚未完成`;
  if (missing.what === "proofScanning") return `${measureName(missing.ordinal)}的佐证材料正在查毒，查完才能作为证明`;
  return `${measureName(missing.ordinal)}没有佐证材料，也没有说明无材料的理由`;
}

import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";

/** How something is done; none of these describes a thing, so 的 behind them and before a verb is wrong. */
const ADVERBS = "逐步|不断|切实|坚决|大力|逐渐|日益|进一步|逐条逐项|不折不扣|坚定不移|毫不动摇|持之以恒|源源不断|最大限度|最大程度|一以贯之|始终如一|毫无保留|旗帜鲜明|原原本本|扎扎实实|认认真真|踏踏实实";
/** These describe things as well: 认真的态度. */
const MANNERS = "认真|扎实|深入|积极|全面|及时|严格|充分|主动|努力|稳步|有力|有序|深刻|自觉|坚定|持续|细致|清醒|全力|有效|迅速|准确|客观|科学|合理|更好";
/** Verbs that no noun is made of so easily. */
const VERBS = "贯彻|落实|履行|听取|对照|做好|抓好|完成|开展|执行|推进|推动|促进|解决|排查|梳理|剖析|发挥|学习|领会|核查|整改|反映|查找|遵守|掌握|配合|加强|提高|提升|纠正|克服|成立|召开|汇报|上报|退还|清退|向";
/** What goes on step by step. With a manner before them they may be things: 全面的规范. */
const CHANGES = "完善|健全|建立|修订|优化|强化|深化|细化|压实|改善|增强|扩大|减少|增加|规范";
/** 认真的学习态度, 更好的发展环境, 有效的解决办法: the verb belongs to a thing. */
const THINGS = "态度|精神|氛围|环境|习惯|方法|作风|过程|机制|办法|措施|方式|途径|效果|成效|计划|方案|意见|作用|状态|情况|工作|能力|水平|力度|情绪|心得|材料|体会|条件|路径|手段|制度|体系|平台|队伍|合力|格局|局面|问题|任务";

/** 经过认真的学习: a thing that one goes through, has or gives. */
const HAD = "(?<!经过|通过|进行|不够|缺乏|没有|予以|给予|得到|作出|做出)";
const OF_MANNER = new RegExp(`${HAD}(${MANNERS})的(?=(?:${VERBS})(?!${THINGS}|[,。、;:)”\\n]|$|的|和|与|是))`, "g");
const OF_COURSE = new RegExp(`${HAD}(${ADVERBS})的(?=(?:${VERBS}|${CHANGES})(?![,。、;:)”\\n]|$|的|和|与|是))`, "g");

/** 做的好, 抓的不紧: how well it is done. */
const DONE = "做|干|抓|办|写|讲|管|压|学|落实|完成|开展|推进|执行|把握|贯彻|发挥|结合|履行|掌握|整改|领会|坚持|查摆|剖析";
const HOW = "不好|不够|不到位|不实|不深|不细|不严|不紧|不扎实|不彻底|不全面|不及时|不深入|不透彻|很好|较好|好|很到位|非常好|比较好|还不够|不够深|不够实|不够好|不够扎实|不够到位";
const OF_RESULT = new RegExp(`(${DONE})的(?=(?:${HOW})(?:[,。、;:”’)!\\n]|$|的问题|的现象|的地方|的情况))`, "g");

/** 扎实地作风: how somebody or something is. */
const OF_THINGS = new RegExp(`(${MANNERS})地(?=(?:态度|作风|精神|氛围|基础|成效|成绩|举措|措施|要求|意见))`, "g");

const NEEDLESS = /高度地(?=重视|评价|关注|概括|统一)/g;

/** 的地得, in the few patterns that leave no doubt. */
export function particle({ text, folded }: CheckedText): Slip[] {
  return [
    ...[OF_MANNER, OF_COURSE].flatMap((pattern) => found(text, folded, pattern, "地", "修饰动作应用“地”")),
    ...found(text, folded, OF_RESULT, "得", "说明做得怎样应用“得”"),
    ...found(text, folded, OF_THINGS, "的", "修饰事物应用“的”"),
    ...[...folded.matchAll(NEEDLESS)].map(
      ({ index }): Slip => ({ code: "particle", severity: "note", message: "“高度”之后不必用“地”。", start: index, end: index + 3, mend: "高度" }),
    ),
  ];
}

function found(text: string, folded: string, pattern: RegExp, right: string, reason: string): Slip[] {
  return [...folded.matchAll(pattern)].map((match) => {
    const [written, word = ""] = match;
    const mend = text.slice(match.index, match.index + word.length) + right;
    return { code: "particle", severity: "warning", message: `${reason}：“${mend}”。`, start: match.index, end: match.index + written.length, mend };
  });
}

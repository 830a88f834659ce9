import { datesIn } from "./dates.ts";
import type { Unit } from "./node.ts";

/** How the end of a notice begins: with thanks, a contact, a signature. None of it belongs to the last finding. */
const CLOSING =
  /^(?:(?:此|特此)(?:报告|通报|公告|公示|通知|函达)|专此|欢迎|如有(?:意见|建议)|意见建议|以上(?:整改|情况|内容|进展).{0,40}(?:监督|反馈|报告|公布|欢迎)|联系(?:方式|电话|人|地址)|(?:监督|举报|公示)(?:时间|电话|期|方式|邮箱)|通[讯信]地址|电子(?:邮箱|信箱)|邮政(?:信箱|编码)|附件?[:1]|抄[送报]|主送|\(此件|\(?信息公开|对(?:巡[察视]中发现的)?问题线索|(?:巡[察视]期间|此外|同时)?,?巡[察视]组?还(?:收到|受理|发现).{0,30}(?:线索|反映)|有关人员的问题线索|请.{2,30}自?收到|.{2,16}(?:党组|党委|支部|总支|党工委|集团|公司)将(?:继续|持续|进一步|以)|(?:下一步|今后|接下来),?.{0,20}(?:党组|党委|支部|总支|集团|公司|学校|医院|我局|我委|我校|将))/;

/**
 * Where the closing of a text begins: the first paragraph after the last heading that is one by its words, or a line with a date or
 * a signature. Units from there on stand below no finding.
 */
export function closingFrom(units: readonly Unit[], isHeading: (unit: Unit, index: number) => boolean): number {
  let last = -1;
  for (const [index, unit] of units.entries()) if (isHeading(unit, index)) last = index;
  const attached = units.findIndex(({ paragraph }, index) => index > units.length / 2 && /^(?:附件? ?[:1]|抄[送报] ?:|特此(?:报告|通报|通知|函达))/.test(paragraph.text));
  const closing = units.findIndex(({ paragraph, label }, index) => index > last && !label && isClosing(paragraph.text));
  return Math.min(attached < 0 ? units.length : attached, closing < 0 ? units.length : closing);
}

function isClosing(text: string): boolean {
  return CLOSING.test(text) || isSignature(text);
}

/** A date by itself, or the name of the body that signs: a short line without a stop. */
function isSignature(text: string): boolean {
  if (text.length > 45 || /[。;,:]/.test(text)) return false;
  if (/(?:党组|党委|委员会|支部|总支|党工委|巡[察视]组|办公室)$/.test(text)) return true;
  const date = datesIn(text).at(-1);
  return date !== undefined && date.year !== null && text.slice(date.index + date.length).replace(/[() ]/g, "") === "";
}

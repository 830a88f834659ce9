import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";
import { NOT_NAMES, SURNAMES } from "./surnames.ts";

const NAME = `(?:[${SURNAMES}]|欧阳|上官|司马|诸葛|慕容|皇甫|尉迟|令狐)[\\u4e00-\\u9fa5]{1,2}`;
/** What makes certain that a name is over. */
const OVER = "(?=[,。、;:(“”)\\n]|$|等(?:\\d|[一二三四五六七八九十几]|人|多|[,。;、])|同学|小朋友|的(?:母亲|父亲|家长|监护人|家属|家人|爷爷|奶奶|儿子|女儿|妻子|丈夫|病情|残疾|情况|反映|康复|申请)|一家|家中|家里|本人|因[患病残车工意家贫]|反映|患有|患|办理|申请|领取|享受|在|已|被|于|现)";

/** Those whom a notice must not name. */
const PROTECTED = "患儿|患者|病人|残疾人|残疾儿童|残疾学生|残疾青年|残疾妇女|孤独症儿童|脑瘫儿童|听障儿童|受助儿童|受助学生|留守儿童|困境儿童|儿童|孤儿|聋儿|学生|未成年人|受害人|被害人|重病患者|残疾家庭";
/** Those whom it had better not name. */
const PRIVATE = "低保户|五保户|特困人员|特困供养人员|贫困户|脱贫户|困难群众|困难职工|监测户|残疾户|村民|居民|信访人|举报人|来访人|上访人|投诉人|家长|儿子|女儿|妻子|丈夫|其子|其女|其父|其母";

const NAMED = new RegExp(`(${PROTECTED}|${PRIVATE})(?:代表)?(${NAME})${OVER}`, "g");
/** 李小明(男,8岁): whoever is described so. */
const DESCRIBED = new RegExp(`(?<![\\u4e00-\\u9fa5])(${NAME})(?=[(,](?:男|女)[,、]|[(,]\\d{1,3}岁|[(,](?:身份证|残疾证|残疾人证))(?![^。\\n]{0,40}(?:现任|曾任|历任|拟任|职务|学历))`, "g");
const IS_PROTECTED = new RegExp(`^(?:${PROTECTED})$`);

/** The names of children, patients and disabled persons, whole; of villagers and petitioners. 王某某 is no name any more, and an official in office is none of these. */
export function personNamed({ folded }: CheckedText): Slip[] {
  const named = [...folded.matchAll(NAMED)].flatMap((match): Slip[] => {
    const [whole, who = "", name = ""] = match;
    if (!isName(name)) return [];
    return [slip(match.index + whole.length - name.length, name, IS_PROTECTED.test(who) ? "error" : "warning", who)];
  });
  const taken = new Set(named.map(({ start }) => start));
  const described = [...folded.matchAll(DESCRIBED)].flatMap((match): Slip[] => {
    const [, name = ""] = match;
    return isName(name) && !taken.has(match.index) ? [slip(match.index, name, "warning", "个人")] : [];
  });
  return [...named, ...described];
}

/** Neither 康复 nor a name that is masked already. */
function isName(name: string): boolean {
  return !NOT_NAMES.has(name.slice(0, 2)) && !/[某×]/.test(name) && !/[的了和与及在是为等名人员户]$/.test(name);
}

const LONG_SURNAME = /^(?:欧阳|上官|司马|诸葛|慕容|皇甫|尉迟|令狐)/;

function slip(start: number, name: string, severity: "error" | "warning", who: string): Slip {
  const surname = LONG_SURNAME.exec(name)?.[0] ?? name.charAt(0);
  const mend = surname + "某".repeat(name.length - surname.length);
  return { code: "personNamed", severity, message: `写出了${who}的姓名，公开时应隐去，如“${mend}”。`, start, end: start + name.length, mend };
}

import type { Slip } from "../slip.ts";

/** Characters that never stand twice, but for where two words meet in them: 为了|了解, 目的|的, 现在|在职. */
const TWICE: readonly { character: string; notBefore?: RegExp; notAfter?: RegExp }[] = [
  { character: "的", notBefore: /[目标有]$/, notAfter: /^[确士]/ },
  { character: "了", notAfter: /^[解结断却然悟]/ },
  { character: "是", notBefore: /[于但可凡若国]$/, notAfter: /^非/ },
  { character: "在", notBefore: /[存现正所实内潜好自外]$/, notAfter: /^[建职校岗册编线押任乎校]/ },
  { character: "和", notBefore: /[总饱平温缓]$/, notAfter: /^[气美睦谐平好解]/ },
  { character: "与", notBefore: /[参给授赋]$/, notAfter: /^[会时此其]/ },
  { character: "及", notBefore: /[以涉普危波顾触提]$/, notAfter: /^[时格其早]/ },
  { character: "把", notAfter: /^[关握控脉]/ },
  { character: "不" },
  { character: "由", notBefore: /[理自事缘]$/ },
];

/** 落实落实, 残联残联: two to ten characters straight away again. */
const AGAIN = /([\u4e00-\u9fa5]{2,10})\1/g;
/** 一项一项, 研究研究, 方方面面 are what they are; a word may end what the next begins with: 服务服务对象, 人人讲. */
const MEANT = /^(?:[一二三两几每逐挨半很非十百千万].|研究|讨论|学习|商量|考虑|了解|听取|看看|来回|许多|好多|大大|点点|时时|处处|件件|个个|户户|天天)/;
const JOINS = /^[者对象部员会长站点]/;

/** What stands twice where once was meant. */
export function doublings(folded: string): Slip[] {
  return [...characters(folded), ...words(folded)];
}

const DOUBLE = new RegExp(TWICE.map(({ character }) => character.repeat(2)).join("|"), "g");

function characters(folded: string): Slip[] {
  return [...folded.matchAll(DOUBLE)].flatMap((match): Slip[] => {
    const [written] = match;
    const [start, end] = [match.index, match.index + 2];
    const rule = TWICE.find(({ character }) => written.startsWith(character));
    if (!rule || rule.notBefore?.test(folded.charAt(start - 1)) || rule.notAfter?.test(folded.charAt(end))) return [];
    return [{ code: "misprint", severity: "warning", message: `“${written}”多了一个字。`, start, end, mend: rule.character }];
  });
}

function words(folded: string): Slip[] {
  return [...folded.matchAll(AGAIN)].flatMap((match): Slip[] => {
    const [written, once = ""] = match;
    const [start, end] = [match.index, match.index + written.length];
    if (MEANT.test(once) || isOneCharacter(once) || JOINS.test(folded.charAt(end))) return [];
    return [{ code: "misprint", severity: "warning", message: `“${once}”连写了两遍。`, start, end, mend: once }];
  });
}

function isOneCharacter(word: string): boolean {
  return word === word.charAt(0).repeat(word.length);
}

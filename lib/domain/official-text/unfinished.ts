import { unfinishedPhrase } from "../closure.ts";

/** What a notice says of a finding on which work goes on: 正在办理, 预计年底前完成. Habits kept up and vigilance are not meant. */
const GOING_ON = [
  /(?:尚|暂|仍|还)未[^,。;]{0,8}/,
  /仍(?:在|需|须)(?:推进|办理|整改|建设|进行|实施|协调|完善|清收|追缴|督促)/,
  /(?:目前|现|仍|尚)?(?:正在|(?<![推纠改端修校公])正(?=抓紧|加紧|积极|有序|全力|加快))(?:按(?:程序|计划|照)?|抓紧|加紧|积极|有序|持续|全力|加快)*(?:推进|办理|整改|建设|施工|实施|协调|完善|修订|制定|起草|筹备|落实|审批|审理|招标|采购|走|履行|报批|清理|清收|追缴|沟通|对接|攻坚)/,
  /(?:预计|(?<![按照定订])计划|拟|力争|将(?=[于在])|争取)(?:于|在|到)?[^,。;]{0,16}?(?:前|底|内|月)(?:[^,。;]{0,8})?(?:完成|办结|到位|销号|建成|竣工|启动|投入使用|交付|清收|完工|整改)/,
  /(?:未|没有|尚未|还未|仍未)(?:能|全部|完全|全面|彻底)*(?:整改(?:完成|到位|完毕)|完成整改|销号)/,
  /(?:尚|仍|还)(?:有(?![效力序])|需|须|待)[^,。;]{0,24}?(?:未|推进|完成|解决|办理|整改|清收|追缴|落实|时日|时间|协调)/,
  /(?:需要?|仍需|还需|有待)(?:长期|持续|进一步|继续)(?:推进|整改|努力|攻坚|坚持整改)/,
  /整改(?:正在|持续|仍在)(?:推进|进行)|(?:持续|仍在|正在|尚在)整改中/,
];

/** Figures of what never happened are no unfinished work: 尚未接到投诉, 未发现问题, 未收到反映. */
const NOTHING_HAPPENED = /(?:尚|还|仍|暂)?未(?:再)?(?:接到|发现|收到|出现|发生|接收|有|超|达到饱和)/;

/** Words of the past, which tell how it came about: 此前, 原来, 由于. */
const CAUSE = /^(?:由于|因|此前|以前|原先|过去|曾|当时|巡察前)/;

/**
 * The first phrase in which a finding's text says that something is not finished, or null. Wider than `unfinishedPhrase`, which forbids
 * a grade: this one only asks a person to look.
 */
export function unfinishedIn(text: string): { index: number; phrase: string } | null {
  for (const sentence of text.matchAll(/[^。;!?\n]+/g)) {
    const words = sentence[0];
    const phrase = unfinishedPhrase(words) ?? phraseOf(words);
    if (phrase) return { index: sentence.index + words.indexOf(phrase), phrase };
  }
  return null;
}

function phraseOf(sentence: string): string | null {
  for (const clause of sentence.split(/[,]/)) {
    if (NOTHING_HAPPENED.test(clause) || CAUSE.test(clause.trim())) continue;
    for (const form of GOING_ON) {
      const match = form.exec(clause);
      if (match) return match[0];
    }
  }
  return null;
}

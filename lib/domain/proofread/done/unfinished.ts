import { unfinishedIn } from "../../official-text/unfinished.ts";

/** 巡察前尚未建立, 由于…未能: how it came about, not how it stands. */
const PAST = /^(?:由于|因|此前|以前|原先|原来|过去|曾|当时|当年|巡[察视](?:前|时|期间|反馈)|整改前|截至巡[察视]|\d{4}年(?:以前|之前|前))/;

/** 对尚未建立台账的3个县: what follows is spoken of, it is no statement. */
const ATTRIBUTE = /^[^,。;]{0,12}的(?!进度|进展)/;

/** …，现已全部建立: done since. */
const DONE_SINCE = /(?:现|目前|均|已经?|随后|后)(?:已|均|于|全部|按期){0,3}[^,。;]{0,12}(?:完成|到位|建立|办结|落实|整改|解决|配齐|归还|收回|退还|销号)/;

/**
 * The first words in a folded passage in which it says of its own work that it is not done yet: 暂未, 尚未, 正在, 拟, 将于…完成. Where
 * `unfinishedIn` asks a person to look, this one must be sure: quotations, causes and what was done since are no such statement.
 */
export function unfinishedPlace(passage: string): { index: number; phrase: string } | null {
  for (const sentence of passage.matchAll(/[^。;!?\n]+/g)) {
    const words = withoutQuotes(sentence[0]);
    const found = unfinishedIn(words);
    if (!found) continue;
    const clause = words.slice(words.lastIndexOf(",", found.index) + 1);
    const after = words.slice(found.index + found.phrase.length);
    if (PAST.test(clause.trim()) || PAST.test(words.trim()) || ATTRIBUTE.test(after) || DONE_SINCE.test(after)) continue;
    return { index: sentence.index + found.index, phrase: found.phrase };
  }
  return null;
}

/** What is quoted is another's words; blanks keep the places. */
function withoutQuotes(text: string): string {
  return text.replace(/“[^“”]*”|《[^《》]*》/g, (quoted) => "　".repeat(quoted.length));
}

/** Between commas. */
const clauseMark = /[，,；;：:]/u;
/** 是……的, 会……的: what ends on 的 after one of these is whole. */
const whole = /[是会能可得挺够蛮够会应该该]|必然|肯定|当然/u;
/** What counts or sorts things, and thus wants one. */
const wantsNoun =
  /(?:某[种个些类]|[一各每几两这那]种|[一这那几两]个|新型|全新|不同|各自|形式|版本|类型|级别|方面|领域|水平|规模|基于[^，。]{0,12}|关于[^，。]{0,12})的[。！!]?$/u;

/** Whether a sentence ends on 的 where a noun should follow: a machine's translation of "one of some kind". @param sentence in Simplified */
export function lacksNoun(sentence: string): boolean {
  const end = sentence.slice(-longest).replace(/(?<!["'”’」』）)])["'”’」』）)]+$/u, '');
  if (!/的[。！!]?$/u.test(end)) return false;
  const clause = end.split(clauseMark).at(-1) ?? '';
  if (/是[^，。]{1,30}的[。！!]?$/u.test(clause)) return false;
  return wantsNoun.test(clause) || !whole.test(clause.slice(0, -2));
}

const longest = 60;

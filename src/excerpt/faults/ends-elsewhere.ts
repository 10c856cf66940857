import { pairsOf } from './pairs-of.ts';

/** What ties a sentence to the one before. */
const tiesChinese =
  /[这那它]|他们|她们|其|此|^(?:所以|可能|也许|大概|大约|至少|因此|但|而|然后|于是|因为|不过|可是|然而|并|也|否则|如果|只有|只要|除非|即使|毕竟|事实上|他|她|答案|结果)/u;
const tiesEnglish =
  /^(?:and|but|so|because|then|or|yet|if|only|otherwise|therefore|instead|not|the answer|the result|maybe|perhaps|probably|at least)\b|\b(?:it|it's|this|that|that's|these|those|they|they're|them|he|she|his|her|their|its|one|both|there)\b/iu;
const shortestWord = 4;

/** Whether the last of several sentences speaks of something else: it shares no word with the others, and nothing ties it to them. @param sentences in Simplified */
export function endsElsewhere(sentences: readonly string[]): boolean {
  if (sentences.length < 2) return false;
  const last = (sentences.at(-1) ?? '').replaceAll('’', "'");
  const isHan = /\p{Script=Han}/u.test(last);
  if ((isHan ? tiesChinese : tiesEnglish).test(last)) return false;
  const before = new Set(sentences.slice(0, -1).flatMap(contentOf));
  return !contentOf(last).some((word) => before.has(word));
}

/** What hardly any sentence is without. */
const common =
  /[的了是不我你您他她它们这那在有和与或个一人大小多少都要会能可说也就很到去来上下中里为以所从对把被让而但没过着得地时候后前年天们什么怎样想看做用]/gu;

/** Chinese characters and pairs of them, and the beginnings of longer words. */
function contentOf(sentence: string): readonly string[] {
  const words = sentence.toLowerCase().match(/\p{Script=Han}{2,60}|[\p{L}\p{N}]{1,40}/gu) ?? [];
  return words.flatMap((word) => {
    if (/\p{Script=Han}/u.test(word)) return [...pairsOf(word), ...word.replaceAll(common, '').split('')];
    return word.length < shortestWord ? [] : [word.slice(0, shortestWord)];
  });
}

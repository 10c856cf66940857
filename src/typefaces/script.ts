import { countHan } from '../transcript/count-han.ts';

/** How a text is set: whose shapes its characters have, whose quotation marks, how tall its lines. */
export type Script = 'simplified' | 'traditional' | 'latin';

/** Common words whose two forms tell the two ways of writing Chinese apart. */
const traditionalOnly = /[這個們說為會來時對沒還過學點當實經動裡後國問認讓從應]/gu;
const simplifiedOnly = /[这个们说为会来时对没还过学点当实经动里后国问认让从应]/gu;

/** The script of a text. @param language BCP 47, of the text or of its reader; it decides where the text does not */
export function scriptOf(text: string, language: string): Script {
  const han = countHan(text);
  const words = text.match(/[\p{L}\p{M}]+/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)).length ?? 0;
  if (han * 4 < words || (han === 0 && !/^zh\b/iu.test(language))) return 'latin';
  const traditional = text.match(traditionalOnly)?.length ?? 0;
  const simplified = text.match(simplifiedOnly)?.length ?? 0;
  if (traditional !== simplified) return traditional > simplified ? 'traditional' : 'simplified';
  return /^zh-(?:hant|tw|hk|mo)\b/iu.test(language) ? 'traditional' : 'simplified';
}

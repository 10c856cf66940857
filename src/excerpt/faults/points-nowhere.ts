import { pointsNowhereChinese } from './points-nowhere-chinese.ts';
import { pointsNowhereEnglish } from './points-nowhere-english.ts';

/**
 * Whether a word stands for something that nothing before it names: 它, 他们, this company, there. It may stand for what was said
 * in the sentences before it, if it is told by itself. @param sentences in Simplified
 */
export function pointsNowhere(sentences: readonly string[]): boolean {
  return sentences.some((sentence, at) => {
    const before = sentences.slice(0, at).join(' ');
    return /\p{Script=Han}/u.test(sentence)
      ? pointsNowhereChinese(sentence, before)
      : pointsNowhereEnglish(sentence.replaceAll('’', "'"), before.replaceAll('’', "'"));
  });
}

import { textSize } from '../../transcript/text-size.ts';

const imagining =
  /^(?:你?(?:可以|能)?(?:想象|设想|试想)|假设|假定|假如说|比方说|imagine|suppose|say (?:you|we)|let's say|think of|think about|picture)(?![\p{Ll}])/iu;
const firstInLine =
  /^(?:首先|第一[，,是点]|其一|一方面|一来|first(?:ly)?,|first of all|for one|for starters|on (?:the )?one hand|one (?:is|reason))/iu;
const laterInLine =
  /(?:^|[，,；;。.] ?)(?:其次|再次|第二[，,是个点]|第三[，,是个点]|其二|另一方面|[^，,；;。]{0,8}第[二三四五](?:件事|个原因|个问题|个方面|部分)|二来|再者|最后[，,]|second(?:ly)?,|third(?:ly)?,|on the other(?: hand)?\b|the (?:second|other|third) (?:is|one|thing|reason|part)|lastly|finally,)/iu;
const firstAnywhere =
  /首先|第一|其一|一方面|一来|\bfirst(?:ly)?\b|\bon (?:the )?one hand\b|\bone (?:is|reason|thing)\b|\bfor one\b/iu;

/** In Chinese characters: 无需修改 tells nobody of what. */
const shortest = 5;

/** Whether it begins what is not finished, or finishes what began elsewhere: a picture without what follows, half a list. @param sentences in Simplified */
export function opensAlone(sentences: readonly string[]): boolean {
  const [first = '', ...rest] = sentences;
  const all = sentences.join('');
  if (
    imagining.test(first) &&
    rest.length === 0 &&
    !/那么|[，,][^，,]{0,8}就|, (?:then|and then|what would)|\bwould\b/u.test(first)
  )
    return true;
  if (sentences.some((sentence) => firstInLine.test(sentence)) && !laterInLine.test(all)) return true;
  if (textSize(first) < shortest) return true;
  const later = laterInLine.exec(all);
  return later !== null && !firstAnywhere.test(all.slice(0, later.index));
}

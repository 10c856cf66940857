/** A word that leads on to another, before a mark: somebody starts anew. */
const restartEnglish =
  /\b(?:is|are|was|were|to|the|an?|of|they|we|can|will|across|within|with|for|i'm|you're|it's|they're|we're|you can|so like|really|because|and|but|if)[,—]/iu;
const fillerEnglish =
  /\b(?:um|uh|you know|i mean|kind of|sort of|or something|or whatever|stuff like that|things? like that|and so on|blah|i guess|is like|was like|were like|are like|be like|just like,?|so like|like,|like i|like we|like they|like you|like he|like it's|oh my god|hey,|okay,|right\?|right\.|et cetera|what,)(?=[\s,.?!]|$)|(?:,| and| or| but| because) like\b|– (?:so|and|but|like|i|we|you|he|she|they|it)\b|—|--|\[/iu;
/** A comparison follows a verb or a noun; before a new sentence, or a person, it fills a pause. */
const likeEnglish =
  /(?<!\b(?:looks?|looked|feels?|felt|sounds?|seems?|acts?|works?|is|are|was|were|be|been|things?|something|nothing|anything|much|more|just|not|exactly|it's|that's|would|people|companies|you|i|we|they)) like (?:i|i'm|we|you|they|he|she|it|it's|there|there's|if|when|how|what|why|anyone|everyone|someone|everybody|okay|yeah|in|on|at|to|\d+)\b/iu;
const fillerChinese =
  /你知道(?!如何|怎么|什么|为什么|哪)|我的意思是|就是说|你懂|对吧|对吗|是吧|不是吗|嗯|[，。]嘿，|这个那个|什么的[，。]|就像[，是]|好吧|[，、]对[，。]|——|\[/u;
const repeatedHan = /(?:^|[，；：])(\p{Script=Han}{2,8})[，、]\1/u;
/** One sentence after another, with nothing but a comma between. */
const splice = /, (?:people|it's|it|they|they're|we|we're|you|you're|he|she|i|i'm|there's|that's) \p{L}/giu;
const mostSplices = 2;
const mostRepeats = 2;

/** Whether somebody looks for words in a sentence: begins it anew, says a word twice, fills a pause. @param sentence in Simplified */
export function stumbles(sentence: string): boolean {
  if (/……|\.{3}|…/u.test(sentence)) return true;
  if (/\p{Script=Han}/u.test(sentence)) return fillerChinese.test(sentence) || repeatedHan.test(sentence);
  const words = sentence.replaceAll('’', "'");
  if ((words.match(splice)?.length ?? 0) >= mostSplices) return true;
  return restartEnglish.test(words) || fillerEnglish.test(words) || likeEnglish.test(words) || repeatsItself(words);
}

/** Whether a word is said twice in a row, or pairs of words come again. */
function repeatsItself(sentence: string): boolean {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  if (words.some((word, at) => word === words[at - 1] && !/^(?:very|really|that|had|\p{N}+)$/u.test(word))) return true;
  const triples = words.slice(2).map((word, at) => `${words[at] ?? ''} ${words[at + 1] ?? ''} ${word}`);
  return triples.length - new Set(triples).size >= mostRepeats;
}

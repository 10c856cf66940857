/** Something that happened, told from its beginning, or what somebody does as an example. */
const sceneChinese =
  /^(?:有一[次天年回个]|那[天时年次]|当时|小时候|年轻时|从前|曾经|去年|昨天|上周|前几天|几年前|[一二两三四五六七八九十\d]+年前|很久以前|我(?:还)?(?:记得|曾经?|当时|刚|去年|小时候|年轻时|第一次|经常会|通常会|会)|在?我[^，。]{0,10}(?:的时候|之前|那年|时)|比如|例如|假如|假设|想象|我们(?:曾经?|当时|第一次))/u;
const moralChinese =
  /^(?:所以|因此|于是|这(?:就)?是(?:为什么|我)|这就是|这让我|这使我|从那|那一刻|那时我|后来我|结果|我这才|我才|最后|这说明|这意味着|换句话说)/u;
const sceneEnglish =
  /^(?:when i|i remember|i recall|one day|one time|once|years ago|a few years ago|back in|back when|last (?:year|week|night|month|summer)|yesterday|in (?:19|20)\d\d|i (?:was|went|had|got|told|asked|said|met|used to|walked|came|grew|started|sat|saw|woke|called|took|bought)|we (?:were|went|met|started|came|sat|had just)|there was|my (?:father|mother|dad|mom|wife|husband|friend|boss|teacher|brother|sister)|imagine|suppose|say (?:you|we)|for example|for instance)\b/iu;
const moralEnglish =
  /^(?:so\b|and so\b|that's (?:why|when|how|what|where)\b|that is why\b|which is why\b|and that's\b|and that (?:is|was)\b|this is why\b|therefore\b|the (?:lesson|moral|point) (?:is|was)\b|i (?:realized|learned|understood)\b|and i (?:realized|learned|understood|thought)\b|it taught\b|in the end\b|eventually\b|the whole point\b|what i learned\b|then\b|and then\b)/iu;

/** First of all: what was counted, or called many, comes now. */
const listChinese = /^(?:第一[，,是个点]|首先|其一|一是|一方面|一个是)/u;
const listEnglish =
  /^(?:first(?:ly)?,|first of all\b|number one\b|one is\b|one of (?:them|those|these) (?:is|was)\b|for one\b|on (?:the )?one hand\b)/iu;

/**
 * Whether what follows belongs to it: a story's moral, a list that was announced, or one more of a row of sentences that begin
 * alike. @param sentences @param next both in Simplified
 */
export function isCutShort(sentences: readonly string[], next: string): boolean {
  const [first = ''] = sentences;
  const last = sentences.at(-1) ?? '';
  const following = next.replaceAll('’', "'");
  if (/\p{Script=Han}/u.test(last)) {
    return (
      listChinese.test(following) ||
      (sceneChinese.test(first) && moralChinese.test(following)) ||
      (sentences.length > 1 && beginsAlike(sentences.slice(-2), following))
    );
  }
  return (
    listEnglish.test(following) ||
    (sceneEnglish.test(first.replaceAll('’', "'")) && moralEnglish.test(following)) ||
    (sentences.length > 1 && beginsAlike(sentences.slice(-2), following))
  );
}

/** Whether a row of two goes on. */
function beginsAlike(sentences: readonly string[], next: string): boolean {
  const head = headOf(next);
  return head !== undefined && sentences.every((sentence) => headOf(sentence.replaceAll('’', "'")) === head);
}

/** Two Chinese characters, or words, past those that begin every other sentence anyway. */
function headOf(sentence: string): string | undefined {
  return /^(?:(?:(?:我|你|他|她|它|人)们|大家|如果|现在|其实|当然|因为){0,1}(?!(?:我|你|他|她|它|人)们|大家|如果|现在|其实|当然|因为)\p{Script=Han}{2}|(?!i think|i don't|you know|i mean)[\p{L}']{1,30} [\p{L}']{1,30}(?= ))/iu
    .exec(sentence)?.[0]
    .toLowerCase();
}

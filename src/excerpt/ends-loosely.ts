const tag =
  /(?:(?:[对對是好]吧|[对對是好][吗嗎]|不是[吗嗎]|不[对對]|明白了?[吗嗎]|懂[吗嗎]|知道[吗嗎]|[通白][吗嗎])[？?。]|(?<=[,;.] ?)(?:right|okay|ok|you know|yeah|huh|correct|see|yes|yep|though|too|isn't it|don't you|no)[?.]|(?<=\s)(?:right|okay|huh)\?|等等[。.]?|之类的?。|(?<=[\s,])(?:or something|or whatever|and so on|and stuff|et cetera|etc)\.?|[…，、；：,;:—–-]|\.\.\.)["'”’」』）)]*$/iu;
const longestTag = 30;

/** A sentence that was broken off, whatever mark the transcript gave it. */
const brokenOff =
  /(?<=[\s,])(?:a|an|the|of|to|if|and|or|but|like|for|with|because|in|on|at|by|from|than|as|is|are|was|were|you're|they're|it's|i'm|we're|that's|my|your|our|their|his|its|so|very|the actual|these|those|which|who|when|where|whether|i|we|he|she|they|predicated|based|called|according|depending|such|unless|until|because of)[.?]["'”’]*$|(?:[，,、][对對是]|的是|就像|比如|例如|因为|因為|以及|和|或者)。["”』」]*$/iu;

/** Whether a sentence ends in the middle, whatever mark stands there. */
export function breaksOff(sentence: string): boolean {
  return brokenOff.test(sentence.slice(-longestTag).replaceAll('’', "'"));
}

/** Whether a sentence ends on a tag, on a list without end, or before its end. */
export function endsLoosely(sentence: string): boolean {
  const end = sentence.slice(-longestTag).replaceAll('’', "'");
  return tag.test(end) || brokenOff.test(end) || !/[。！？!?.]["'”’」』）)\]]*$/u.test(end);
}

/** What should be asked or thought over is told, whatever mark stands there: 你应该问自己，…… */
const toldQuestion =
  /[问問]自己[，：]|(?:必[须須]|[应應][该該]|需要|得|要)(?:先|好好|认真|認真)?(?:考[虑慮]|想想|思考|弄清楚|搞清楚)(?:如何|怎[么麼样樣]|是否)/u;
const longestTold = 80;

export function isQuestion(sentence: string): boolean {
  const end = /[?？]["'”’」』）)]*$/u.exec(sentence.slice(-longestTag));
  if (end === null) return false;
  const asked =
    sentence
      .slice(-longestTold)
      .slice(0, -end[0].length)
      .split(/[。！？!?]/u)
      .at(-1) ?? '';
  return !toldQuestion.test(asked) || /[吗嗎呢]$/u.test(asked);
}

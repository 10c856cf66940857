/** In Chinese these stand before what they are a condition of, or its time; behind it, a machine kept the order of English. */
const behind = /[，,](?:如果|除非|尽管|虽然|在[^，。]{2,30}(?:之前|之后|期间|的时候|时))[^，。]{0,30}[。！!]?$/u;
/** One place inside another: 模型的任务中的调整; 在……中，从……中， */
const nested = /的[^，。；的是有在]{1,6}中的|中[，,][^，。；]{2,20}中[，,]/u;
const clauseMarks = /[，,；;。：:、]/u;
/** One noun after another, each of the next. */
const mostOf = 3;

/** Whether a sentence is Chinese in its words alone, and English in how they follow each other. @param sentence in Simplified */
export function isWordByWord(sentence: string): boolean {
  if (!/\p{Script=Han}/u.test(sentence)) return false;
  if (behind.test(sentence) || nested.test(sentence)) return true;
  return sentence.split(clauseMarks).some((clause) => (clause.match(/的(?!确|话|时候)/gu)?.length ?? 0) > mostOf);
}

const chinese = /^(?:因此|所以|于是)[，,]?(?:由于|正?是?因为)/u;
const english = /^(?:therefore|thus|hence),? (?:because|since|due to)\b/iu;

/** Whether a conclusion brings a reason of its own: what it was drawn from stands elsewhere. @param sentence in Simplified */
export function reasonsTwice(sentence: string): boolean {
  return chinese.test(sentence) || english.test(sentence);
}

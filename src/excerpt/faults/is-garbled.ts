/** A word that wants a noun, and none; small letters alone, for a name may be `A`. */
const noNoun =
  /\b(?:a|an|the|my|your|our|their) (?:is|are|was|were|has|had|the|a|an|of|to|and|or|but|if|that's|it's|we|they|he|she|because|with|from|by|at|into|my|your|our|their)(?![\p{L}'-])(?! (?:la|priori|posteriori|fortiori)\b)/u;
/** Two words that each begin a clause of the same kind. */
const doubled =
  /\b(?:whether(?: or not)? (?:if|whether)|if (?:whether|if)|(?:although|though|even though|unless) (?:although|though|but|unless|if)|because (?:because|of because)|that that that|(?:can|could|will|would|should|must|may|might) (?:can|could|will|would|should|must|may|might)|(?:is|are|was|were) (?:can|could|will|would|should|must|has|have|had)|to (?:is|are|was|were|has|had|did|does|went|could|would|should)|(?:don't|doesn't|didn't|won't|can't) (?:is|are|was|were|has|had|will|would|can))\b/iu;
/** In the 19: of what a year or a number was, its first half. */
const halfNumber =
  /\b(?:in|of|from|until|since|by) the (?:early |late |mid )?\d{1,2}(?=[.,;!]|$| (?:and|but|so|when|we|they|he|she|it|i)\b)/iu;
/** A will be, is of the will: words that begin a clause stand as nouns at times. */
const legitimate = /\bto (?:is|are|was|were)\b(?= (?:human|wrong|right)\b)|\bfrom the 1\b/iu;

const garbledChinese =
  /因为由于|由于因为|如果假如|假如如果|虽然尽管|尽管虽然|是否是否|为了为了|[是会能要]了[是会能要]/u;

/** Whether words stand together that nobody would say so: what a machine heard. @param sentence in Simplified */
export function isGarbled(sentence: string): boolean {
  if (/\p{Script=Han}/u.test(sentence)) return garbledChinese.test(sentence);
  const words = sentence.replaceAll('’', "'").replace(legitimate, '');
  return noNoun.test(words) || doubled.test(words) || halfNumber.test(words);
}

/** What stands between commas, without the mark at the end. */
export function toClauses(sentence: string): readonly string[] {
  return sentence
    .split(/[，,；;。.！!]/u)
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}

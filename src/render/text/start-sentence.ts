/** Words that stand within a sentence elsewhere, as one of its own. */
export function startSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

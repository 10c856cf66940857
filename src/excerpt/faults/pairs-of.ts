/** Each two neighbouring characters. */
export function pairsOf(word: string): readonly string[] {
  const pairs: string[] = [];
  for (let at = 1; at < word.length; at += 1) pairs.push(word.slice(at - 1, at + 1));
  return pairs;
}

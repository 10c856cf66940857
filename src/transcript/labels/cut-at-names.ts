/** In UTF-16 units: as long as a name is (`find-voices.ts`), and the marks before it. */
const longest = 48;
const sentenceEnd = /[.!?。！？…]["'”’」』）)\]]{0,3}\s{0,3}(?<marks>>>\s?|[-–—]\s?)?/gu;

/**
 * A line, cut before each speaker’s name and colon that stands behind the end of a sentence: `It is. Ada: Is it?`
 * Only names that begin words elsewhere are known.
 */
export function cutAtNames(line: string, known: ReadonlySet<string>): readonly string[] {
  if (known.size === 0) return [line];
  const cuts: number[] = [];
  for (const { index: colon } of line.matchAll(/[:：]/gu)) {
    const from = Math.max(colon - longest, cuts.at(-1) ?? 0);
    const cut = findName(line.slice(from, colon), known);
    if (cut !== undefined) cuts.push(from + cut);
  }
  return [0, ...cuts].map((from, at) => line.slice(from, cuts[at]).trim());
}

/** Where a known name begins that goes to the end of what stands before a colon. */
function findName(before: string, known: ReadonlySet<string>): number | undefined {
  for (const { index, 0: end, groups } of before.matchAll(sentenceEnd)) {
    const start = index + end.length;
    if (known.has(before.slice(start).trim())) return start - (groups?.['marks']?.length ?? 0);
  }
  return undefined;
}

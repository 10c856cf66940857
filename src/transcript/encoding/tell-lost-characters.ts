import type { Problem } from '../transcript.ts';

/** How many lines are told one by one. */
const mostTold = 5;

/** Where U+FFFD stands: words that are lost, whoever lost them. */
export function tellLostCharacters(text: string, encoding: string): readonly Problem[] {
  if (!text.includes('\ufffd')) return [];
  const places: { readonly line: number; readonly column: number }[] = [];
  let line = 0;
  for (const words of text.split(/\r\n|[\n\r]/)) {
    line++;
    const at = words.indexOf('\ufffd');
    if (at !== -1) places.push({ line, column: at + 1 });
  }
  const rest = places.length - mostTold;
  return places.slice(0, mostTold).map((place, index) => {
    const others = rest > 0 && index === mostTold - 1 ? `; so it is on ${rest} more line${rest === 1 ? '' : 's'}` : '';
    return {
      ...place,
      message: `“\ufffd” stands where the file has no readable ${encoding}: write the words anew${others}`,
    };
  });
}

/** Characters: what is read of a text in one go, a few milliseconds' work. */
const longestStretch = 2000;

/**
 * A folded text in stretches. Nothing that is looked for stands across two of them, for each but the last ends with a
 * sentence; only where none ends for so long, it ends between two words, or anywhere.
 */
export function* cutText(text: string): Iterable<string> {
  let start = 0;
  while (text.length - start > longestStretch) {
    const window = text.slice(start, start + longestStretch);
    const end = start + (lastEnd(window, sentenceEnd) ?? lastEnd(window, wordEnd) ?? wholeCharacters(window));
    yield text.slice(start, end);
    start = end;
  }
  yield text.slice(start);
}

const sentenceEnd = /[。！？!?](?!\p{M})|\.(?=\s)/gu;
const wordEnd = /[\s\p{P}](?!\p{M})/gu;

function lastEnd(window: string, pattern: RegExp): number | undefined {
  let end: number | undefined;
  for (const match of window.matchAll(pattern)) {
    const behind = match.index + match[0].length;
    // What follows the window's end is not seen.
    if (behind < window.length) end = behind;
  }
  return end;
}

/** No half of a surrogate pair. */
function wholeCharacters(window: string): number {
  return /[\ud800-\udbff]$/.test(window) ? window.length - 1 : window.length;
}

/** What Markdown means by a stretch of a line. */
export interface InlineToken {
  readonly kind: 'text' | 'escaped' | 'bold' | 'star' | 'emphasis' | 'image' | 'link' | 'tag';
  /** Where it begins in the line, and where the text does that it shows. */
  readonly start: number;
  readonly textStart: number;
  /** What is read of it; of an image nothing. */
  readonly text: string;
  /** Of images and links. */
  readonly url: string;
}

/** The tokens of a line, in order: joined, they are the line. */
export function* inlineTokens(line: string): Iterable<InlineToken> {
  const parseTarget = targetParser(line);
  for (let start = 0; start < line.length;) {
    const target = line[start] === '[' || line.startsWith('![', start) ? parseTarget(start) : undefined;
    if (target !== undefined) {
      const { title, url, end } = target;
      const image = line[start] === '!';
      if (image || title !== '') {
        yield { kind: image ? 'image' : 'link', start, textStart: start + 1, text: image ? '' : title, url };
        start = end;
        continue;
      }
    }
    mark.lastIndex = start;
    const found = mark.exec(line);
    const written = found?.[0] ?? '';
    const kind = kinds.find((each) => found?.groups?.[each] !== undefined) ?? 'text';
    const text = kind === 'tag' ? '' : (found?.groups?.['escaped'] ?? written);
    yield { kind, start, textStart: start + written.length - text.length, text, url: '' };
    start += Math.max(written.length, 1);
  }
}

const kinds = ['escaped', 'bold', 'star', 'emphasis', 'tag'] as const;
// Of HTML it knows what Markdown is published with, and an anchor's sign goes with it: other words in pointed brackets are words.
const mark =
  /\\(?<escaped>[\\`*_{}[\]()#+\-.!<>~|&])|(?<bold>\*\*)|(?<star>\*)|(?<emphasis>_)|(?<tag><a\s[^<>]*>\s?[#¶§🔗]?\s?<\/a>|<!--[^<>]*-->|<\/?(?:a|abbr|b|big|br|center|cite|code|del|details|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|q|s|small|span|strong|sub|summary|sup|time|u|ul)(?:\s[^<>]*)?\/?>)|[^\\*![_<]+|[\s\S]/uy;

/** In UTF-16 units. */
const longestTitle = 500;
const longestUrl = 2000;

interface Target {
  readonly title: string;
  readonly url: string;
  readonly end: number;
}

/**
 * Reads `[title](url)`, with or without `!` before it, at ascending places. What ends a title or an address is looked for
 * once: a line of nothing but beginnings would be read to its end for each.
 */
export function targetParser(line: string): (start: number) => Target | undefined {
  const bracketAfter = nextFinder(line, /[[\]]/g);
  const stopAfter = nextFinder(line, /[)\s]/g);
  return (start) => {
    const from = start + (line[start] === '!' ? 2 : 1);
    const close = bracketAfter(from);
    if (line[close] !== ']' || line[close + 1] !== '(' || close - from > longestTitle) return undefined;
    const end = stopAfter(close + 2);
    if (line[end] !== ')' || end - close - 2 > longestUrl) return undefined;
    return { title: line.slice(from, close), url: line.slice(close + 2, end), end: end + 1 };
  };
}

/** Where the next one stands, for ascending places. */
function nextFinder(line: string, pattern: RegExp): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) {
      pattern.lastIndex = from;
      next = pattern.exec(line)?.index ?? line.length;
    }
    return next;
  };
}

/** What Discord's client would make of a message: the text it shows, and whatever it took for markup. */
export interface Shown {
  readonly text: string;
  readonly bold: readonly string[];
  /** Other markup, by what it begins with. */
  readonly markup: readonly string[];
}

const lineMarkup = /^\s*(?:#{1,3} |-# |>{1,3} |>>> |[-*+] |\d+[.)] )/u;
/** Simplified from the client's rules; where in doubt, stricter: anything that might begin markup counts. */
const inlineMarkup: readonly RegExp[] = [
  /^`[^`]/u,
  /^__?(?=\S)/u,
  /^\*(?=\S)/u,
  /^~~/u,
  /^\|\|/u,
  /^<(?:@|#|t:|id:|a?:\w|\/|https?:)/u,
  /^@(?:everyone|here)/u,
  /^https?:\/\/\S/u,
  /^discord\.gg\/\w/iu,
  /^\[[^\]]*\]\(/u,
  /^:[\w+-]+:/u,
];

export function readDiscordMarkdown(source: string): Shown {
  const bold: string[] = [];
  const markup: string[] = [];
  const text = source
    .split('\n')
    .map((line) => {
      const block = lineMarkup.exec(line)?.[0];
      if (block !== undefined) markup.push(block);
      return readLine(line, bold, markup);
    })
    .join('\n');
  return { text, bold, markup };
}

function readLine(line: string, bold: string[], markup: string[]): string {
  let text = '';
  let rest = line;
  while (rest !== '') {
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    const strong = /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/u.exec(rest);
    if (escaped !== null) {
      text += escaped[1]!;
      rest = rest.substring(escaped[0].length);
    } else if (strong !== null) {
      const inner = readLine(strong[1]!, bold, markup);
      bold.push(inner);
      text += inner;
      rest = rest.substring(strong[0].length);
    } else {
      const found = inlineMarkup.map((rule) => rule.exec(rest)?.[0]).find((match) => match !== undefined);
      if (found !== undefined) markup.push(found);
      text += rest.charAt(0);
      rest = rest.substring(1);
    }
  }
  return text;
}

/** In UTF-16 units: so much at the beginning tells. */
const enough = 16_384;
/** https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type, behind comments and what XML begins with. */
const begins = /^<(?:!doctype\s+html|html|head|body)[\s>]/iu;
/** Elements that hold what is said; a Markdown text has them here and there, with words outside. */
const holders =
  /^(?:p|div|section|article|main|blockquote|pre|d[ltd]|t(?:able|body|head|r|d|h)|[uo]l|li|h[1-6]|cite|time|title|script|style|center)$/u;
const tag = /<(\/?)([a-z][a-z0-9]{0,15})(?:\s[^<>]{0,2000})?>/giu;
const markdown = /^ {0,3}(?:#{1,6} |\*\*|__|> |[-*+] |\d{1,3}\. |```|!\[|\|)/gmu;

/** Whether a text is a page of the web, or a piece of one: it says so, or all its words stand in elements. */
export function isPage(text: string): boolean {
  const start = withoutPreamble(text.slice(0, enough));
  if (begins.test(start)) return true;
  if (!/^<[a-z]/iu.test(start)) return false;
  let [outside, inside, depth, tags, from] = [0, 0, 0, 0, 0];
  const count = (words: string) => {
    const { length } = words.replaceAll(/\s+/gu, '');
    if (depth > 0) inside += length;
    else outside += length;
  };
  for (const found of start.matchAll(tag)) {
    const [whole, slash, name = ''] = found;
    count(start.slice(from, found.index));
    from = found.index + whole.length;
    if (!holders.test(name.toLowerCase())) continue;
    tags += 1;
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
  }
  count(start.slice(from));
  const marks = start.match(markdown)?.length ?? 0;
  const few = text.length > enough ? 1 : 2;
  return tags > few && marks < 3 && outside * 10 <= inside;
}

/** Without what may stand before a page's first element. */
function withoutPreamble(text: string): string {
  let at = 0;
  for (;;) {
    at += text.slice(at).length - text.slice(at).replace(/^[\s\uFEFF]+/u, '').length;
    const opener = text.startsWith('<!--', at) ? '-->' : '?>';
    if (!text.startsWith('<!--', at) && !text.startsWith('<?', at)) return text.slice(at);
    const end = text.indexOf(opener, at + 2);
    if (end === -1) return text.slice(at);
    at = end + opener.length;
  }
}

/** What steers a terminal, breaks a line, or turns the direction of what is written: nobody sees it where it stands. */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
/** Hebrew, Arabic and their neighbours, with their presentation forms. */
const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Plain data in which every text is somebody else's. */
export function withForeignTexts<Value>(value: Value): Value {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of the same shape
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'string' ? foreignText(part) : part,
  ) as Value;
}

/** What only turns the direction of writing, and what ends a paragraph and with it all that was turned. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const pairing = /[\u202a-\u202e\u2066-\u2069]/gu;
// oxlint-disable-next-line no-control-regex -- UAX #9 has them end a paragraph
const paragraphEnd = /(\r\n|[\n\r\u001c-\u001e\u0085\u2029])/u;

/** Text of somebody else's on one line, with whatever steers shown as what it is: `<U+001B>`. What is isolated steers nothing. */
export function shownText(text: string): string {
  return text.replace(isolateOrHidden, (found) => (found.length > 1 ? found : `<${codeOf(found)}>`));
}

const isolateOrHidden =
  /\u2068[^\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+\u2069|[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** The same among words of ours, which it does not turn round where it is written from right to left. */
export function foreignText(text: string): string {
  const shown = shownText(text);
  return fromRight.test(shown) ? `\u2068${shown}\u2069` : shown;
}

/**
 * The same for a reader who sees no codes: each of its lines leaves the direction of what stands around it as it was.
 * Where it can turn none, nothing is added; what opens without an end, or ends without a beginning, is left out.
 */
export function isolated(text: string): string {
  if (!turnsText(text)) return text;
  return text
    .split(paragraphEnd)
    .map((line) => (turnsText(line) ? isolatedLine(line) : line))
    .join('');
}

/** Without anything unseen that turns the direction of writing: for comparing. */
export function withoutDirections(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** How much longer that is at most. */
export function isolationLength(text: string): number {
  return turnsText(text) ? 2 * text.split(paragraphEnd).length : 0;
}

function turnsText(text: string): boolean {
  return fromRight.test(text) || turning.test(text);
}

function isolatedLine(line: string): string {
  const { paired, whole } = pairsOf(line);
  if (whole) return line;
  const kept = paired ? line : line.replace(pairing, '');
  return turnsText(kept) ? `\u2068${kept}\u2069` : kept;
}

/** Deeper than one in another, nobody writes; in an isolate of ours they are one deeper. */
const deepest = 2;

/** Whether all that is opened in a line is closed there, and whether one isolate holds all of it. */
function pairsOf(line: string): { readonly paired: boolean; readonly whole: boolean } {
  const open: string[] = [];
  let outside = 0;
  let depth = 0;
  for (const [character] of line.matchAll(pairing)) {
    const closes = character === '\u202c' || character === '\u2069';
    if (!closes) open.push(character > '\u202e' ? '\u2069' : '\u202c');
    depth = Math.max(depth, open.length);
    if (depth > deepest + 1 || (closes && open.pop() !== character)) return { paired: false, whole: false };
    if (open.length === 0) outside += 1;
  }
  const closed = open.length === 0;
  const whole = closed && outside === 1 && /^[\u2066-\u2068].*\u2069$/su.test(line);
  return { paired: closed && depth <= deepest, whole };
}

/** JSON that says the same in characters that steer nothing. */
export function plainJson(json: string): string {
  // What JSON itself leaves as it is; a line break between its parts is one of ours.
  return json.replace(hidden, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? character : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** What steers in a text, each once, as `U+001B`. */
export function hiddenIn(text: string): readonly string[] {
  return [...new Set(text.match(hidden))].map(codeOf);
}

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A name before a colon, as captions write who speaks: `Ada: words`, `- Ada: words`, `>> ADA: words`. */
const head = /^(?:>>+\s*|[-–—]\s*)?(?<name>[^\s:：](?:[^:：]{0,38}[^\s:：])?)\s*[:：]\s*/u;

/** Parts of names that are written small. */
const particles = /^(?:de|da|del|della|der|den|van|von|zu|la|le|du|of|the|and|&|bin|ibn|al|el|y|e)$/iu;
/** What stands before a colon and speaks for nobody. */
const notNames =
  /^(?:note|notes|warning|question|example|source|sources|translation|update|answer|chapter|part|step|subtitles?|captions?|translated by|https?|ps|目标|注|注意|备注|字幕|翻译|校对|来源|例如|比如|问题|总结)$/iu;

export interface Head {
  readonly name: string;
  /** How many characters of the line it takes. */
  readonly length: number;
}

/** What may be a speaker's name at the beginning of a line. */
export function readHead(line: string): Head | undefined {
  const found = head.exec(line);
  const name = found?.groups?.['name'];
  if (found === null || name === undefined || !isNameLike(name)) return undefined;
  return { name, length: found[0].length };
}

function isNameLike(name: string): boolean {
  const words = name
    .replaceAll(/[()（）[\]]/gu, ' ')
    .trim()
    .split(/\s+/u);
  if (words.length > 5 || notNames.test(name) || /[,;!?，。；！？“”"]/u.test(name)) return false;
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(name)) return name.length <= 12;
  return words.every((word) => particles.test(word) || /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word)) && /\p{L}/u.test(name);
}

export interface Voices {
  readonly names: ReadonlySet<string>;
  /** What stands before a colon once and is taken for words, with its line's index. */
  readonly unsure: readonly { readonly name: string; readonly index: number }[];
}

/**
 * Who speaks, where captions say so before a colon. It is the form that counts: where somebody's name recurs, everybody's
 * stands there, also that of who speaks once. Where no name recurs, nobody's does.
 */
export function findVoices(lines: readonly string[]): Voices {
  const counts = new Map<string, { times: number; first: number }>();
  for (const [index, line] of lines.entries()) {
    const name = readHead(line)?.name;
    if (name === undefined) continue;
    const known = counts.get(name);
    counts.set(name, { times: (known?.times ?? 0) + 1, first: known?.first ?? index });
  }
  const recurring = [...counts.values()].filter(({ times }) => times > 1);
  const isWorn =
    recurring.length > 1 || recurring.some(({ times }) => times > 2) || (recurring.length === 1 && counts.size > 1);
  if (!isWorn) return { names: new Set(), unsure: [] };
  const isSure = (name: string, times: number) => times > 1 || !/\p{Script=Han}/u.test(name);
  const all = [...counts];
  return {
    names: new Set(all.filter(([name, { times }]) => isSure(name, times)).map(([name]) => name)),
    unsure: all
      .filter(([name, { times }]) => !isSure(name, times))
      .map(([name, { first }]) => ({ name, index: first })),
  };
}

import { judgeName } from '../labels/judge-name.ts';
import { cutAtNames } from '../labels/cut-at-names.ts';

/** A name before a colon, as captions write who speaks: `Ada: words`, `- Ada: words`, `>> ADA: words`. */
const head = /^(?:>>+\s*|[-–—]\s*)?(?<name>[^\s:：](?:[^:：]{0,38}[^\s:：])?)\s*[:：]\s*/u;

export interface VoiceHead {
  readonly name: string;
  /** Whether it is a name by its own form. */
  readonly isSure: boolean;
  /** How many characters of the line it takes. */
  readonly length: number;
}

/** What may be a speaker's name at the beginning of a line. */
export function readHead(line: string): VoiceHead | undefined {
  const found = head.exec(line);
  const name = found?.groups?.['name'];
  if (found === null || name === undefined) return undefined;
  // Captions are of talk, and few of their lines begin with a word and a colon.
  const judgement = judgeName(name, { known: nobody, hasSmall: () => false });
  if (judgement !== 'name' && judgement !== 'perhaps') return undefined;
  return { name, length: found[0].length, isSure: judgement === 'name' };
}

const nobody: ReadonlySet<string> = new Set();

export interface Voices {
  readonly names: ReadonlySet<string>;
  /** Names that stand before words more than once. */
  readonly recurring: ReadonlySet<string>;
  /** What stands before a colon once, may be a name and is taken for words, with its line's index. */
  readonly unsure: readonly { readonly name: string; readonly index: number }[];
}

/**
 * Who speaks, where captions say so before a colon. It is the form that counts: where somebody's name recurs, everybody's
 * stands there, also that of who speaks once. Where no name recurs, nobody's does. A name that begins a line recurs in the
 * middle of others, too, behind a sentence.
 */
export function findVoices(lines: readonly string[]): Voices {
  const counts = new Map<string, { heads: number; times: number; first: number; isSure: boolean }>();
  for (const [index, line] of lines.entries()) {
    const found = readHead(line);
    if (found === undefined) continue;
    const { name, isSure } = found;
    const known = counts.get(name);
    const heads = (known?.heads ?? 0) + 1;
    counts.set(name, { heads, times: heads, first: known?.first ?? index, isSure });
  }
  const all = [...counts];
  const recurring = all.filter(([, { heads }]) => heads > 1);
  const isWorn =
    recurring.length > 1 || recurring.some(([, { heads }]) => heads > 2) || (recurring.length === 1 && all.length > 1);
  const placed = (of: typeof all) => of.map(([name, { first }]) => ({ name, index: first }));
  if (!isWorn) return { names: nobody, recurring: nobody, unsure: placed(all.filter(([, { isSure }]) => isSure)) };
  const began = new Set(counts.keys());
  for (const inside of lines.flatMap((line) => cutAtNames(line, began).slice(1))) {
    const known = counts.get(readHead(inside)?.name ?? '');
    if (known !== undefined) known.times += 1;
  }
  const isKnown = (name: string, times: number) => times > 1 || !/\p{Script=Han}/u.test(name);
  const namesOf = (of: typeof all) => new Set(of.map(([name]) => name));
  return {
    names: namesOf(all.filter(([name, { times }]) => isKnown(name, times))),
    recurring: namesOf(all.filter(([, { times }]) => times > 1)),
    unsure: placed(all.filter(([name, { times }]) => !isKnown(name, times))),
  };
}

import type { Candidate } from './find-candidates.ts';
import { findDirections } from '../find-directions.ts';
import { isShortened, withoutParentheses } from './judge-name.ts';

const shortForm =
  /(?:简称|簡稱|下称|下稱|hereinafter|hereafter)\s{0,3}[为為：:]?\s{0,3}[“"「『'‘]?(?<short>[^”"」』'’（）()]{1,20})[”"」』'’]?\s{0,3}[)）]/iu;
/** What a text says it leaves out from then on: 敬称略. */
const respect = /(?:さん|氏|様|先生)$/u;

/**
 * The same person under one name: `Ada Lee (Acme)` where she is also `Ada Lee`, `王小明（以下简称“王”）` and `王`, and without what she
 * does meanwhile, as `Ada (laughs)`.
 */
export function joinNames(candidates: readonly Candidate[]): readonly Candidate[] {
  const names = new Set(candidates.map(({ name }) => name));
  const joined = new Map<string, string>();
  for (const name of names) {
    const plain = withoutParentheses(name);
    if (plain === '' || plain === name) continue;
    if (isShortened(name)) {
      const short = shortForm.exec(name)?.groups?.['short']?.trim() ?? plain.replace(respect, '');
      if (names.has(short)) joined.set(short, plain.replace(respect, ''));
      joined.set(name, plain.replace(respect, ''));
    } else if (names.has(plain) || findDirections(name, { anySquare: false }).length > 0) {
      joined.set(name, plain);
    }
  }
  if (joined.size === 0) return candidates;
  return candidates.map((each) => {
    const name = joined.get(each.name);
    if (name === undefined) return each;
    return { ...each, name, judgement: isShortened(each.name) ? 'name' : each.judgement };
  });
}

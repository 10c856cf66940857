import { hash } from 'node:crypto';
import { wordHashLength } from './create-word-hashes.ts';
import type { Interview } from './interview.ts';
import type { ItemPlace } from './item-id.ts';

/** One state of an interview: which words stand at which place. */
export interface Edition {
  /** Of the interview and its places: no other edition of any interview has it. */
  readonly key: string;
  readonly places: string;
}

/** Shorter would be met by chance; as long as an interview's key would be taken for one of before. */
export const editionKeyLength = 7;

const known = new WeakMap<Interview, Edition>();

export function editionOf(interview: Interview): Edition {
  const edition = known.get(interview) ?? readEdition(interview);
  known.set(interview, edition);
  return edition;
}

function readEdition(interview: Interview): Edition {
  const places = writePlaces(interview);
  return { key: editionKey(interview.slug, places), places };
}

export function editionKey(slug: string, places: string): string {
  return hash('sha256', `${slug}\n${places}`, 'base64url').substring(0, editionKeyLength);
}

/** Stored as written here: the hashes of each turn's passages, then of each section and its points: `aabb.cc;ddeeff.gg`. */
function writePlaces({ passages, sections }: Pick<Interview, 'passages' | 'sections'>): string {
  const turns: string[] = [];
  let before: number | undefined;
  for (const { turn, hash: own } of passages) {
    if (turn === before) turns.push(`${turns.pop() ?? ''}${own}`);
    else turns.push(own);
    before = turn;
  }
  const told = sections.map(({ hash: own, points }) => [own, ...points.map((point) => point.hash)].join(''));
  return `${turns.join('.')};${told.join('.')}`;
}

/** Of two states of an interview the first, and of the second what the first was without: its text, or what we wrote. */
export function mergePlaces(first: string, second: string): string {
  const [turns, told] = halvesOf(first);
  const [laterTurns, laterTold] = halvesOf(second);
  return `${turns === '' ? laterTurns : turns};${told === '' ? laterTold : told}`;
}

/** Whether nothing is known of a place since what it is part of was not there. */
export function lacksHalf(places: string, { kind }: ItemPlace): boolean {
  const [turns, told] = halvesOf(places);
  return (kind === 'passage' || kind === 'part' ? turns : told) === '';
}

/** What stands at a place; a part is known by the passage it begins with. */
export function hashAt(places: string, place: ItemPlace): string | undefined {
  const [turns, told] = halvesOf(places);
  if (place.kind === 'passage') return nth(turns.replaceAll('.', ''), place.number - 1);
  if (place.kind === 'part') return nth(turns.split('.')[place.turn - 1], place.passage - 1);
  if (place.kind === 'section') return nth(told.split('.')[place.number - 1], 0);
  return place.number < 1 ? undefined : nth(told.split('.')[place.section - 1], place.number);
}

function halvesOf(places: string): readonly [turns: string, told: string] {
  const [turns = '', told = ''] = places.split(';');
  return [turns, told];
}

function nth(hashes: string | undefined, index: number): string | undefined {
  const found = hashes?.substring(index * wordHashLength, (index + 1) * wordHashLength) ?? '';
  return index < 0 || found === '' ? undefined : found;
}

import type { Problem } from '../transcript.ts';
import type { Candidate, Dress } from './find-candidates.ts';

/** How a text says who speaks, and who does. */
export interface ChosenDress {
  readonly isWorn: (candidate: Candidate) => boolean;
  readonly people: ReadonlySet<string>;
  /** What may be a name and is taken for words, or the other way round. */
  readonly unsure: readonly { readonly line: number; readonly message: string }[];
  /** What is said of the whole. */
  readonly doubtful: readonly Problem[];
}

interface Named {
  readonly name: string;
  readonly times: number;
  readonly first: Candidate;
}

interface Worn {
  readonly dress: Dress;
  readonly names: readonly Named[];
  readonly heads: number;
  /** How many of them begin a line inside a paragraph, and how many stand in bold together with what is said. */
  readonly inside: number;
  readonly inBoldWords: number;
}

/** Of plain text before colons, which may be anything, at least one paragraph in so many bears a name. */
const plainShare = 5;
/** Where all paragraphs but one in so many begin with a name, what else stands before a colon there is told. */
const mostlyShare = 5;

/** Chooses what a text wears; undefined where it says in no form who speaks. */
export function chooseDress(candidates: readonly Candidate[], paragraphs: number): ChosenDress | undefined {
  const all = [...Map.groupBy(candidates, ({ dress }) => dress)].map(([dress, heads]) => toWorn(dress, heads));
  const worn = all
    .filter((each) => isWorn(each, paragraphs))
    .toSorted((a, b) => rankOf(b) - rankOf(a) || b.heads - a.heads);
  const [main] = worn;
  if (main === undefined) return undefined;
  const people = new Set<string>();
  const unsure: { line: number; message: string }[] = [];
  judgeAll(main, people, unsure, paragraphs);
  if (people.size === 0) return undefined;
  const others = all.filter((each) => each !== main && !each.dress.endsWith('/alone'));
  const joined = new Set<Dress>([main.dress]);
  for (const other of others) joinOther(other, main, people, joined, unsure);
  return { isWorn: ({ dress }) => joined.has(dress), people, unsure, doubtful: doubtsOf(main, people) };
}

/** In these dresses nothing stands but labels: what is no name there is a remark. */
export function isStrong(dress: Dress): boolean {
  return dress !== 'plain/colon' && !dress.endsWith('/alone') && !dress.endsWith('/time-name');
}

function toWorn(dress: Dress, heads: readonly Candidate[]): Worn {
  const byName = Map.groupBy(heads, ({ name }) => name);
  const names = [...byName].flatMap(([name, [first, ...more]]) =>
    first === undefined ? [] : [{ name, times: more.length + 1, first }],
  );
  const inside = heads.filter(({ first, name }) => !first && (byName.get(name)?.length ?? 0) > 1).length;
  return {
    dress,
    names,
    heads: heads.length,
    inside,
    inBoldWords: heads.filter(({ look }) => look === 'bold-words').length,
  };
}

const isSure = ({ first }: Named) => first.judgement === 'name';
/** What may be a name where it stands. */
const isPossible = ({ first: { judgement, dress } }: Named) =>
  judgement !== 'never' && (judgement !== 'unlikely' || isStrong(dress));
const recurs = (named: Named) => named.times > 1 && isPossible(named);

function isWorn({ dress, names }: Worn, paragraphs: number): boolean {
  const recurring = names.filter(recurs);
  const sure = recurring.filter(isSure);
  if (dress.endsWith('/alone')) return sure.length > 1;
  if (dress.endsWith('/time-name')) {
    const isPair = recurring.length > 0 && names.filter(isSure).length > 1;
    return isPair || recurring.length > 1 || recurring.some(({ times }) => times > 2);
  }
  if (dress !== 'plain/colon')
    return recurring.length > 0 || (!dress.endsWith('/time-colon') && names.filter(isSure).length > 2);
  const heads = recurring.reduce((sum, { times }) => sum + times, 0);
  return recurring.length > 0 && (sure.length > 1 || heads * plainShare >= paragraphs);
}

/** The rarer a dress is by accident, the higher. */
function rankOf({ dress }: Worn): number {
  if (dress.endsWith('/over-time') || dress.endsWith('/name-time') || dress.endsWith('/time-colon')) return 5;
  if (dress.endsWith('/time-name')) return 4;
  if (dress.endsWith('/alone')) return 0;
  return dress === 'plain/colon' ? 1 : 3;
}

function judgeAll(
  main: Worn,
  people: Set<string>,
  unsure: { line: number; message: string }[],
  paragraphs: number,
): void {
  const isUniform = main.dress === 'plain/colon' && main.heads * mostlyShare >= paragraphs * (mostlyShare - 1);
  const recurring = main.names.filter(recurs);
  const isAlone = main.dress.endsWith('/alone');
  const sure = recurring.filter((each) => isSure(each) || !isAlone);
  for (const { name } of sure) people.add(name);
  const from = sure.reduce((line, { first }) => Math.min(line, first.line), Infinity);
  const shapes = shapesOf(sure.map(({ name }) => name));
  const kin = (name: string) => isKin(name, shapes);
  for (const each of main.names) {
    const { name, first } = each;
    if (people.has(name)) continue;
    if (!isPossible(each)) {
      if (isUniform && first.first && first.line > from && isShort(name))
        unsure.push({ line: first.line, message: onceAsWords(name) });
      continue;
    }
    if (isStrong(main.dress)) {
      people.add(name);
      if (!isSure(each) && !kin(name)) unsure.push({ line: first.line, message: onceAsPerson(name) });
    } else if (isSure(each) && (isLong(name) || kin(name)) && (first.first || main.inside > 1)) {
      people.add(name);
      if (!isLong(name)) unsure.push({ line: first.line, message: onceAsPerson(name) });
    } else if (!isAlone) {
      unsure.push({ line: first.line, message: onceAsWords(name) });
    }
  }
}

/** A talk may wear two dresses, as where a magazine's questions are in bold and the answers are not. */
function joinOther(
  other: Worn,
  main: Worn,
  people: Set<string>,
  joined: Set<Dress>,
  unsure: { line: number; message: string }[],
): void {
  const recurring = other.names.filter((each) => recurs(each) && isSure(each) && !people.has(each.name));
  const answers = other.dress === 'plain/colon' && main.inBoldWords * 2 > main.heads;
  if (recurring.length > 0 && (isStrong(other.dress) || answers)) {
    joined.add(other.dress);
    for (const each of other.names) if (isSure(each) && (recurs(each) || isLong(each.name))) people.add(each.name);
    return;
  }
  const from = main.names.reduce((line, { first }) => Math.min(line, first.line), Infinity);
  const once = other.names.filter((each) => !people.has(each.name) && !recurs(each) && isSure(each));
  if (isStrong(other.dress) && other.dress.endsWith('/colon')) {
    for (const { name } of once.filter((each) => isLong(each.name))) people.add(name);
  }
  const shapes = shapesOf(people);
  for (const { name, first, times } of [...recurring, ...once]) {
    const isInside = first.first && first.line > from && (isKin(name, shapes) || isLong(name));
    if (!people.has(name) && (times > 1 || isInside)) unsure.push({ line: first.line, message: onceAsWords(name) });
  }
}

/** More than one word, or a name by its characters: what a sentence hardly begins with. */
function isLong(name: string): boolean {
  return /\s|\p{Script=Han}{2}/u.test(name);
}

/** No more than a heading of words has. */
function isShort(name: string): boolean {
  return name.length <= 20 && name.split(/\s/u).length <= 3;
}

/** How names are written: their script, their capitals, and about how many characters or words they have. */
function shapesOf(names: Iterable<string>): ReadonlySet<string> {
  const shapes = new Set<string>();
  for (const name of names) for (const more of [-1, 0, 1]) shapes.add(shapeOf(name, more));
  return shapes;
}

function shapeOf(name: string, more: number): string {
  if (/\p{Script=Han}/u.test(name)) return `han ${name.length + more}`;
  const capitals = name === name.toUpperCase();
  return `${capitals} ${/^\p{Ll}/u.test(name)} ${name.split(/\s+/u).length + more}`;
}

/** Written as another is. */
function isKin(name: string, shapes: ReadonlySet<string>): boolean {
  const isBrief = !/\p{Script=Han}/u.test(name) || name.length < 5;
  return isBrief && shapes.has(shapeOf(name, 0));
}

/** A text in which nothing is surely a name may be a list of other things: it is read, and that is told. */
function doubtsOf({ names }: Worn, people: ReadonlySet<string>): readonly Problem[] {
  const inTalk = names.filter(({ name }) => people.has(name));
  const [first, second] = inTalk;
  if (first === undefined || inTalk.some(isSure)) return [];
  const shown = [first, second].flatMap((each) => (each === undefined ? [] : `"${each.name}"`)).join(' and ');
  const message = `${shown} may be no people: if nobody speaks here, this is no transcript`;
  return [{ line: first.first.line, column: 1, message }];
}

function onceAsPerson(name: string): string {
  return `"${name}" stands once where a speaker's name stands, and is taken for one: if it is none, write it without the colon`;
}

function onceAsWords(name: string): string {
  return `"${name}" stands before a colon, and is taken for words: if it is who speaks, mark it as the others are`;
}

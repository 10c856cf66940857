import { formsOf } from '../../interview/forms-of.ts';
import type { Speaker } from '../../interview/interview.ts';
import { fold } from '../../search/language/fold.ts';

const leastName = 2;
const leastPart = 3;
/** In UTF-16 units: a name stands at the beginning of its line. */
const longestLine = 200;

/**
 * Whom a message names as the one who said it, before a colon or "said", or behind a dash, where that is another speaker and
 * nothing names the right one.
 */
export function findNamed(speakers: readonly Speaker[], right: Speaker, message: string): Speaker | undefined {
  const lines = message.split('\n').map((line) => fold(line.slice(0, longestLine)).text.trim());
  const names = (speaker: Speaker) => lines.some((line) => speakerNames(speaker).some((name) => isNamed(line, name)));
  if (names(right)) return undefined;
  const own = new Set(speakerNames(right));
  const others = speakers.filter(({ id }) => id !== right.id);
  return others.find((other) =>
    lines.some((line) => speakerNames(other).some((name) => !own.has(name) && isNamed(line, name))),
  );
}

/** Every way to name a speaker, as words are compared. */
export function speakerNames({ name, labels, aliases }: Speaker): readonly string[] {
  const all = [...formsOf(name), formsOf(name).join(' '), ...formsOf(name).flatMap(partsOfName), ...labels, ...aliases];
  return [...new Set(all.map((each) => fold(each).text.trim()).filter((each) => each.length >= leastName))];
}

/** A first name or a last one, where the name is written with spaces. */
function partsOfName(name: string): readonly string[] {
  const parts = name.split(/\s+/u);
  return parts.length < 2 ? [] : parts.filter((part) => part.length >= leastPart);
}

const saysSo =
  /^(?::|(?:said|says|once said|wrote|told|put it)(?![\p{L}\p{N}])|(?:说|曾说|讲|表示|曾表示|认为|提到|指出))/u;

/** Alone on its line, before what says that words follow, or behind what ends a quote. */
function isNamed(line: string, name: string): boolean {
  const bare = line.replace(/^[\s>*_#~\-–—―]+/u, '');
  if (bare.startsWith(name)) {
    const rest = bare.slice(name.length);
    if (/^[\s*_]*$/u.test(rest) || saysSo.test(rest.replace(/^[\s*_]+/u, ''))) return true;
  }
  const at = line.lastIndexOf(name);
  if (at < 0 || line.slice(at + name.length).replace(/[\s*_.)）。]+/gu, '') !== '') return false;
  return /[-–—―~(]$/u.test(line.slice(0, at).trimEnd());
}

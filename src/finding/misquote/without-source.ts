import type { Speaker } from '../../interview/interview.ts';
import { fold } from '../../search/language/fold.ts';
import { width } from '../searchable-parts.ts';
import { speakerNames } from './find-named.ts';

/** In columns: who somebody is, behind a name. */
const longestRole = 60;
const longestSource = 24;

/** A message without the names at the ends of its lines, behind a dash or alone, that say whose words stand before. */
export function withoutSource(message: string, speakers: readonly Speaker[]): string {
  const names = speakers.flatMap(speakerNames);
  return message
    .split('\n')
    .map((line) => cutSource(line, names))
    .join('\n');
}

const dash = /[-–—―]/u;

function cutSource(line: string, names: readonly string[]): string {
  if (names.includes(bareName(line))) return '';
  for (let at = line.length - 1; at >= 0; at -= 1) {
    if (!dash.test(line.charAt(at))) continue;
    // A hyphen within a word.
    if (line.charAt(at) === '-' && /[\p{L}\p{N}]/u.test(line.charAt(at - 1))) continue;
    const source = line.slice(at + 1);
    const before = withoutDashes(line.slice(0, at));
    return isSource(source, width(before) === 0, names) ? before + marksAtEnd(source) : line;
  }
  return line;
}

/** A speaker's name, with who that is; or, on a line of its own, anybody's. */
function isSource(source: string, alone: boolean, names: readonly string[]): boolean {
  const said = bareName(source);
  if (alone && width(said) <= longestSource) return true;
  return names.some((name) => {
    if (!said.startsWith(name)) return false;
    const role = said.slice(name.length);
    return role === '' || (/^\s*[,，(（]/u.test(role) && width(role) <= longestRole);
  });
}

function bareName(text: string): string {
  return fold(text)
    .text.replace(/^[\s>*_~|]+/u, '')
    .replace(/[\s*_~|.。”"」』]{1,20}$/u, '');
}

/** What closes a quote stays. */
function marksAtEnd(text: string): string {
  return /[*_~|”"」』❞]$/u.exec(text.trimEnd())?.[0] ?? '';
}

/** Without those at its end. */
function withoutDashes(text: string): string {
  let end = text.length;
  while (end > 0 && dash.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

import type { Speaker } from '../../interview/interview.ts';
import { fold } from '../../search/language/fold.ts';
import { width } from '../searchable-parts.ts';
import { speakerNames } from './find-named.ts';

/** In columns: who somebody is, behind a name. */
const longestRole = 60;
const longestSource = 24;

/**
 * A message without the names that say whose words these are: at the beginnings of its lines, before a colon, and at their
 * ends, behind a dash or alone.
 */
export function withoutSource(message: string, speakers: readonly Speaker[]): string {
  const names = speakers.flatMap(speakerNames);
  return message
    .split('\n')
    .map((line) => cutSource(cutLead(line, names), names))
    .join('\n');
}

/** In UTF-16 units: a name stands at the beginning of its line, with who that is. */
const longestLead = 120;

/** Without a speaker's name before its first colon; what marks the line as a quote stays. */
function cutLead(line: string, names: readonly string[]): string {
  const colon = line.slice(0, longestLead).search(/[:：]/u);
  if (colon < 0) return line;
  const lead = /^[\s>*_~|#]*/u.exec(line)?.[0] ?? '';
  const behind = line.slice(colon + 1);
  const said = bareName(line.slice(lead.length, colon));
  const named = names.some((name) => said === name || (said.startsWith(name) && isRole(said.slice(name.length))));
  if (!named) return line;
  const quote = /^\s*(?:>{1,3}\s*)*/u.exec(line)?.[0] ?? '';
  return quote + behind.replace(/^[*_~|\s]+/u, '');
}

/** Who somebody is, behind the name. */
function isRole(text: string): boolean {
  return /^\s*[,，(（]/u.test(text) && width(text) <= longestRole;
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
    return role === '' || isRole(role);
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

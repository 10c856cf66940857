import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import type { Bilingual } from '../../../src/interview/interview.ts';
import { readAbout } from '../../../src/library/read-about.ts';
import { toPosix } from '../../to-posix.ts';
import { ownPath, readOwn } from '../own-content.ts';

export interface PlacedText {
  /** Such as `content/…/about.yaml sections.3.points.1`. */
  readonly at: string;
  readonly text: Bilingual;
}

/** Whatever our own about.yaml files say in Chinese and in English, in order; of a glossary, its Chinese terms. */
export function textsForTaiwan(): readonly PlacedText[] {
  const files = globSync(['content/*/about.yaml', 'src/demo/sample/about.yaml'], { cwd: ownPath('.') }).map(toPosix);
  return files.toSorted().flatMap((file) => [...textsIn(readAbout(readOwn(file)!, file).about, `${file} `)]);
}

function* textsIn(value: unknown, at: string): Generator<PlacedText> {
  if (typeof value !== 'object' || value === null) return;
  const { zh, en, tw, term, aliases } = value as Readonly<Record<string, unknown>>;
  if (typeof zh === 'string' && typeof en === 'string') {
    yield { at: at.slice(0, -1), text: { zh, en, ...(typeof tw === 'string' && { tw }) } };
  }
  if (typeof term === 'string' && /\p{Script=Han}/u.test(term)) {
    const english = Array.isArray(aliases) ? aliases.filter((alias) => !/\p{Script=Han}/u.test(String(alias))) : [];
    yield { at: at.slice(0, -1), text: { zh: term, en: english.join(', '), ...(typeof tw === 'string' && { tw }) } };
  }
  for (const [key, part] of Object.entries(value)) yield* textsIn(part, `${at}${key}.`);
}

/** What a text is known by in `read.txt` once somebody has read its three languages side by side. */
export function readingOf({ zh, en, tw = '' }: Bilingual): string {
  return createHash('sha256').update([zh, en, tw].join('\n')).digest('base64url').slice(0, 10);
}

export const readingsFile = 'test/content/taiwan/read.txt';

export function knownReadings(): readonly string[] {
  return (readOwn(readingsFile) ?? '').split('\n').filter((line) => line !== '');
}

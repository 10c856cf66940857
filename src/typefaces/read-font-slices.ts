import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type FontSlice, parseRanges, withoutCodePoints } from './font-slice.ts';

const require = createRequire(import.meta.url);

/**
 * The slices that a package's stylesheet lists for browsers. @param stylesheet - in its package, or its path @param left -
 * code points that others are to draw
 */
export function readFontSlices(family: string, stylesheet: string, left: readonly number[] = []): readonly FontSlice[] {
  const path = require.resolve(stylesheet);
  const faces = readFileSync(path, 'utf8').matchAll(/@font-face\s*\{(?<face>[^{}]*)\}/gu);
  return [...faces].flatMap(({ groups: { face = '' } = {} }) => {
    const file = /url\("?\.\/([^")]+)"?\)/u.exec(face)?.[1];
    const ranges = /unicode-range:([^;]+)/u.exec(face)?.[1];
    if (file === undefined || ranges === undefined) return [];
    return [{ family, file: join(dirname(path), file), ranges: withoutCodePoints(parseRanges(ranges.trim()), left) }];
  });
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realInputs } from '../real-inputs.ts';
import { repository } from '../repository.ts';
import { ownFiles, readOwn } from './own-content.ts';

/** So many Chinese characters in a row, whatever stands between them, are somebody's sentence. */
const run = 12;

/** Every run of Chinese characters in a text, across punctuation, Latin and lines. */
function runsOf(text: string): string[] {
  const chinese = text.replaceAll(/[^\u4e00-\u9fff]/g, '');
  return Array.from({ length: Math.max(0, chinese.length - run + 1) }, (_, start) => chinese.slice(start, start + run));
}

describe('runsOf', () => {
  it('crosses punctuation, Latin and lines', () => {
    expect(runsOf('一二三四，五六 NVLink\n七八九十百千')).toEqual(['一二三四五六七八九十百千']);
  });
});

const reason = realInputs.present ? repository.absent : realInputs.absent;
const present = realInputs.present && repository.present;

describe.skipIf(!present)(`our own files${present ? '' : ` (${reason})`}`, () => {
  it(`hold no run of ${run} Chinese characters of any article`, () => {
    const articles = readdirSync(realInputs.articles).map((file) =>
      readFileSync(join(realInputs.articles, file), 'utf8'),
    );
    const theirs = new Set(articles.flatMap(runsOf));
    expect(theirs.size).toBeGreaterThan(1000);
    const taken = ownFiles().flatMap((file) =>
      runsOf(readOwn(file) ?? '')
        .filter((words) => theirs.has(words))
        .map((words) => `${file}: ${words}`),
    );
    expect(taken).toEqual([]);
  });
});

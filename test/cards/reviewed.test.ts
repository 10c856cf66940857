import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { draw } from './drawing.ts';
import { reviewedCards } from './reviewed-cards.ts';
import { reviewedPath } from './reviewed-files.ts';

/** Other processors round otherwise at the edges of letters. */
const mostDifferent = 0.002;

const cards = Object.entries(reviewedCards());

function differingShare(actual: PNG, reviewed: PNG): number {
  const { width, height } = reviewed;
  if (actual.width !== width || actual.height !== height) return 1;
  return pixelmatch(actual.data, reviewed.data, undefined, width, height, { threshold: 0.2 }) / (width * height);
}

describe('a card', () => {
  it.each(cards)(
    'looks as it was reviewed: %s (`npm run cards:review` draws the pictures anew)',
    async (name, order) => {
      const { png } = await draw(order);
      const reviewed = PNG.sync.read(readFileSync(reviewedPath(name)));
      const share = differingShare(PNG.sync.read(Buffer.from(png)), reviewed);
      if (share <= mostDifferent) return;
      const actual = join(mkdtempSync(join(tmpdir(), 'pullquote-card-')), `${name}.png`);
      writeFileSync(actual, png);
      expect.fail(`${(share * 100).toFixed(2)} % of the pixels differ; what was drawn: ${actual}`);
    },
  );

  it('has been reviewed, each of them and no other', () => {
    const files = readdirSync(dirname(reviewedPath('any'))).toSorted();
    expect(files).toEqual(cards.map(([name]) => `${name}.png`).toSorted());
  });

  it('that differs is noticed', () => {
    const [first, second] = ['simplified', 'golden'].map((name) => readFileSync(reviewedPath(name)));
    expect(differingShare(PNG.sync.read(first!), PNG.sync.read(second!))).toBeGreaterThan(mostDifferent);
  });
});

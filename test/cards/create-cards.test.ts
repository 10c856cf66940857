import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { createLookups } from '../../src/cache/create-lookups.ts';
import { createMemoryStore } from '../../src/cache/create-memory-store.ts';
import { systemClock } from '../../src/clock.ts';
import type { CardOutcome } from '../../src/cards/card-outcome.ts';
import { createCards } from '../../src/cards/create-cards.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';
import { drawnCards } from '../fixtures/drawn-cards.ts';
import { aQuote } from './drawing.ts';

function scene(...outcomes: readonly CardOutcome[]) {
  const lookups = createLookups({
    store: createMemoryStore(),
    epoch: 'test',
    onTrouble: () => undefined,
    clock: systemClock,
  });
  const log = createLogList();
  let drawn = 0;
  const queue = {
    async draw() {
      drawn += 1;
      return outcomes[drawn - 1] ?? outcomes.at(-1)!;
    },
  };
  return { cards: createCards({ lookups, log, queue }), log, lookups, drawn: () => drawn };
}

const png = PNG.sync.write(new PNG({ width: 1, height: 1 }));
const picture: CardOutcome = { kind: 'drawn', png, text: '茶' };

describe('createCards', () => {
  it('draws a card once, and gives its very bytes from the cache', async () => {
    const { cards, drawn } = scene(picture);
    for (let time = 0; time < 3; time += 1) {
      const card = await cards.quote(aQuote('茶'));
      expect([...card.png]).toEqual([...png]);
      expect(card.text).toBe('茶');
    }
    expect(drawn()).toBe(1);
  });

  it('draws anew whatever shows anything else', async () => {
    const { cards, drawn } = scene(picture);
    await cards.quote(aQuote('茶'));
    await cards.quote(aQuote('茶', { colour: '#000000' }));
    await cards.quote(aQuote('茶', { marks: [{ start: 0, end: 1 }] }));
    expect(drawn()).toBe(3);
  });

  it('says which characters no font has, a few of them', async () => {
    const characters = Array.from('가나다라마바사아자차');
    const { cards } = scene({ kind: 'undrawable', characters });
    await expect(cards.quote(aQuote('茶'))).rejects.toMatchObject({
      code: 'card-undrawable',
      params: { characters: '가 나 다 라 마 바 사 아', packages: ['@fontsource-variable/noto-serif-kr'] },
    });
    const { cards: others } = scene({ kind: 'undrawable', characters: ['가', 'ש'] });
    await expect(others.quote(aQuote('茶'))).rejects.toMatchObject({ params: { characters: '가 ש', packages: [] } });
  });

  it('tells the operator why drawing failed, keeps no failure, and draws when it can again', async () => {
    const { cards, log } = scene({ kind: 'failed', reason: 'the worker ended with code 3' }, picture);
    await expect(cards.quote(aQuote('茶'))).rejects.toMatchObject({ code: 'card-failed' });
    expect(log.lines).toEqual([
      { level: 'warn', message: 'a card could not be drawn', facts: { reason: 'the worker ended with code 3' } },
    ]);
    expect((await cards.quote(aQuote('茶'))).text).toBe('茶');
  });

  it('is the real picture on both sides of the cache', async () => {
    const { lookups } = scene(picture);
    const cards = drawnCards(lookups);
    const [first, second] = [await cards.quote(aQuote('一杯茶')), await cards.quote(aQuote('一杯茶'))];
    expect(Buffer.from(second.png).equals(first.png)).toBe(true);
    expect(Buffer.from(second.png).subarray(1, 4).toString()).toBe('PNG');
  });
});

import { describe, expect, it } from 'vitest';
import type { Cards } from '../../../src/cards/cards.ts';
import { withCard } from '../../../src/cards/order/with-card.ts';
import { UserError } from '../../../src/user-error.ts';
import type { Feed } from '../../../src/feeds/feed.ts';
import { libraryOf, teaInterview } from '../../fixtures/library.ts';
import { createLogList } from '../../conversation/dispatch-scene.ts';
import { aFeed } from '../../fixtures/rows.ts';
import { drawnCards } from '../../fixtures/drawn-cards.ts';

const tea = libraryOf(teaInterview());
const body = { content: 'the post', embeds: [{ description: 'its words' }] };
const pictured = { content: 'the post around its picture', embeds: [] };
const item = 'tea-machine#3';

function post(facts: Partial<Feed>, cards: Cards = drawnCards(), log = createLogList()) {
  return withCard(body, pictured, { library: tea, locale: 'zh-CN', feed: aFeed(facts), item }, { cards, log });
}

function failing(error: Error): Cards {
  const fail = async () => {
    throw error;
  };
  return { quote: fail, talk: fail };
}

describe('withCard', () => {
  it('adds the picture of what the post shows, described in the server’s language', async () => {
    const { content, embeds, files } = await post({ card: true });
    expect({ content, embeds }).toEqual(pictured);
    expect(files).toMatchObject([{ name: 'quote-3.png' }]);
    expect(files![0]!.description).toBe(
      '高远 Gao Yuan：“很多人以为难点在水泵，其实难点在数据。”——茶与机器 × 高远 · 2024-10-04',
    );
  });

  it('leaves the words to be said where the picture may not be attached', async () => {
    expect((await post({ card: true })).withoutFiles).toEqual(body);
  });

  it('leaves the words below a picture that shows a stretch of them, or of which the post says more', async () => {
    const stretch: Cards = {
      ...drawnCards(),
      quote: async (order) => ({ ...(await drawnCards().quote(order)), text: '…其实难点在数据。' }),
    };
    expect(await post({ card: true }, stretch)).toMatchObject({ ...body, files: [{ name: 'quote-3.png' }] });
    const facts = { library: tea, locale: 'zh-CN', feed: aFeed({ card: true }), item } as const;
    const whole = await withCard(body, undefined, facts, { cards: drawnCards(), log: createLogList() });
    expect(whole).toMatchObject({ ...body, files: [{ name: 'quote-3.png' }] });
  });

  it('adds nothing where the feed wants none', async () => {
    expect(await post({})).toEqual(body);
    expect(await post({ card: false })).toEqual(body);
  });

  it('lacks nothing where no machine could draw it', async () => {
    const own = new UserError('card-undrawable', { characters: 'ᚠ', packages: [] });
    expect(await post({ card: true }, failing(own))).toEqual(body);
    const fonts = new UserError('card-undrawable', { characters: '茶', packages: ['fonts'] });
    expect(await post({ card: true }, failing(fonts))).toEqual({ ...body, undrawn: true });
  });

  it.each([new UserError('card-failed', {}), new Error('anything')])(
    'lets the post go without its picture after %o, and says so in the log',
    async (error) => {
      const log = createLogList();
      expect(await post({ card: true }, failing(error), log)).toEqual({ ...body, undrawn: true });
      expect(log.lines).toMatchObject([{ level: 'warn', message: 'a post goes without its picture' }]);
    },
  );
});

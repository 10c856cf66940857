import { describe, expect, it } from 'vitest';
import { sourceAddress } from '../../../src/render/interview/source-address.ts';
import { cardBody } from '../../../src/cards/order/card-body.ts';
import { quoteOrder } from '../../../src/cards/order/quote-order.ts';
import { quoteBody } from '../../../src/render/quote/quote-body.ts';
import { viewOf } from '../../../src/render/quote/view.ts';
import { readerOf } from '../../../src/render/reader.ts';
import { savedMarkdown } from '../../../src/render/saved/saved-markdown.ts';
import { bareSection, libraryOf, shell, slug, teaInterview } from '../../fixtures/library.ts';

const reader = readerOf({ locale: 'en-US', guildId: undefined, appPermissions: 0n, draws: true });

const both = { zh: '灯', en: 'Lamp' };
const bare = bareSection({ number: 1, title: both, summary: both, first: 1, last: 2 });
const addressOf = (sourceUrl: string | undefined, startsAtSeconds: number | undefined) =>
  sourceAddress({ ...shell('x', [], []), sourceUrl }, { ...bare, startsAtSeconds });

describe('Source', () => {
  it('opens the moment from a quote, a point, a card and an exported quote of the section', () => {
    const tea = teaInterview();
    const [first, ...rest] = tea.sections.map((section) => ({ ...section, startsAtSeconds: 57 * section.number }));
    const sections = [first!, ...rest];
    const passages = tea.passages.map((each) => ({ ...each, section: sections[(each.section?.number ?? 0) - 1] }));
    const interview = { ...tea, sourceUrl: 'https://youtu.be/tea', sections, passages };
    const library = libraryOf(interview);
    const links = (body: object) => JSON.stringify(body).match(/https:[^"]*/gu);
    const address = ['https://youtu.be/tea?t=114s'];
    expect(links(quoteBody(viewOf([`${slug}#5`]), { library, reader }))).toEqual(address);
    expect(links(quoteBody(viewOf([`${slug}#s2.1`]), { library, reader }))).toEqual(address);
    const facts = { interview, passage: passages[4]!, locale: 'en-US' } as const;
    expect(links(cardBody(facts, quoteOrder(facts), { png: new Uint8Array(), text: '' }, 'en-US'))).toEqual(address);
    expect(savedMarkdown(library, [{ item: `${slug}#5` }], 'en-US')).toContain(`(<${address[0]}>)`);
  });
});

describe('sourceAddress', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abc', 'https://www.youtube.com/watch?v=abc&t=1234s'],
    ['https://youtu.be/abc', 'https://youtu.be/abc?t=1234s'],
    ['https://youtube.com/watch?v=abc&t=5s', 'https://youtube.com/watch?v=abc&t=1234s'],
    ['https://www.bilibili.com/video/BV1', 'https://www.bilibili.com/video/BV1?t=1234'],
    ['https://vimeo.com/1', 'https://vimeo.com/1#t=1234s'],
    ['https://example.com/tea', 'https://example.com/tea'],
    ['https://notyoutube.com/watch?v=abc', 'https://notyoutube.com/watch?v=abc'],
    ['the third shelf', 'the third shelf'],
    [undefined, undefined],
  ])('of %s is %s at the moment where the section begins', (source, expected) => {
    expect(addressOf(source, 1234)).toBe(expected);
  });

  it('is the whole where nobody noted the moment, or there is no section', () => {
    const source = 'https://youtu.be/abc';
    expect(addressOf(source, undefined)).toBe(source);
    expect(sourceAddress({ ...shell('x', [], []), sourceUrl: source }, undefined)).toBe(source);
  });
});

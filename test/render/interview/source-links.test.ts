import { describe, expect, it } from 'vitest';
import { cardBody } from '../../../src/cards/order/card-body.ts';
import { quoteOrder } from '../../../src/cards/order/quote-order.ts';
import type { Interview } from '../../../src/interview/interview.ts';
import { libraryBody } from '../../../src/render/interview/library-body.ts';
import { sourceAddresses } from '../../../src/render/interview/source-links.ts';
import { summaryContentsBody } from '../../../src/render/interview/summary-contents-body.ts';
import { summarySectionBody } from '../../../src/render/interview/summary-section-body.ts';
import { moreBody } from '../../../src/render/quote/more-body.ts';
import { excerptView, viewOf } from '../../../src/render/quote/view.ts';
import { readerOf } from '../../../src/render/reader.ts';
import { savedMarkdown } from '../../../src/render/saved/saved-markdown.ts';
import { checkMessage } from '../../fixtures/check-message.ts';
import { libraryOf } from '../../fixtures/library.ts';
import { recording, timedTalk, untimedTalk } from '../../fixtures/timed-talk.ts';

const reader = readerOf({ locale: 'en-US', guildId: undefined, appPermissions: 0n, draws: true });
const pagesOf = (body: object) => JSON.stringify(body).match(/https:[^"\s)>]*/gu);

/** Every address behind a quote’s `⋯`, as often as it is there. */
function linksOf(interview: Interview, item: string) {
  const view = excerptView(libraryOf(interview), `${interview.slug}#${item}`);
  const body = moreBody(view, { library: libraryOf(interview), reader });
  checkMessage(body);
  return pagesOf(body);
}

describe('Listen', () => {
  it('opens the moment from a quote, a point, a card and an exported quote', () => {
    const interview = timedTalk();
    const library = libraryOf(interview);
    const address = [`${recording}&t=754s`];
    expect(linksOf(interview, '4')).toEqual(address);
    expect(linksOf(interview, 's2.1')).toEqual([`${recording}&t=3723s`]);
    const facts = { interview, passage: interview.passages[3]!, locale: 'en-US' } as const;
    expect(pagesOf(cardBody(facts, quoteOrder(facts), { png: new Uint8Array(), text: '' }, 'en-US'))).toEqual(address);
    expect(savedMarkdown(library, [{ item: 'keeper#4' }], 'en-US')).toContain(`(<${address[0]}>)`);
  });

  it('opens the moment of the excerpt that is shown, in a card, too; with what stands around it, that of the passage', () => {
    const interview = timedTalk();
    const passage = interview.passages[1]!;
    const window = { start: passage.text.indexOf('I trim'), end: passage.text.length };
    const view = {
      ...viewOf(['keeper#2']),
      excerpt: { passage, span: window, chosenBy: 'weights', score: 1 },
    } as const;
    const setting = { library: libraryOf(interview), reader };
    expect(pagesOf(moreBody(view, setting))).toEqual([`${recording}&t=18s`]);
    expect(pagesOf(moreBody({ ...view, turns: 1 }, setting))).toEqual([`${recording}&t=12s`]);
    const facts = { interview, passage, window, locale: 'en-US' } as const;
    expect(pagesOf(cardBody(facts, quoteOrder(facts), { png: new Uint8Array(), text: '' }, 'en-US'))).toEqual([
      `${recording}&t=18s`,
    ]);
  });

  it('opens the section, where only its moment is known', () => {
    expect(linksOf(untimedTalk(['0:02', '1:02:00']), '6')).toEqual([`${recording}&t=3720s`]);
    expect(linksOf(untimedTalk(), '6')).toEqual([recording]);
  });

  it('opens each section from the table of contents, and the section’s own from its page', () => {
    const interview = timedTalk();
    const contents = summaryContentsBody({ interview, page: 0 }, reader);
    expect(contents.embeds![0]!.description).toContain(`The night · ¶ 1–4 · [0:03](${recording}&t=3s)`);
    expect(contents.embeds![0]!.description).toContain(`The successor · ¶ 5–6 · [1:02:03](${recording}&t=3723s)`);
    const page = { interview, section: interview.sections[1]!, page: 0, back: undefined };
    const section = summarySectionBody(libraryOf(interview), page, reader);
    checkMessage(section);
    expect(section.embeds![0]!.footer!.text).toContain('¶ 5–6 · 1:02:03');
    expect(section.embeds![0]!.description).toContain(`-# [Listen ↗](${recording}&t=3723s)`);
  });

  it('is told beside the source, where that is another page', () => {
    const interview = timedTalk({ media: 'https://cdn.example.org/keeper.mp3', source: 'https://example.org/keeper' });
    const both = ['https://cdn.example.org/keeper.mp3#t=754', 'https://example.org/keeper'];
    expect(linksOf(interview, '4')).toEqual(both);
    const { body } = libraryBody(libraryOf(interview), 0, reader);
    expect(body.embeds![0]!.description).toContain(
      '[Listen ↗](https://cdn.example.org/keeper.mp3) · [Source ↗](https://example.org/keeper)',
    );
  });

  it('shows a section’s time bare where the recording cannot be opened there', () => {
    const { embeds } = summaryContentsBody(
      { interview: timedTalk({ media: 'https://example.org/listen' }), page: 0 },
      reader,
    );
    expect(embeds![0]!.description).toContain('The successor · ¶ 5–6 · 1:02:03');
  });

  it('has the words of each language', () => {
    const labels = (['en-US', 'zh-CN', 'zh-TW'] as const).map((locale) => {
      const body = moreBody(viewOf(['keeper#4']), { library: libraryOf(timedTalk()), reader: { ...reader, locale } });
      return JSON.stringify(body.components).match(/"label":"([^"]* ↗)"/u)![1];
    });
    expect(labels).toEqual(['Listen ↗', '听原声 ↗', '聽原音 ↗']);
  });
});

describe('sourceAddresses', () => {
  const [mediaUrl, sourceUrl] = ['https://youtu.be/keeper', 'https://example.org/keeper'];

  it.each([
    [{ mediaUrl, sourceUrl }, 12, { listen: `${mediaUrl}?t=12s`, source: sourceUrl }],
    [{ mediaUrl, sourceUrl }, undefined, { listen: mediaUrl, source: sourceUrl }],
    [{ mediaUrl, sourceUrl: recording }, 12, { listen: `${mediaUrl}?t=12s`, source: undefined }],
    [{ sourceUrl }, 12, { listen: undefined, source: sourceUrl }],
    [{ sourceUrl: 'the third shelf' }, 12, { listen: undefined, source: 'the third shelf' }],
    [{ sourceUrl: undefined }, undefined, { listen: undefined, source: undefined }],
  ])('of %j at %s', (interview, seconds, expected) => {
    expect(sourceAddresses(interview, seconds)).toEqual(expected);
  });
});

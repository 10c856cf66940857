import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/locale.ts';
import type { Interview } from '../../../src/interview/interview.ts';
import { quoteOrder } from '../../../src/cards/order/quote-order.ts';
import { moreBody } from '../../../src/render/quote/more-body.ts';
import { viewOf } from '../../../src/render/quote/view.ts';
import { readerOf } from '../../../src/render/reader.ts';
import { foreignInterviews, rareNames } from '../../fixtures/foreign-interviews.ts';
import { libraryOf, teaInterview } from '../../fixtures/library.ts';

const anywhere = { guildId: undefined, appPermissions: 0n, draws: true };

function offersCard(interview: Interview, number: number, place = anywhere): boolean {
  const reader = readerOf({ locale: 'zh-CN', ...place });
  const body = moreBody(viewOf([`${interview.slug}#${number}`]), { library: libraryOf(interview), reader });
  return /"quote:(?:card|golden):/u.test(JSON.stringify(body.components));
}

describe('a card', () => {
  it('is offered where one can be drawn, and nowhere else', () => {
    const tea = teaInterview();
    expect(offersCard(tea, 3)).toBe(true);
    expect(offersCard(tea, 3, { ...anywhere, draws: false })).toBe(false);
    expect(offersCard(tea, 3, { guildId: '1', appPermissions: 1n << 14n, draws: true } as never)).toBe(false);
    for (const interview of foreignInterviews().slice(0, -1)) {
      expect([interview.slug, offersCard(interview, 2)]).toEqual([interview.slug, false]);
    }
  });

  it('bears a name in the script that can be drawn; none is offered where no script of it can', () => {
    const interview = rareNames();
    const order = (number: number, locale: (typeof locales)[number]) =>
      quoteOrder({ interview, passage: interview.passages[number - 1]!, locale });
    expect([1, 2, 3, 4].map((number) => offersCard(interview, number))).toEqual([true, true, false, true]);
    for (const locale of locales) {
      expect([order(1, locale).name.text, order(1, locale).otherName]).toEqual(['Yoshi Yuan', undefined]);
    }
    expect([order(2, 'zh-CN').name.text, order(2, 'zh-CN').otherName?.text]).toEqual(['林晓雨', 'Lin Xiaoyu']);
  });

  it('leaves out a section’s title that cannot be drawn', () => {
    const [section] = teaInterview().sections;
    const titled = { ...section!, title: { zh: '𠮷', en: 'Luck 𠮷' } };
    const tea = teaInterview();
    const passage = { ...tea.passages[2]!, section: titled };
    const interview = { ...tea, passages: [...tea.passages.slice(0, 2), passage, ...tea.passages.slice(3)] };
    expect(offersCard(interview, 3)).toBe(true);
    expect(quoteOrder({ interview, passage, locale: 'en-US' }).section).toBeUndefined();
  });
});

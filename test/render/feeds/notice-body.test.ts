import { describe, expect, it } from 'vitest';
import type { ParkReason } from '../../../src/feeds/feed.ts';
import { lackKinds } from '../../../src/feeds/lack.ts';
import { placeReasons } from '../../../src/feeds/refusal.ts';
import { locales } from '../../../src/locale.ts';
import { noticeBody } from '../../../src/render/feeds/notice-body.ts';
import { checkMessage, textOf } from '../../fixtures/check-message.ts';
import { libraryOf, slug, teaInterview } from '../../fixtures/library.ts';
import { aFeed, aRefusal } from '../../fixtures/rows.ts';

const library = libraryOf(teaInterview());
const feed = aFeed({ channelId: '2', rule: { time: '09:00', timeZone: 'America/New_York', days: [1] } });
const answer = { code: 160005, words: 'Thread is *locked*' };
const item = `${slug}#3`;

describe('noticeBody', () => {
  it.each(locales)(
    'says which feed stopped, with which item, in which words of Discord’s, and what to do, in %s',
    (locale) => {
      for (const reason of [...placeReasons, 'content-refused'] satisfies ParkReason[]) {
        const body = noticeBody(library, feed, { kind: 'parked', cause: { reason, answer, item } }, locale);
        checkMessage(body);
        for (const part of ['<#2>', 'America/New\\_York', '¶ 3', '160005', 'Thread is \\*locked\\*', '/daily resume'])
          expect(textOf(body)).toContain(part);
      }
    },
  );

  it.each(locales)('says what it can of a feed that an earlier version stopped, in %s', (locale) => {
    const body = noticeBody(library, feed, { kind: 'parked', cause: { reason: 'refused' } }, locale);
    checkMessage(body);
    expect(textOf(body)).toContain('/daily resume');
    expect(textOf(body)).not.toContain('undefined');
  });

  it.each(locales)('says which item is left out, and where that is decided, in %s', (locale) => {
    const refusal = aRefusal({ reason: 'content-refused', code: undefined, words: 'HTTP 400', item });
    const body = noticeBody(library, feed, { kind: 'left-out', refusal }, locale);
    checkMessage(body);
    for (const part of ['¶ 3', 'HTTP 400', '/daily status', '/daily preview']) expect(textOf(body)).toContain(part);
    // Which it is, and nothing that it says: that was refused.
    expect(textOf(body)).not.toContain('❝');
  });

  it.each(locales)('says what a feed lacks, and the mend, in %s', (locale) => {
    for (const kind of lackKinds) {
      const of = { ping: '77', moment: '160006' } as const;
      const lack = {
        kind,
        of: kind === 'ping' || kind === 'moment' ? of[kind] : 'gone',
        date: '2026-03-01',
        told: false,
      };
      const body = noticeBody(library, feed, { kind: 'lack', lack }, locale);
      checkMessage(body);
      const named = { ping: '<@&77>', interview: locale === 'en-US' ? 'Tea and machines' : '茶' };
      expect(textOf(body)).toContain(
        {
          thread: 'gone',
          publish: 'gone',
          tag: 'gone',
          embeds: '<#2>',
          files: '<#2>',
          drawing: '<#2>',
          items: '<#2>',
          moment: '160006',
          ...named,
        }[kind],
      );
    }
  });

  it.each(locales)('says which interview is gone, where that is known, in %s', (locale) => {
    const textFor = (of: string | undefined) => {
      const lack = { kind: 'interview', of, date: '2026-03-01', told: false } as const;
      return textOf(noticeBody(library, feed, { kind: 'lack', lack }, locale));
    };
    expect(textFor('gone')).toContain('`gone`');
    expect(textFor(undefined)).not.toContain('``');
  });
});

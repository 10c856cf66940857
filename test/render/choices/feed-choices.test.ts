import { describe, expect, it } from 'vitest';
import type { ChannelName } from '../../../src/feeds/channel-names.ts';
import type { Feed } from '../../../src/feeds/feed.ts';
import { locales } from '../../../src/locale.ts';
import { feedChoices, readFeedChoice as readAmong } from '../../../src/render/choices/feed-choices.ts';

function aFeed(id: string, over: Partial<Feed> = {}): Feed {
  return {
    id,
    guildId: '1',
    channelId: '20',
    kind: 'highlight',
    slug: undefined,
    rule: { time: '09:00', timeZone: 'Asia/Shanghai', days: [1, 2, 3, 4, 5, 6, 7] },
    roleId: undefined,
    state: 'active',
    seed: 's',
    sinceMs: 0,
    createdBy: '3',
    createdAtMs: 0,
    parked: undefined,
    ...over,
  };
}

/** What Discord says of channels. */
const told = new Map<string, ChannelName>([
  ['20', { name: 'daily' }],
  ['21', { name: 'elsewhere' }],
  ['22', { name: 'x'.repeat(100) }],
  ['23', 'deleted'],
  ['24', 'hidden'],
]);
const names = { known: (channelId: string) => told.get(channelId) };
const typing = { focused: { value: '' }, channelId: undefined, locale: 'en-US' } as const;
const asked = { ...typing, isAsked: true };
const readFeedChoice = (feeds: readonly Feed[], given: string) => readAmong(only(feeds), names, given, typing);
const only = (feeds: readonly Feed[]) => ({ feeds, unreadable: [] });

const nine = aFeed('f1');
const ten = aFeed('f2', { rule: { ...nine.rule, time: '10:00' } });
const serial = aFeed('f3', { kind: 'serial', state: 'paused' });
const all = [nine, ten, serial];
const nameOf = (feed: Feed, feeds: readonly Feed[] = all) =>
  feedChoices(only(feeds), names, typing).find(({ value }) => value === feed.id)!.name;

describe('readFeedChoice', () => {
  it('takes every name back, and nothing that is none', () => {
    expect(all.map((feed) => readFeedChoice(all, nameOf(feed)))).toEqual(['f1', 'f2', 'f3']);
    for (const typed of ['', '1', '#2', 'daily', '4 · #daily', '1 · something else']) {
      expect(readFeedChoice(all, typed)).toBeUndefined();
    }
  });

  it('follows a feed whose number is another’s by now', () => {
    expect(readFeedChoice([ten, serial], nameOf(serial))).toBe('f3');
    expect(readFeedChoice([ten, serial], nameOf(ten))).toBe('f2');
    expect(readFeedChoice([serial], nameOf(nine))).toBeUndefined();
  });

  it('knows one that was resumed, or whose times were changed since; elsewhere or of another kind it is none of that name', () => {
    expect(readFeedChoice([nine, ten, { ...serial, state: 'active' }], nameOf(serial))).toBe('f3');
    const retimed = { ...serial, rule: ten.rule, sinceMs: 1 };
    expect(readFeedChoice([nine, ten, retimed], nameOf(serial))).toBe('f3');
    expect(readFeedChoice([nine, ten, { ...serial, kind: 'summary' }], nameOf(serial))).toBeUndefined();
    const moved = { ...serial, channelId: '21' };
    expect(readFeedChoice([nine, ten, moved], nameOf(serial))).toBeUndefined();
  });

  it('takes no other for one that is gone, though it has its number by now', () => {
    expect(readFeedChoice([ten, serial], nameOf(nine))).toBeUndefined();
    const retimed = { ...ten, sinceMs: 1 };
    expect(readFeedChoice([retimed, serial], nameOf(nine))).toBe('f2');
    expect(() => readFeedChoice([retimed, { ...ten, id: 'f7' }], nameOf(nine))).toThrow('ambiguous-choice');
  });

  it('takes the mention that Discord’s client makes of the channel’s name', () => {
    expect(readFeedChoice(all, nameOf(ten).replace('#daily', '<#20>'))).toBe('f2');
    expect(readFeedChoice(all, nameOf(ten).replace('#daily', '<#99>'))).toBeUndefined();
    const moved = aFeed('f4', { channelId: '99' });
    expect(readFeedChoice([...all, moved], nameOf(nine).replace('#daily', '<#99>').replace('1', '9'))).toBe('f4');
  });

  it('goes by the words where they say which, whatever their number', () => {
    const half = aFeed('f4', { rule: { ...nine.rule, time: '09:30' } });
    const offered = nameOf(half, [nine, half, ten]);
    expect(offered).toContain('2 · #daily');
    expect(readFeedChoice([half, ten], offered)).toBe('f4');
    expect(readFeedChoice([half, { ...ten, sinceMs: 1 }], offered)).toBe('f4');
  });

  it('tells those apart by their ids that are alike, and asks back where that was not said, each with its own line', () => {
    const twins = [nine, { ...nine, id: 'f8', state: 'paused' } as const, { ...nine, id: 'f9' }, ten];
    const offered = twins.map((feed) => nameOf(feed, twins));
    expect(offered.slice(1)).toEqual([
      '2 · #daily · highlight of the day · every day at 09:00 (Asia/Shanghai) · paused · f8',
      '3 · #daily · highlight of the day · every day at 09:00 (Asia/Shanghai) · f9',
      '4 · #daily · highlight of the day · every day at 10:00 (Asia/Shanghai)',
    ]);
    expect(offered.map((name) => readFeedChoice(twins, name))).toEqual(['f1', 'f8', 'f9', 'f2']);
    expect(offered.map((name) => readFeedChoice(twins.slice(1), name))).toEqual([undefined, 'f8', 'f9', 'f2']);
    for (const number of [1, 2, 3, 7]) {
      expect(() => readFeedChoice(twins, nameOf(nine).replace('1', String(number)))).toThrow(
        expect.objectContaining({
          params: {
            given: expect.any(String),
            meant: twins.slice(0, 3).map((feed) => nameOf(feed, twins).slice(4)),
          },
        }),
      );
    }
  });

  it('takes a name that was cut, however long its channel and its days', () => {
    const rule = { time: '09:00', timeZone: 'America/Argentina/ComodRivadavia', days: [1, 3, 5, 7] };
    const long = ['f5', 'f6'].map((id) => aFeed(id, { channelId: '22', rule }));
    const offered = feedChoices(only(long), names, typing).map(({ name }) => name);
    expect(offered.map((name) => [name.length <= 100, readFeedChoice(long, name)])).toEqual([
      [true, 'f5'],
      [true, 'f6'],
    ]);
  });

  it('takes back what was offered of a channel that is gone, that nobody may look at, or that Discord did not tell', () => {
    const feeds = ['23', '24', '25'].map((channelId, index) => aFeed(`f${index}`, { channelId }));
    for (const locale of locales) {
      const offered = feedChoices(only(feeds), names, { ...typing, locale }).map(({ name }) => name);
      expect(new Set(offered.map((name) => name.split(' · ')[1])).size).toBe(3);
      expect(offered.map((name) => readFeedChoice(feeds, name))).toEqual(['f0', 'f1', 'f2']);
    }
    const [offered = ''] = feedChoices(only([nine]), { known: () => undefined }, typing).map(({ name }) => name);
    expect(offered).toContain('a channel');
    expect(readFeedChoice([nine], offered)).toBe('f1');
  });

  it('takes one back whose channel Discord does not name just now, though another process named it', () => {
    const untold = { known: () => undefined };
    const [moved, later] = [aFeed('f3', { channelId: '21' }), aFeed('f4', { channelId: '21', rule: ten.rule })];
    for (const locale of locales) {
      const feeds = only([nine, moved, later]);
      const offered = feedChoices(feeds, names, { ...typing, locale });
      expect(offered.map(({ name }) => readAmong(feeds, untold, name, asked))).toEqual(['f1', 'f3', 'f4']);
      const gone = only([moved, later]);
      expect(readAmong(gone, untold, offered[2]!.name, asked)).toBe('f4');
      expect(readAmong(gone, names, offered[0]!.name, asked)).toBeUndefined();
    }
  });

  it('takes those back that cannot be read, behind the others, in every language', () => {
    const unreadable = ['20', '24', undefined].map((channelId, row) => ({
      key: `row-${row}`,
      id: undefined,
      channelId,
    }));
    for (const locale of locales) {
      const offered = feedChoices({ feeds: all, unreadable }, names, { ...typing, locale });
      expect(offered.slice(3).map(({ name }) => name.slice(0, 4))).toEqual(['4 · ', '5 · ', '6 · ']);
      expect(offered.map(({ name }) => readAmong({ feeds: all, unreadable }, names, name, typing))).toEqual(
        offered.map(({ value }) => value),
      );
    }
  });
});

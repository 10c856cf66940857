import { describe, expect, it } from 'vitest';
import type { Feed } from '../../../src/feeds/feed.ts';
import { feedChoices, readFeedChoice } from '../../../src/render/choices/feed-choices.ts';

function aFeed(id: string, over: Partial<Feed> = {}): Feed {
  return {
    id,
    guildId: '1',
    channelId: '20',
    channelName: 'daily',
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

const nine = aFeed('f1');
const ten = aFeed('f2', { rule: { ...nine.rule, time: '10:00' } });
const serial = aFeed('f3', { kind: 'serial', state: 'paused' });
const all = [nine, ten, serial];
const nameOf = (feed: Feed, feeds: readonly Feed[] = all) =>
  feedChoices(feeds, '', undefined, 'en-US').find(({ value }) => value === feed.id)!.name;

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
    expect(readFeedChoice([nine, ten, { ...serial, rule: ten.rule }], nameOf(serial))).toBe('f3');
    expect(readFeedChoice([nine, ten, { ...serial, kind: 'summary' }], nameOf(serial))).toBeUndefined();
    const moved = { ...serial, channelId: '21', channelName: 'elsewhere' };
    expect(readFeedChoice([nine, ten, moved], nameOf(serial))).toBeUndefined();
  });

  it('takes the mention that Discord’s client makes of the channel’s name', () => {
    expect(readFeedChoice(all, nameOf(ten).replace('#daily', '<#20>'))).toBe('f2');
    expect(readFeedChoice(all, nameOf(ten).replace('#daily', '<#99>'))).toBeUndefined();
    const moved = aFeed('f4', { channelId: '99' });
    expect(readFeedChoice([...all, moved], nameOf(nine).replace('#daily', '<#99>').replace('1', '9'))).toBe('f4');
  });

  it('asks back where several are the same, and where the number has become another’s or its times have changed', () => {
    const changed = [{ ...ten, id: 'f8' }, nine];
    expect(() => readFeedChoice(changed, nameOf(nine))).toThrow('ambiguous-choice');
    const twins = [nine, { ...nine, id: 'f9' }];
    expect(readFeedChoice(twins, nameOf(nine, twins))).toBe('f1');
    expect(() => readFeedChoice(twins, nameOf(nine).replace('1', '7'))).toThrow('ambiguous-choice');
  });

  it('takes a name that was cut, however long its channel and its days', () => {
    const rule = { time: '09:00', timeZone: 'America/Argentina/ComodRivadavia', days: [1, 3, 5, 7] };
    const long = ['f5', 'f6'].map((id) => aFeed(id, { channelName: 'x'.repeat(100), rule }));
    const names = feedChoices(long, '', undefined, 'en-US').map(({ name }) => name);
    expect(names.map((name) => [name.length <= 100, readFeedChoice(long, name)])).toEqual([
      [true, 'f5'],
      [true, 'f6'],
    ]);
  });
});

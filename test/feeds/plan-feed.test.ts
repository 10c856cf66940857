import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/feeds/feed.ts';
import { feedItems } from '../../src/feeds/feed-items.ts';
import type { PlanFacts } from '../../src/feeds/plan-facts.ts';
import { pickFor } from '../../src/feeds/pick-for.ts';
import { planFeed } from '../../src/feeds/plan-feed.ts';
import {
  digestInterview,
  guest,
  libraryOf,
  longInterview,
  passagesOf,
  shell,
  slug,
  teaInterview,
} from '../fixtures/library.ts';
import { rulesAndTimes } from '../fixtures/zones.ts';

const nowMs = Date.UTC(2026, 4, 1, 12);
const feed: Feed = {
  id: 'f1',
  guildId: '1',
  channelId: '2',
  kind: 'highlight',
  slug: undefined,
  rule: { time: '09:00', timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] },
  roleId: undefined,
  state: 'active',
  seed: 'seed',
  sinceMs: 0,
  createdBy: '3',
  createdAtMs: 0,
  parked: undefined,
};
const nothingYet = { defaultSlug: undefined, shown: [], wishes: [], banned: [] };

function factsOf(over: Partial<PlanFacts> = {}, change: Partial<Feed> = {}): PlanFacts {
  return { library: libraryOf(teaInterview()), ...nothingYet, ...over, feed: { ...feed, ...change } };
}
const planned = (facts: PlanFacts, count: number) => planFeed(facts, nowMs, count).map(({ item }) => item);
const skip = (date: string) => ({ feedId: 'f1', date, wish: { kind: 'skip' } }) as const;
const wishFor = (date: string, item: string) => ({ feedId: 'f1', date, wish: { kind: 'item', item } }) as const;
const pool = [3, 9, 10, 2, 5, 7].map((number) => `${slug}#${number}`);

/** Posts the first `count` of a plan. */
function deliver(
  facts: PlanFacts,
  fromMs: number,
  count: number,
): { readonly facts: PlanFacts; readonly fromMs: number } {
  const posts = planFeed(facts, fromMs, count);
  const items = posts.flatMap(({ item }) => item ?? []);
  return { facts: { ...facts, shown: [...facts.shown, ...items] }, fromMs: posts.at(-1)?.dueMs ?? fromMs };
}

describe('planFeed', () => {
  it('has the days of the rule after now, each with its date and instant', () => {
    const rule = { time: '09:00', timeZone: 'Asia/Shanghai', days: [1, 5] };
    expect(planFeed(factsOf({}, { rule }), nowMs, 3).map(({ date, dueMs }) => [date, dueMs])).toEqual([
      ['2026-05-04', Date.UTC(2026, 4, 4, 1)],
      ['2026-05-08', Date.UTC(2026, 4, 8, 1)],
      ['2026-05-11', Date.UTC(2026, 4, 11, 1)],
    ]);
  });

  it('begins with what is due when the feed is added, and not before', () => {
    const dates = (sinceMs: number) => planFeed(factsOf({}, { sinceMs }), nowMs, 1).map(({ date }) => date);
    expect(dates(Date.UTC(2026, 4, 9, 9))).toEqual(['2026-05-09']);
    expect(dates(Date.UTC(2026, 4, 9, 9) + 1)).toEqual(['2026-05-10']);
  });

  it('leaves dates that have their post', () => {
    const facts = factsOf({ postedDates: ['2026-05-01', '2026-05-02', '2026-05-04'] });
    expect(planFeed(facts, nowMs, 2).map(({ date }) => date)).toEqual(['2026-05-03', '2026-05-05']);
  });

  it('begins with what is due by now and still has no post, while it may be sent', () => {
    const dates = (facts: PlanFacts, atMs = nowMs) => planFeed(facts, atMs, 2).map(({ date }) => date);
    expect(dates(factsOf({ postedDates: [] }))).toEqual(['2026-05-01', '2026-05-02']);
    expect(dates(factsOf({ postedDates: ['2026-05-01'] }))).toEqual(['2026-05-02', '2026-05-03']);
    expect(dates(factsOf({ postedDates: [] }, { sinceMs: nowMs }))).toEqual(['2026-05-02', '2026-05-03']);
    expect(dates(factsOf({ postedDates: [] }, { state: 'paused' }))).toEqual(['2026-05-02', '2026-05-03']);
    expect(dates(factsOf({ postedDates: [] }), Date.UTC(2026, 4, 1, 15))).toEqual(['2026-05-01', '2026-05-02']);
    expect(dates(factsOf({ postedDates: [] }), Date.UTC(2026, 4, 1, 15, 0, 0, 1))).toEqual([
      '2026-05-02',
      '2026-05-03',
    ]);
  });

  it('planned again after some posts is the rest of the same plan', () => {
    const items = [...pool, `${slug}#8`, `${slug}#t3`, `${slug}#s2`, 'gone#1'];
    const dates = fc
      .integer({ min: -3, max: 12 })
      .map((days) => Temporal.PlainDate.from('2026-05-04').add({ days }).toString());
    const wish = fc.oneof(
      dates.map(skip),
      fc.tuple(dates, fc.constantFrom(...items)).map((one) => wishFor(...one)),
    );
    const facts = fc.record({
      kind: fc.constantFrom('highlight', 'serial', 'summary' as const),
      seed: fc.string(),
      shown: fc.array(fc.constantFrom(...items), { maxLength: 20 }),
      wishes: fc.uniqueArray(wish, { maxLength: 4, selector: ({ date }) => date }),
      banned: fc.subarray(items),
    });
    fc.assert(
      fc.property(facts, rulesAndTimes, fc.nat(7), ({ kind, seed, ...rest }, { rule }, first) => {
        const before = factsOf(rest, { kind, seed, rule });
        const after = deliver(before, nowMs, first);
        expect(planFeed(after.facts, after.fromMs, 7 - first)).toEqual(planFeed(before, nowMs, 7).slice(first));
      }),
    );
  });

  it('agrees with what a delivery picks on the day', () => {
    let { facts, fromMs } = { facts: factsOf({ wishes: [wishFor('2026-05-04', pool[0]!)] }), fromMs: nowMs };
    for (const { date, item, skipped } of planFeed(facts, nowMs, 9)) {
      expect(pickFor(facts, date)).toEqual({ item, skipped });
      ({ facts, fromMs } = deliver(facts, fromMs, 1));
    }
  });
});

describe('a highlight feed', () => {
  it('shows golden quotes, then the best excerpts, each once a round, whatever days it posts on', () => {
    for (const days of [[1, 2, 3, 4, 5, 6, 7], [3], [1, 5]]) {
      const items = planned(factsOf({}, { rule: { ...feed.rule, days } }), 18);
      for (const round of [0, 6, 12]) {
        expect(new Set(items.slice(round, round + 3))).toEqual(new Set(pool.slice(0, 3)));
        expect(new Set(items.slice(round + 3, round + 6))).toEqual(new Set(pool.slice(3)));
      }
      expect(items).toEqual(planned(factsOf(), 18));
    }
  });

  it('differs by seed, and is the same for the same facts', () => {
    const plans = Array.from({ length: 20 }, (_, seed) => planned(factsOf({}, { seed: String(seed) }), 5).join());
    expect(new Set(plans).size).toBeGreaterThan(5);
    expect(planned(factsOf({}, { seed: '7' }), 5).join()).toBe(plans[7]);
  });

  it('never shows what was banned, not even when wished for; nothing when all of it was', () => {
    const wishes = [wishFor('2026-05-03', pool[0]!)];
    expect(planned(factsOf({ banned: [pool[0]!], wishes }), 12)).not.toContain(pool[0]);
    expect(planned(factsOf({ banned: pool }), 2)).toEqual([undefined, undefined]);
  });

  it('keeps bans, wishes and history where other words of a passage are picked than were shown', () => {
    const tea = teaInterview();
    const repicked = { ...tea, quotes: [{ passage: tea.passages[6]!, span: { start: 0, end: 9 } }] };
    const library = libraryOf(repicked);
    const seventh = `${slug}#7`;
    expect(planned(factsOf({ library }), 4)).toContain(seventh);
    expect(planned(factsOf({ library, banned: [seventh] }), 12)).not.toContain(seventh);
    expect(planned(factsOf({ library, shown: [seventh] }), 5)).not.toContain(seventh);
    expect(planned(factsOf({ library, wishes: [wishFor('2026-05-03', seventh)] }), 2)[1]).toBe(seventh);
  });

  it('skips a date without losing its item', () => {
    const usual = planFeed(factsOf(), nowMs, 3);
    const skipped = planFeed(factsOf({ wishes: [skip('2026-05-02')] }), nowMs, 3);
    expect(skipped[0]).toEqual({ ...usual[0], item: undefined, skipped: true });
    expect(skipped[1]).toEqual({ ...usual[1], item: usual[0]!.item });
  });

  it('shows what was wished for on its date, and in no other place of the round', () => {
    const usual = planned(factsOf(), 6);
    for (const [place, item] of usual.entries()) {
      const items = planned(factsOf({ wishes: [wishFor('2026-05-04', item!)] }), 6);
      expect(items[2]).toBe(item);
      expect(new Set(items)).toEqual(new Set(usual));
      expect(items.slice(0, Math.min(place, 2))).toEqual(usual.slice(0, Math.min(place, 2)));
    }
  });

  it('shows any passage or point that was wished for, but nothing that is not there or in doubt', () => {
    const wished = (item: string, library = libraryOf(teaInterview())) =>
      planned(factsOf({ library, wishes: [wishFor('2026-05-02', item)] }), 1)[0];
    expect(wished(`${slug}#1`)).toBe(`${slug}#1`);
    expect(wished(`${slug}#s2.1`)).toBe(`${slug}#s2.1`);
    expect(wished(`${slug}#99`)).toBe(planned(factsOf(), 1)[0]);
    const doubted = passagesOf('echo', [{ speaker: guest, text: '回声。', doubtful: '回声。' }], []);
    expect(wished('echo#1', libraryOf(teaInterview(), shell('echo', [], doubted)))).toBe(planned(factsOf(), 1)[0]);
  });

  it('forgets wishes of the past', () => {
    const late = [wishFor('2026-04-30', pool[0]!), wishFor('2026-05-01', pool[1]!)];
    expect(planned(factsOf({ wishes: late }), 5)).toEqual(planned(factsOf(), 5));
  });

  it('is of our points while no text is there, and begins with the text once it is', () => {
    const points = planned(factsOf({ library: libraryOf(digestInterview()) }), 5);
    expect(new Set(points)).toEqual(new Set(feedItems('highlight', digestInterview())));
    expect(points.every((item) => item?.includes('#s'))).toBe(true);
    const shown = points.flatMap((item) => item ?? []);
    expect(planned(factsOf({ shown }), 5)).toEqual(planned(factsOf(), 5));
  });
});

describe('a serial feed', () => {
  const serial = (over: Partial<PlanFacts> = {}) => factsOf(over, { kind: 'serial' });
  const parts = [1, 3, 5].map((turn) => `${slug}#t${turn}`);

  it('tells the interview in order, and again from the beginning', () => {
    const whole = feedItems('serial', teaInterview());
    expect(whole.length).toBeGreaterThan(1);
    expect(whole[0]).toBe(parts[0]);
    expect(planned(serial(), whole.length + 2)).toEqual([...whole, ...whole.slice(0, 2)]);
  });

  it('goes on after the last part that is still there', () => {
    const whole = feedItems('serial', teaInterview());
    expect(planned(serial({ shown: [whole[0]!, 'gone#t4', `${slug}#3`] }), 1)).toEqual([whole[1]]);
    expect(planned(serial({ shown: [`${slug}#t2.2`] }), 1)).toEqual([whole[1]]);
    expect(planned(serial({ shown: ['gone#t4'] }), 1)).toEqual([whole[0]]);
  });

  it('goes on from a part that was wished for, passes over a banned one, and takes no passage for a part', () => {
    const library = libraryOf(longInterview(40));
    const whole = feedItems('serial', library.interviews[0]!);
    const plan = (over: Partial<PlanFacts>) => planned(serial({ library, ...over }), 3);
    expect(plan({ wishes: [wishFor('2026-05-03', whole[5]!)] })).toEqual([whole[0], whole[5], whole[6]]);
    expect(plan({ banned: [whole[1]!] })).toEqual([whole[0], whole[2], whole[3]]);
    expect(plan({ banned: whole })).toEqual([undefined, undefined, undefined]);
    expect(plan({ wishes: [wishFor('2026-05-02', 'long-one#3')] })).toEqual(whole.slice(0, 3));
  });

  it('tells our points while no text is there', () => {
    const library = libraryOf(digestInterview());
    const points = digestInterview().sections.flatMap((section) => section.points.map(({ id }) => id));
    expect(planned(serial({ library }), 6)).toEqual([...points, points[0]]);
  });
});

describe('a summary feed', () => {
  it('goes through the sections, and has nothing where nobody wrote any', () => {
    const sections = [1, 2, 3].map((number) => `${slug}#s${number}`);
    expect(planned(factsOf({}, { kind: 'summary' }), 4)).toEqual([...sections, sections[0]]);
    expect(planned(factsOf({ shown: [sections[0]!] }, { kind: 'summary' }), 1)).toEqual([sections[1]]);
    expect(planned(factsOf({ library: libraryOf(longInterview(4)) }, { kind: 'summary' }), 1)).toEqual([undefined]);
  });
});

describe('a feed’s interview', () => {
  const sample = { ...longInterview(4, 'sample'), sample: true };
  const library = libraryOf(sample, teaInterview(), teaInterview('other'), teaInterview('third'));
  const told = (ownSlug: string | undefined, defaultSlug?: string, of = library) =>
    planned(factsOf({ library: of, defaultSlug }, { kind: 'summary', slug: ownSlug }), 1)[0]?.split('#')[0];

  it('is its own, else the guild’s, else the first real one', () => {
    expect(told('other', 'third')).toBe('other');
    expect(told(undefined, 'third')).toBe('third');
    expect(told(undefined)).toBe(slug);
    expect(planned(factsOf({ library: libraryOf(sample) }, { kind: 'serial' }), 1)).toEqual(['sample#t1']);
  });

  it('is no other where its own is gone, and the first real one where the guild’s is', () => {
    expect(told('gone', 'third')).toBeUndefined();
    expect(told(undefined, 'gone')).toBe(slug);
    expect(told(undefined, undefined, libraryOf())).toBeUndefined();
  });
});

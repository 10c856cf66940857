import { afterEach, describe, expect, it } from 'vitest';
import { dueMsOn } from '../../src/feeds/occurrence.ts';
import type { Rule } from '../../src/feeds/feed.ts';
import { dailyFeed, dueMs, hourMs, openScene, type SchedulerScene } from './scheduler-scene.ts';

const minuteMs = 60_000;
const dayMs = 24 * hourMs;
/** When a scene begins. */
const startMs = dueMs - hourMs;
/** A clock without a battery. */
const since1970 = -startMs;
const date = (day: number) => `2026-03-0${2 + day}`;

let scene: SchedulerScene;
afterEach(() => scene.close());

type Setting = Partial<SchedulerScene['clock']>;

/** @param settings - what becomes of the machine's clock, by minutes after the start: an hour later the first post is due */
async function live(
  settings: Readonly<Record<number, Setting>>,
  { untilMs = 26 * hourMs, rule = dailyFeed.rule } = {},
) {
  scene = await openScene({ tickMs: minuteMs });
  if (rule !== dailyFeed.rule) await scene.store.changeFeed('feed', { rule, sinceMs: startMs });
  Object.assign(scene.clock, settings[0]);
  scene.run();
  for (const [minute, setting] of Object.entries(settings)) {
    await passTo(Number(minute) * minuteMs);
    Object.assign(scene.clock, setting);
  }
  await passTo(untilMs);
}

/** By the machine's steady clock. */
async function passTo(ms: number): Promise<void> {
  await scene.time.advanceTo(Math.max(startMs + ms, scene.time.now()));
}

/** Of posts: when they came, in minutes after they were really due. */
function comings(rule: Rule = dailyFeed.rule): Readonly<Record<string, number>> {
  const all = scene.discord.messages.map((sent) => {
    const sleptMs = scene.clock.sleptMs;
    return [sent.date, Math.round((sent.atMs + sleptMs - (dueMsOn(rule, sent.date) ?? 0)) / minuteMs)] as const;
  });
  expect(all).toHaveLength(new Set(all.map(([day]) => day)).size);
  return Object.fromEntries(all);
}

/** What the log says of the clock, in short. */
function said(): readonly string[] {
  const lines = scene.log.lines.map(({ message }) => message).filter((message) => /\bclock\b/u.test(message));
  return lines.map(
    (line) =>
      /believed again|\d[\d,]* (?:minute|hour|day)s? (?:ahead|behind)|went (?:forward|back)/u.exec(line)?.[0] ?? line,
  );
}

describe('a machine whose clock is wrong', () => {
  it('posts neither tomorrow’s today nor two on one day: a day and five minutes ahead for 40 seconds', async () => {
    scene = await openScene();
    scene.run();
    await passTo(58 * minuteMs);
    scene.clock.offsetMs = dayMs + 5 * minuteMs;
    await passTo(58 * minuteMs + 40_000);
    scene.clock.offsetMs = 0;
    await passTo(62 * minuteMs);
    expect(comings()).toEqual({ [date(0)]: 0 });
    expect(said()).toEqual(['24 hours ahead', 'believed again']);
  });

  it.each<[string, number, number, number]>([
    ['five minutes ahead', 5 * minuteMs, 55, 65],
    ['five minutes behind', -5 * minuteMs, 55, 65],
    ['half an hour behind', -30 * minuteMs, 20, 90],
    ['hours ahead', 7 * hourMs, 30, 120],
    ['hours behind', -7 * hourMs, 30, 120],
    ['a day ahead', dayMs, 50, 300],
    ['days behind', -5 * dayMs, 50, 300],
    ['a year ahead', 365 * dayMs, 50, 70],
    ['a year behind', -365 * dayMs, 50, 70],
    ['a day ahead from the start', dayMs, 0, 90],
    ['in 1970 from the start', since1970, 0, 90],
    ['a month behind from the start', -30 * dayMs, 0, 300],
    ['a year ahead from the start', 365 * dayMs, 0, 30],
  ])('is %s, from one minute to another, and posts once it is right', async (_, offsetMs, fromMinute, toMinute) => {
    await live({ [fromMinute]: { offsetMs }, [toMinute]: { offsetMs: 0 } });
    const late = Math.max(toMinute - 60, 0);
    const { [date(0)]: first = NaN, [date(1)]: second = NaN, ...others } = comings();
    expect(first).toBeGreaterThanOrEqual(late);
    expect(first).toBeLessThanOrEqual(late + 2);
    expect([second, others]).toEqual([0, {}]);
    expect((await scene.store.posts('feed', 9)).map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(said()).toEqual([expect.stringMatching(/ahead|behind/u), 'believed again']);
  });

  it.each([10 * minuteMs, -10 * minuteMs, 29 * minuteMs])(
    'is always wrong by %i ms, and posts by it: so much too early or too late',
    async (offsetMs) => {
      await live({ 0: { offsetMs } });
      const wrong = -offsetMs / minuteMs;
      for (const [day, minutes] of Object.entries(comings()))
        expect([day, Math.abs(minutes - wrong) < 3]).toEqual([day, true]);
      expect(Object.keys(comings())).toEqual([date(0), date(1)]);
      expect(said()).toEqual([expect.stringMatching(/ahead|behind/u), 'believed again']);
    },
  );

  it('is wrong for days, and posts nothing, records nothing as late, says so once and why', async () => {
    await live({ 0: { offsetMs: dayMs } }, { untilMs: 50 * hourMs });
    expect(await scene.store.posts('feed', 9)).toEqual([]);
    expect(said()).toEqual(['24 hours ahead']);
    expect(scene.run('p2').delivery.clockDoubt()).toMatchObject({ kind: 'apart' });
    await expect(scene.run('p3').delivery.postNow(dailyFeed)).rejects.toMatchObject({ code: 'clock-doubted' });
  });

  it('drifts, and posts all the same', async () => {
    const settings = Array.from({ length: 26 }, (_, hour) => [hour * 60, { offsetMs: hour * 30_000 }] as const);
    await live(Object.fromEntries(settings));
    expect(Object.keys(comings())).toEqual([date(0), date(1)]);
  });

  it.each([
    ['three hours over the time of a post', 3 * hourMs, 'sent', ''],
    ['seven', 7 * hourMs, 'skipped', 'late'],
  ])('sleeps for %s, and its steady clock, too', async (_, sleptMs, state, reason) => {
    await live({ 50: { sleptMs } }, { untilMs: 60 * minuteMs });
    const [post] = await scene.store.posts('feed', 9);
    expect([post?.date, post?.state, post?.reason ?? '']).toEqual([date(0), state, reason]);
    // Discord bears the clock out at once.
    expect(said()).toEqual([]);
  });

  it('is set by an hour in the night in which clocks go forward', async () => {
    const rule = { ...dailyFeed.rule, time: '02:30', timeZone: 'America/New_York', days: [7] };
    const gapMs = Date.UTC(2026, 2, 8, 7);
    const minute = (gapMs - startMs) / minuteMs;
    const settings = { [minute - 10]: { offsetMs: hourMs }, [minute + 20]: { offsetMs: 0 } };
    await live(settings, { rule, untilMs: gapMs - startMs + hourMs });
    const { '2026-03-08': came = NaN, ...others } = comings(rule);
    expect([came >= 20 && came <= 22, others]).toEqual([true, {}]);
  });

  it('forgets no server for a calendar that leaps', async () => {
    await live({}, { untilMs: 10 * minuteMs });
    scene.discord.guild = 'gone';
    for (let leap = 1; leap <= 40; leap += 1) {
      scene.clock.offsetMs = leap * dayMs;
      await scene.pass(20 * minuteMs);
    }
    scene.clock.offsetMs = 0;
    await scene.pass(minuteMs);
    expect(await scene.store.guildIds()).toEqual(['g1']);
    expect(await scene.store.noteAbsence('g1', '2026-03-03')).toMatchObject({
      firstDate: expect.stringMatching(/2026-03-0[23]/u),
    });
  });
});

describe('a Discord whose Date is nonsense', () => {
  it.each<[string, () => string | null]>([
    ['missing', () => null],
    ['no date', () => 'soon'],
  ])('is not waited for where it is %s', async (_, discordDate) => {
    scene = await openScene({ tickMs: minuteMs });
    scene.discordDate = discordDate;
    scene.run();
    await passTo(26 * hourMs);
    expect(comings()).toEqual({ [date(0)]: 0, [date(1)]: 0 });
  });

  it.each<[string, number]>([
    ['a day ahead', dayMs],
    ['a year ahead', 365 * dayMs],
    ['a day behind', -dayMs],
  ])('does not make believe a clock that is %s, where ids contradict it', async (_, offsetMs) => {
    scene = await openScene({ tickMs: minuteMs });
    scene.discordDate = () => null;
    scene.clock.offsetMs = offsetMs;
    scene.run();
    for (let minute = 0; minute < 90; minute += 1) {
      scene.meet(scene.trueMs());
      await scene.pass(minuteMs);
    }
    expect([comings(), await scene.store.posts('feed', 9)]).toEqual([{}, []]);
    scene.clock.offsetMs = 0;
    scene.meet(scene.trueMs());
    await passTo(26 * hourMs);
    expect(comings()).toEqual({ [date(0)]: 31, [date(1)]: 0 });
    expect(said()).toEqual([expect.stringMatching(/ahead|behind/u), 'believed again']);
  });

  it('holds nothing up where one answer in three is wrong', async () => {
    scene = await openScene({ tickMs: minuteMs });
    let answers = 0;
    scene.discordDate = () => new Date(scene.trueMs() + (++answers % 3 === 0 ? 5 * hourMs : 0)).toUTCString();
    scene.run();
    await passTo(26 * hourMs);
    expect(comings()).toEqual({ [date(0)]: 0, [date(1)]: 0 });
    expect(said()).toEqual([]);
  });

  it('is overruled by the id of an interaction that has just arrived', async () => {
    scene = await openScene({ tickMs: minuteMs });
    scene.discordDate = () => new Date(scene.trueMs() + dayMs).toUTCString();
    scene.run();
    await passTo(3 * hourMs);
    expect(comings()).toEqual({});
    scene.meet(scene.trueMs());
    await passTo(26 * hourMs);
    expect(comings()).toEqual({ [date(0)]: 121, [date(1)]: 0 });
  });
});

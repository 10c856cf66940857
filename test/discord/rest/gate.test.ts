import type { ResponseLike } from '@discordjs/rest';
import { describe, expect, it } from 'vitest';
import { createGate } from '../../../src/discord/rest/gate.ts';
import { createGateLog } from '../../../src/discord/rest/gate-log.ts';
import { HeldBack } from '../../../src/discord/rest/held-back.ts';
import { EdgeRefusal } from '../../../src/discord/rest/edge-refusal.ts';
import { ServerFailure } from '../../../src/discord/rest/server-failure.ts';
import { createLogList } from '../../conversation/dispatch-scene.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';

const minuteMs = 60_000;
const answer = (status: number, headers: Record<string, string> = {}) => new Response('{}', { status, headers });
const well = async () => answer(200);
const trouble = () => Promise.reject(new ServerFailure(500, 'POST x', undefined));
const ban = (retryAfterMs?: number) => () => Promise.reject(new EdgeRefusal(429, 'text/html', retryAfterMs));
const forbidden = async () => answer(403);

function openScene() {
  const clock = createManualClock();
  const log = createLogList();
  const gate = createGate({ clock, random: () => 1, tell: createGateLog('answers', clock, log) });
  let sent = 0;

  async function pass(send: () => Promise<ResponseLike>, signal?: AbortSignal): Promise<string> {
    const passage = { patient: signal !== undefined, signal };
    try {
      const { status } = await gate.pass(passage, () => {
        sent += 1;
        return send();
      });
      return String(status);
    } catch (error) {
      return error instanceof HeldBack ? `held back for ${error.retryAfterMs}` : String(error);
    }
  }

  return {
    clock,
    pass,
    sent: () => sent,
    /** Says it as often, one after the other. */
    async repeat(times: number, send: () => Promise<ResponseLike>): Promise<void> {
      for (let n = 0; n < times; n += 1) await pass(send);
    },
    /** A request that waits, for so long. */
    wait(send: () => Promise<ResponseLike>, forMs: number): Promise<string> {
      const late = new AbortController();
      clock.after(forMs, () => late.abort());
      return pass(send, late.signal);
    },
    told: () => log.lines.map(({ level, message, facts }) => ({ level, message, ...facts })),
  };
}

describe('a gate where Discord does not answer', () => {
  it('closes after twenty failures in a row, and not before', async () => {
    const scene = openScene();
    await scene.repeat(19, trouble);
    await scene.pass(well);
    await scene.repeat(20, trouble);
    expect(scene.sent()).toBe(40);
    expect(await scene.pass(well)).toBe('held back for 1000');
    expect(scene.sent()).toBe(40);
  });

  it('does not mind failures of what left before others were answered', async () => {
    const scene = openScene();
    const late = Promise.withResolvers<ResponseLike>();
    const burst = Array.from({ length: 100 }, () => scene.pass(() => late.promise));
    await scene.pass(well);
    late.reject(new Error('too late'));
    await Promise.all(burst);
    expect(await scene.pass(well)).toBe('200');
  });

  it('opens at once where one is answered that left before it closed', async () => {
    const scene = openScene();
    const late = Promise.withResolvers<ResponseLike>();
    const slow = scene.pass(() => late.promise);
    await scene.repeat(20, trouble);
    expect(await scene.pass(well)).toBe('held back for 1000');
    late.resolve(answer(200));
    await slow;
    expect(await scene.pass(well)).toBe('200');
  });

  it('lets one request a second find out, and after twenty of them less often, every ten seconds at last', async () => {
    const scene = openScene();
    await scene.repeat(20, trouble);
    const pauses = [];
    let lastMs = scene.clock.steady();
    for (let n = 20; n < 46; n += 1) {
      while (scene.sent() === n) {
        await scene.clock.advance(100);
        await scene.pass(trouble);
      }
      pauses.push(scene.clock.steady() - lastMs);
      lastMs = scene.clock.steady();
    }
    expect(pauses).toEqual([...Array(20).fill(1000), 2000, 4000, 8000, 10_000, 10_000, 10_000]);
  });

  it('lets who can wait do so, the youngest find out, and all the others in at once', async () => {
    const scene = openScene();
    await scene.repeat(20, trouble);
    const sent: string[] = [];
    const { promise: probed, resolve: succeed } = Promise.withResolvers<ResponseLike>();
    const named = (name: string, send: () => Promise<ResponseLike>) => () => {
      sent.push(name);
      return send();
    };
    const waiting = [
      scene.wait(named('old', well), 2800),
      scene.wait(
        named('young', () => probed),
        2800,
      ),
    ];
    await scene.clock.advance(1000);
    waiting.push(scene.wait(named('newcomer', well), 2800));
    await scene.clock.advance(100);
    expect(sent).toEqual(['young']);
    succeed(answer(200));
    expect(await Promise.all(waiting)).toEqual(['200', '200', '200']);
    expect(sent).toEqual(['young', 'old', 'newcomer']);
    expect(scene.clock.steady()).toBe(1100);
  });

  it('lets another find out where the one before is not answered within a second', async () => {
    const scene = openScene();
    await scene.repeat(20, trouble);
    await scene.clock.advance(1000);
    const { promise: hangs, reject: fail } = Promise.withResolvers<ResponseLike>();
    const first = scene.pass(() => hangs);
    const waiting = [scene.wait(well, 2800), scene.wait(well, 2800)];
    await scene.clock.advance(999);
    expect(scene.sent()).toBe(21);
    await scene.clock.advance(1);
    expect(await Promise.all(waiting)).toEqual(['200', '200']);
    fail(new Error('too late to tell anything'));
    await first;
    expect(await scene.pass(well)).toBe('200');
  });

  it('holds back who has waited as long as possible, and leaves no timer behind', async () => {
    const scene = openScene();
    await scene.repeat(20, trouble);
    const waiting = scene.wait(well, 500);
    await scene.clock.advance(500);
    expect(await waiting).toBe('held back for 500');
    expect([scene.sent(), scene.clock.waiting]).toEqual([20, 0]);
  });

  it('tells who waits there that the trouble is known, and others what came of their request', async () => {
    const scene = openScene();
    await scene.repeat(20, trouble);
    await scene.clock.advance(1000);
    expect(await scene.pass(trouble)).toBe('ServerFailure: Discord answers 500');
    await scene.clock.advance(1000);
    expect(await scene.wait(trouble, 500)).toBe('held back for 1000');
  });
});

describe('a gate where Discord refuses this address', () => {
  it('closes at once, and opens when Discord said', async () => {
    const scene = openScene();
    await scene.pass(ban(5000));
    expect(await scene.pass(well)).toBe('held back for 5000');
    await scene.clock.advance(4999);
    expect(await scene.pass(well)).toBe('held back for 1');
    await scene.clock.advance(1);
    expect([await scene.pass(well), await scene.pass(well)]).toEqual(['200', '200']);
  });

  it('asks once a minute whether a longer ban was lifted', async () => {
    const scene = openScene();
    await scene.pass(ban(60 * minuteMs));
    for (let second = 0; second < 600; second += 1) {
      await scene.clock.advance(1000);
      await scene.pass(ban(60 * minuteMs));
    }
    expect(scene.sent()).toBe(11);
  });

  it('waits longer each time where nothing is said of the end', async () => {
    const scene = openScene();
    const pauses = [];
    for (let n = 0; n < 9; n += 1) {
      await scene.pass(ban());
      const [, ms] = /held back for (\d+)/.exec(await scene.pass(well)) ?? [];
      pauses.push(Number(ms));
      await scene.clock.advance(Number(ms));
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, minuteMs, minuteMs, minuteMs]);
  });

  it('costs nobody the answer where one request alone met a page', async () => {
    const scene = openScene();
    await scene.pass(ban());
    const waiting = Array.from({ length: 50 }, () => scene.wait(well, 2800));
    await scene.clock.advance(1000);
    expect(await Promise.all(waiting)).toEqual(Array(50).fill('200'));
  });

  it('learns nothing from what left before it closed', async () => {
    const scene = openScene();
    const late = Promise.withResolvers<ResponseLike>();
    const [first, second] = [scene.pass(() => late.promise), scene.pass(() => late.promise)];
    await scene.pass(ban(5000));
    late.resolve(answer(200));
    await Promise.all([first, second]);
    expect(await scene.pass(well)).toBe('held back for 5000');
  });

  it('closes for a limit of the whole bot as well, not for one of a channel', async () => {
    const scene = openScene();
    const limited = (scope: string, more = {}) =>
      answer(429, { 'Retry-After': '3', 'X-RateLimit-Scope': scope, ...more });
    await scene.pass(async () => limited('user'));
    await scene.pass(async () => limited('shared'));
    expect(await scene.pass(well)).toBe('200');
    await scene.pass(async () => limited('global', { 'X-RateLimit-Global': 'true' }));
    expect(await scene.pass(well)).toBe('held back for 3000');
  });
});

describe('a gate where Discord refuses many requests', () => {
  it('does not mind a hundred in ten minutes', async () => {
    const scene = openScene();
    await scene.repeat(99, forbidden);
    expect(await scene.pass(well)).toBe('200');
  });

  it('closes for none of them where they come so seldom that the allowance lasts', async () => {
    const scene = openScene();
    await scene.repeat(100, forbidden);
    await scene.clock.advance(minuteMs);
    await scene.pass(well);
    for (let second = 0; second < 10 * 60; second += 2) {
      expect(await scene.pass(forbidden)).toBe('403');
      for (let n = 0; n < 10; n += 1) expect(await scene.pass(well)).toBe('200');
      await scene.clock.advance(2000);
    }
  });

  it('opens for what is answered well, and for nothing else, once it is closed', async () => {
    const scene = openScene();
    await scene.repeat(100, forbidden);
    await scene.clock.advance(minuteMs);
    expect(await scene.pass(forbidden)).toBe('403');
    expect(await scene.pass(well)).toMatch(/^held back/u);
    await scene.clock.advance(minuteMs);
    expect(await scene.pass(well)).toBe('200');
    expect(await scene.pass(well)).toBe('200');
  });

  it('lets less in the more of them there are, and opens for what is not refused', async () => {
    const scene = openScene();
    await scene.repeat(100, forbidden);
    expect(await scene.pass(well)).toBe('held back for 3000');
    await scene.clock.advance(3000);
    expect([await scene.pass(well), await scene.pass(well)]).toEqual(['200', '200']);
  });

  it('lets 500 become refused in ten minutes, however many ask at once, and then one a minute', async () => {
    const scene = openScene();
    const late = Promise.withResolvers<ResponseLike>();
    const all = Array.from({ length: 5000 }, () => scene.pass(() => late.promise));
    await scene.clock.advance(0);
    expect(scene.sent()).toBe(500);
    late.resolve(answer(403));
    await Promise.all(all);
    for (let second = 0; second < 599; second += 1) {
      await scene.clock.advance(1000);
      await scene.pass(forbidden);
    }
    expect(scene.sent()).toBeGreaterThanOrEqual(500);
    expect(scene.sent()).toBeLessThanOrEqual(510);
    await scene.clock.advance(60_000);
    expect(await scene.pass(well)).toBe('200');
  });

  it('passes nobody over where more ask than may be under way at once', async () => {
    const scene = openScene();
    const sent: number[] = [];
    const answers = Array.from({ length: 520 }, () => Promise.withResolvers<ResponseLike>());
    const all = answers.map(({ promise }, number) =>
      scene.wait(() => {
        sent.push(number);
        return promise;
      }, 2800),
    );
    await scene.clock.advance(100);
    for (const { resolve } of answers) {
      resolve(answer(200));
      await scene.clock.advance(1);
    }
    expect(await Promise.all(all)).toEqual(Array(520).fill('200'));
    expect(sent).toEqual(answers.map((_, number) => number));
  });

  it('counts what was given up: its answer may have been a refusal that nobody heard', async () => {
    const scene = openScene();
    const givenUp = () => Promise.reject(new DOMException('This operation was aborted', 'AbortError'));
    for (let second = 0; second < 600; second += 1) {
      for (let n = 0; n < 50; n += 1) await scene.pass(n % 10 === 0 ? forbidden : givenUp);
      await scene.clock.advance(1000);
    }
    expect(scene.sent()).toBeGreaterThanOrEqual(500);
    expect(scene.sent()).toBeLessThanOrEqual(620);
  });

  it('lets all through soon where Discord is well again, though all before were given up', async () => {
    const scene = openScene();
    const givenUp = () => Promise.reject(new DOMException('This operation was aborted', 'AbortError'));
    for (let n = 0; n < 620; n += 1) await scene.pass(n % 10 === 0 ? well : givenUp);
    const quarter = () =>
      new Promise<ResponseLike>((resolve) => {
        scene.clock.after(250, () => resolve(answer(200)));
      });
    const all: Promise<string>[] = [];
    for (let n = 0; n < 400; n += 1) {
      all.push(scene.wait(quarter, 2800));
      await scene.clock.advance(25);
    }
    await scene.clock.advance(3000);
    expect(new Set(await Promise.all(all))).toEqual(new Set(['200']));
  });

  it('does not take for refusals what failed by itself', async () => {
    const scene = openScene();
    for (let round = 0; round < 60; round += 1) {
      await scene.repeat(19, () => Promise.reject(new Error('socket hang up')));
      await scene.pass(well);
    }
    const late = Promise.withResolvers<ResponseLike>();
    const burst = Array.from({ length: 400 }, () => scene.pass(() => late.promise));
    await scene.clock.advance(0);
    expect(scene.sent()).toBe(60 * 20 + 400);
    late.resolve(answer(200));
    await Promise.all(burst);
  });
});

describe('the log of a gate', () => {
  it('tells that it closed, once a minute what was held back, and that it opened', async () => {
    const scene = openScene();
    await scene.pass(ban(60 * minuteMs));
    for (let second = 0; second < 150; second += 1) {
      await scene.clock.advance(1000);
      await scene.pass(second < 130 ? ban(60 * minuteMs) : well);
    }
    const closed = { level: 'warn', requests: 'answers', message: expect.stringMatching(/refuses this address/) };
    expect(scene.told()).toEqual([
      { ...closed, seconds: 0, heldBack: 0, reason: expect.stringMatching(/429 text\/html/) },
      { ...closed, seconds: 60, heldBack: 59, reason: expect.any(String) },
      { ...closed, seconds: 120, heldBack: 59, reason: expect.any(String) },
    ]);
    await scene.clock.advance(30_000);
    await scene.pass(well);
    expect(scene.told().at(-1)).toEqual({
      level: 'info',
      message: 'Discord answers again',
      requests: 'answers',
      seconds: 180,
      heldBack: 30,
    });
  });

  it('is no longer where Discord is in and out of trouble all the time', async () => {
    const scene = openScene();
    for (let n = 0; n < 60; n += 1) {
      await scene.pass(ban(1000));
      await scene.clock.advance(1000);
      await scene.pass(well);
    }
    expect(scene.told().map(({ level }) => level)).toEqual(['warn', 'info']);
  });
});

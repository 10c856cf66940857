import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Line } from './line.ts';
import { openPlainBot, type PlainBot } from './plain-bot.ts';
import type { PlainAnswer, Script } from './plain-discord.ts';

const minute = 60_000;
const hour = 60 * minute;

let plain: PlainBot;
beforeEach(async () => {
  plain = await openPlainBot();
});
afterEach(() => plain.close());

const silence = () => undefined;
/** To who starts a session and to who resumes one. */
const atLogin = (act: (line: Line) => void): Partial<Script> => ({ identify: act, resume: act });
/** A session that stands for a moment. */
const stand = (line: Line) =>
  line === plain.discord.identifies.at(-1)?.line ? plain.discord.ready(line) : plain.discord.resumed(line);
const unavailable = 'HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n';
/** As a TLS server answers who speaks plainly to it. */
const tlsAlert = '\u0015\u0003\u0001\u0000\u0002\u0002\u0028';

const troubles: readonly (readonly [name: string, trouble: Partial<Script>])[] = [
  ['refuses upgrades with 503', { upgrade: (line) => line.write(unavailable) }],
  ['resets connections', { upgrade: (line) => line.reset() }],
  ['answers in another protocol', { upgrade: (line) => line.write(tlsAlert, true) }],
  ['never answers an upgrade', { upgrade: silence }],
  ['closes with 4000 before HELLO', { accepted: (line) => line.close(4000) }],
  ['closes without a code before HELLO', { accepted: (line) => line.close() }],
  ['dies before HELLO', { accepted: (line) => line.reset() }],
  ['never says HELLO', { accepted: silence }],
  ['says what is no JSON instead of HELLO', { accepted: (line) => line.say('<html>') }],
  ['closes with 4000 after the login', atLogin((line) => line.close(4000))],
  ['closes without a code after the login', atLogin((line) => line.close())],
  ['dies after the login', atLogin((line) => line.reset())],
  ['says op 9 to every login', atLogin((line) => line.send({ op: 9, d: false }))],
  ['never answers a login', atLogin(silence)],
  ['closes with 4000 after READY', atLogin((line) => (stand(line), line.close(4000)))],
  ['closes without a code after READY', atLogin((line) => (stand(line), line.close()))],
  ['asks to reconnect (op 7) after READY', atLogin((line) => (stand(line), line.send({ op: 7, d: null })))],
  ['says op 9 after READY', atLogin((line) => (stand(line), line.send({ op: 9, d: false })))],
  [
    'never acknowledges a heartbeat',
    { accepted: (line) => line.send({ op: 10, d: { heartbeat_interval: 5 } }), heartbeat: silence },
  ],
];

const limit = { total: 1000, remaining: 0, reset_after: 12 * hour, max_concurrency: 1 };
const noneLeft = { url: 'ws://127.0.0.1:1', shards: 1, session_start_limit: limit };

/** Every attempt that came to nothing, and every connection that was lost, says how long the next one waits. */
const told = () => plain.lines.flatMap(({ facts }) => ('retryMs' in facts ? Number(facts['retryMs']) : []));
const openNow = () => plain.discord.lines.filter(({ open }) => open).length;
const stands = () => plain.discord.standing().length === 1;

const tooMany = () => plain.discord.lines.length > 120;

/** Far under a thousand starts, and not the bot's to decide whether Discord is there. */
function expectSeldom(hours: number): void {
  const { discord, fatal } = plain;
  const most = Math.floor((100 * hours) / 24) + 5;
  expect(discord.lines.length).toBeLessThan(most);
  expect(discord.identifies.length).toBeLessThan(most);
  expect(discord.requests.length).toBeLessThan(2 * most);
  expect(discord.mostOpen).toBeLessThanOrEqual(1);
  // One may be under way.
  expect(discord.lines.length - told().length).toBeOneOf([0, 1]);
  expect(told().every((ms) => ms <= 25 * minute)).toBe(true);
  expect(Math.min(...told().slice(-10))).toBeGreaterThan(12 * minute);
  expect(fatal).toEqual([]);
}

describe.each(troubles)('a gateway that %s', (_, trouble) => {
  it('is tried for half a day one connection at a time, ever more seldom, with a line of the log each', async () => {
    const { script } = plain.discord;
    const usual = { ...script };
    Object.assign(script, trouble);
    plain.start();
    await plain.pass(12 * hour, tooMany, { whileStanding: false });
    expectSeldom(12);
    Object.assign(script, usual);
    await plain.pass(27 * minute, stands);
    expect([stands(), openNow()]).toEqual([true, 1]);
  });
});

describe.each<readonly [name: string, answer: PlainAnswer]>([
  ['answers 503', { status: 503, body: '<html>' }],
  ['is cut off', 'reset'],
  ['answers a page', { status: 200, body: '<html>' }],
  ['says something else', { status: 200, body: { url: 'wss://127.0.0.1', shards: 'many' } }],
  ['recommends more shards than there can be', { status: 200, body: { ...noneLeft, shards: 1e9 } }],
  ['has no session left today', { status: 200, body: noneLeft }],
])('an API that %s when it is asked for the gateway', (_, answer) => {
  it('is asked ever more seldom, and no connection is made', async () => {
    const { script, requests, lines } = plain.discord;
    script.rest = ({ path }) => (path === '/gateway/bot' ? answer : undefined);
    plain.start();
    await plain.pass(12 * hour, () => requests.length > 500);
    expect(lines).toEqual([]);
    // The library repeats what fails three times by itself.
    expect(requests.length).toBeLessThan(4 * 55);
    expect(told().length).toBeLessThan(55);
    const reasons = plain.lines.flatMap(({ facts }) => ('reason' in facts ? String(facts['reason']) : []));
    expect(reasons.filter((reason) => reason.includes('\n') || reason.length > 150)).toEqual([]);
    script.rest = () => undefined;
    await plain.pass(27 * minute, stands);
    expect(stands()).toBe(true);
  });
});

describe('a gateway that does all of that by turns', () => {
  it('is tried as seldom for a day, after a connection that stood', async () => {
    const { script, lines } = plain.discord;
    const usual = { ...script };
    await plain.start().ready;
    await plain.pass(hour);
    let turn = 0;
    script.upgrade = (line) => {
      const [, trouble] = troubles[(turn += 1) % troubles.length]!;
      Object.assign(script, usual, { upgrade: script.upgrade }, trouble.upgrade ? {} : trouble);
      (trouble.upgrade ?? usual.upgrade)(line);
    };
    lines[0]!.close(4000);
    await plain.pass(24 * hour, tooMany, { whileStanding: false });
    expect(turn).toBeGreaterThan(60);
    expectSeldom(24);
    Object.assign(script, usual);
    await plain.pass(27 * minute, stands);
    expect([stands(), openNow()]).toEqual([true, 1]);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createShiftableClock } from '../../src/demo/clock/shiftable-clock.ts';
import { createTimeMachine } from '../../src/demo/clock/time-machine.ts';
import { startDemoBot } from '../../src/demo/demo-bot.ts';
import { loadSample } from '../e2e/live-bot.ts';
import { startDiscord } from '../local-discord/raw-discord.ts';

const startMs = Date.UTC(2026, 0, 5);
const hourMs = 60 * 60_000;

describe('startDemoBot', () => {
  it('posts a picture when it is due, however long the drawing takes, while time leaps on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));
    const clock = createShiftableClock({ startMs });
    const discord = await startDiscord({ clock: clock.wall });
    const bot = startDemoBot({ discord, clock, contentDir: '', dataDir: folder, loadContent: loadSample });
    onTestFinished(() => bot.stop());
    await bot.ready;
    const channel = discord.channels().find(({ name }) => name === 'daily')!.id;
    const options = { kind: 'highlight', time: '12:00', zone: 'UTC', channel, card: true };
    await discord.run({ user: 'robin', command: 'daily add', options });
    await createTimeMachine(clock, { discord, bot }).travelTo(startMs + 47 * hourMs);
    const posts = discord.messages(channel).map(({ timestamp, attachments }) => [timestamp, attachments.length]);
    expect(posts).toEqual([
      [expect.stringMatching(/^2026-01-05T12:00:/), 1],
      [expect.stringMatching(/^2026-01-06T12:00:/), 1],
    ]);
  });
});

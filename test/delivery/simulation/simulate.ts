import { createOccurrences } from '../../../src/feeds/create-occurrences.ts';
import { windowMs } from '../../../src/feeds/occurrence.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { createLogList } from '../../conversation/dispatch-scene.ts';
import type { SimulatedDiscord } from './border-discord.ts';
import { createFeeds } from './cast.ts';
import { openLocalDiscord } from './open-local-discord.ts';
import { createMachine, type SimulatedProcess } from './create-machine.ts';
import { createModerator } from './moderator.ts';
import { createSeededRandom } from '../../fixtures/seeded-random.ts';
import { createTroubles, type Trouble } from './troubles.ts';
import { createVirtualTime, type VirtualTime } from './virtual-time.ts';

export interface SimulationOptions {
  readonly seed: number;
  readonly days: number;
  /** A file that does not exist yet. */
  readonly path: string;
  /** The local Discord by default: real requests, real answers. */
  readonly openDiscord?: (time: VirtualTime, random: () => number) => Promise<SimulatedDiscord>;
  /** How often Discord fails, on average. */
  readonly outageEveryMs?: number;
}

export interface SimulationReport {
  readonly posts: number;
  readonly deaths: Readonly<Record<string, number>>;
  readonly troubles: number;
  /** Posts that had to be there, and were looked for. */
  readonly checked: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const tickMs = 15 * minuteMs;
/** After that long without trouble what is due must be posted: a lease, a settling clock and two ticks fit in. */
const calmMs = 60 * minuteMs;
/** The steps between which a post could be lost or doubled; and those an outage repeats every two minutes. */
const deadly = /poster\.send|store\.(claim|settle|release|parkFeed)/;
const oftenDeadly = /poster\.find|store\.takeOver/;

/** @throws Error naming the seed where a feed posted twice for a date, or did not although nothing kept it from it */
export async function simulate({
  seed,
  days,
  path,
  openDiscord = openLocalDiscord,
  outageEveryMs = 60 * hourMs,
}: SimulationOptions): Promise<SimulationReport> {
  const random = createSeededRandom(seed);
  const startMs = Date.UTC(2024, 0, 1);
  const endMs = startMs + days * dayMs;
  const time = createVirtualTime(startMs);
  const discord = await openDiscord(time, random);
  const admin = await openStore({ path });
  const log = createLogList();
  const deaths: Record<string, number> = {};
  const outcomes: Record<string, number> = {};
  const seen = new Set<string>();
  const settledBefore = new Set<string>();
  const touchedMs = new Map<string, number>();
  let calmSinceMs = startMs;
  let troubled = 0;
  let immortal = false;
  /** The latest wall clock that was believed: lateness by it counts. */
  let believedMs = startMs;
  let jumpedAtMs = -Infinity;

  const machine = createMachine({
    path,
    time,
    random,
    discord,
    tickMs,
    log,
    diesAt: (step) => !immortal && random() < (deadly.test(step) ? 0.02 : oftenDeadly.test(step) ? 0.004 : 0.0002),
    onDeath(step) {
      deaths[step] = (deaths[step] ?? 0) + 1;
      calmSinceMs = time.now();
    },
  });
  const feeds = createFeeds(startMs, discord);
  for (const feed of feeds) await admin.addFeed(feed);
  const { guildIds } = discord;
  const moderator = createModerator({
    store: admin,
    discord,
    machine,
    random,
    async onChange(feedId) {
      touchedMs.set(feedId, time.now());
      // Its days so far were settled under other rules.
      for (const { date } of await admin.posts(feedId, 5)) settledBefore.add(`${feedId}:${date}`);
    },
  });
  const troubles = createTroubles(discord, machine, random, outageEveryMs);
  const current = new Map<number, { readonly trouble: Trouble; readonly untilMs: number }>();
  const processes: (SimulatedProcess | undefined)[] = [undefined, undefined];
  const bootAtMs = [startMs, startMs + 10 * dayMs];
  const occurrences = createOccurrences();

  const fail = (what: string): never => {
    const last = log.lines
      .slice(-15)
      .map(
        ({ level, message, facts }) =>
          `${level} ${message} ${JSON.stringify(facts, (_, v: unknown) => (v instanceof Error ? v.message : v))}`,
      );
    throw new Error(`seed ${seed}, day ${((time.now() - startMs) / dayMs).toFixed(2)}: ${what}\n${last.join('\n')}`);
  };

  async function live(index: number): Promise<void> {
    const process = processes[index];
    if (process?.alive === true) {
      const ends = random() < (index === 0 ? 0.002 : 0.02);
      if (!ends) return;
      if (random() < 0.5) void process.stop();
      await time.advanceTo(time.now() + 5000);
      if (process.alive) await process.kill();
    }
    if (process !== undefined) {
      processes[index] = undefined;
      calmSinceMs = time.now();
      bootAtMs[index] = time.now() + downtimeMs(index);
    }
    if (time.now() < bootAtMs[index]!) return;
    processes[index] = await machine.boot();
    // Where two start at once, they find the same posts due at the same moment.
    if (index === 0 && processes[1] === undefined && random() < 0.4) bootAtMs[1] = time.now();
    calmSinceMs = time.now();
    believedMs = Math.max(believedMs, machine.wall());
  }

  function downtimeMs(index: number): number {
    const kind = random();
    if (index === 1) return random() * 6 * dayMs;
    if (kind < 0.7) return random() * 5 * minuteMs;
    if (kind < 0.9) return random() * hourMs;
    return kind < 0.99 ? random() * 5 * hourMs : 8 * hourMs + random() * 64 * hourMs;
  }

  function trouble(stepMs: number): void {
    if (time.now() - jumpedAtMs > 10 * minuteMs) believedMs = Math.max(believedMs, machine.wall());
    const offsetMs = machine.offsetMs;
    for (const [index, { everyMs, create }] of troubles.entries()) {
      const now = current.get(index);
      if (now !== undefined) {
        calmSinceMs = time.now();
        if (time.now() < now.untilMs) continue;
        now.trouble.end();
        current.delete(index);
      } else if (random() < stepMs / everyMs) {
        const trouble = create();
        trouble.begin();
        troubled += 1;
        current.set(index, { trouble, untilMs: time.now() + trouble.lastsMs });
        calmSinceMs = time.now();
      }
    }
    if (machine.offsetMs !== offsetMs) jumpedAtMs = time.now();
  }

  /** The newest message of a channel may have been the post, where it was deleted. */
  function isGapFresh(channelId = ''): boolean {
    const deletedMs = moderator.deletedAtMs.get(channelId);
    return deletedMs !== undefined && Math.abs(machine.wall() - deletedMs) < 5 * dayMs;
  }

  async function check(): Promise<void> {
    const wallMs = machine.wall();
    if (!processes.some((process) => process?.alive === true)) calmSinceMs = time.now();
    for (const present of (await Promise.all(guildIds.map((id) => admin.feedsOf(id)))).flat()) {
      const last = occurrences.last(present.rule, wallMs);
      if (last === undefined || present.state !== 'active' || present.sinceMs > last.dueMs) continue;
      const lateMs = wallMs - last.dueMs;
      const fromMs = Math.max(calmSinceMs, time.now() - lateMs, touchedMs.get(present.id) ?? 0);
      const key = `${present.id}:${last.date}`;
      if (lateMs > windowMs || time.now() - fromMs < calmMs || seen.has(key) || settledBefore.has(key)) continue;
      seen.add(key);
      const post = await admin.post(present.id, last.date);
      const outcome = post === undefined ? 'nothing' : [post.state, post.reason].filter(Boolean).join(' ');
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      const channel = discord.channels.get(post?.channelId ?? '');
      const allowed: Record<string, boolean> = {
        sent: discord.sent(present.id, last.date).length === 1,
        'skipped moderator': moderator.skipped.has(key),
        'skipped unverifiable': channel?.readable === false || isGapFresh(channel?.id),
        'skipped late': believedMs > last.dueMs + windowMs,
        'failed missing-permission': channel?.refused === true,
      };
      if (allowed[outcome] !== true)
        fail(
          `${key} was due ${Math.round(lateMs / minuteMs)} min ago: ${outcome} ${JSON.stringify({ post, present })}`,
        );
    }
  }

  let looked = 0;
  function checkTwice(): void {
    for (; looked < discord.messages.length; looked += 1) {
      const { feedId, date } = discord.messages[looked]!;
      const sent = discord.sent(feedId, date);
      if (sent.length > 1) fail(`${feedId} posted ${sent.length} times for ${date}: ${JSON.stringify(sent)}`);
    }
  }

  while (time.now() < endMs) {
    const stepMs = (5 + random() * 20) * minuteMs;
    trouble(stepMs);
    for (const index of [0, 1]) await live(index);
    if (random() < stepMs / (18 * hourMs)) await moderator.act(processes[0]);
    await time.advanceTo(time.now() + stepMs);
    checkTwice();
    await check();
    if (log.lines.length > 200) log.lines.splice(0, 100);
  }

  // All well again: nothing may be left open.
  for (const { trouble } of current.values()) trouble.end();
  immortal = true;
  processes[0] ??= await machine.boot();
  if (!processes[0].alive) processes[0] = await machine.boot();
  await time.advanceTo(time.now() + windowMs);
  checkTwice();
  const open = await admin.openClaims('', Number.MAX_SAFE_INTEGER, 10);
  if (open.length > 0) fail(`claims are still open: ${JSON.stringify(open)}`);
  for (const process of processes) if (process?.alive === true) await process.kill();
  await admin.close();
  await discord.close();
  return { posts: discord.messages.length, deaths, troubles: troubled, checked: seen.size, outcomes };
}

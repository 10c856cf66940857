import { createOccurrences } from '../../../src/feeds/create-occurrences.ts';
import { dueMsOn, windowMs } from '../../../src/feeds/occurrence.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { createLogList } from '../../conversation/dispatch-scene.ts';
import type { BorderMessage, SimulatedDiscord } from './border-discord.ts';
import { createFeeds } from './cast.ts';
import { createAskers } from './create-askers.ts';
import { openLocalDiscord } from './open-local-discord.ts';
import { createMachine, type SimulatedProcess } from './create-machine.ts';
import { createModerator } from './moderator.ts';
import { createSeededRandom } from '../../fixtures/seeded-random.ts';
import { createTroubles, createWrongStart, type Trouble } from './troubles.ts';
import { momentCodes, placeCodes } from './border-discord.ts';
import { watchStops } from './watch-stops.ts';
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
  /** Starts of a process on a machine whose clock was wrong. */
  readonly wrongStarts: number;
  /** Posts that had to be there, and were looked for. */
  readonly checked: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly refusals: number;
  readonly stops: number;
  readonly notices: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const tickMs = 15 * minuteMs;
/** After that long without trouble what is due must be posted: a lease, a settling clock and two ticks fit in. */
const calmMs = 60 * minuteMs;
/** What a clock may be wrong by and is believed all the same, and a minute or two of sending. */
const bearableMs = 33 * minuteMs;
/** And where Discord refused it before: the longest wait for the next try, and two ticks. */
const refusedCalmMs = 100 * minuteMs;
/** As often is a post asked for on its date where the place refuses it. */
const mostAsked = 4;
/** The steps between which a post could be lost or doubled; and those an outage repeats every two minutes. */
const deadly = /poster\.(send|tell)|store\.(claim|settle|release|refuse|parkFeed|keepLacks|\w+Telling)/;
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
  let wrongStarts = 0;
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
  const [dateTrouble, clockTrouble] = [troubles.length - 2, troubles.length - 1];
  const stopWatch = watchStops(discord);
  const ask = createAskers(seed);
  const current = new Map<number, { readonly trouble: Trouble; readonly untilMs: number }>();
  const processes: (SimulatedProcess | undefined)[] = [undefined, undefined];
  const bootAtMs = [startMs, startMs + 10 * dayMs];
  const occurrences = createOccurrences();
  const rulesOf = new Map(feeds.map(({ id, rule }) => [id, rule]));

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
    setWrong();
    processes[index] = await machine.boot();
    // Where two start at once, they find the same posts due at the same moment.
    if (index === 0 && processes[1] === undefined && random() < 0.4) bootAtMs[1] = time.now();
    calmSinceMs = time.now();
    noteBelieved();
  }

  /** A clock may be wrong from the start, until somebody sets it; not where no answer tells the time: that is believed. */
  function setWrong(): void {
    if (current.has(clockTrouble) || current.has(dateTrouble) || random() > 0.03) return;
    machine.offsetMs = createWrongStart(time.now(), random);
    jumpedAtMs = time.now();
    wrongStarts += 1;
    const trouble = { begin: () => undefined, end: () => void (machine.offsetMs = 0), lastsMs: 0 };
    current.set(clockTrouble, { trouble, untilMs: time.now() + random() * 5 * hourMs });
  }

  /** A clock that is far off is never believed. */
  function noteBelieved(): void {
    if (Math.abs(machine.offsetMs) <= bearableMs) believedMs = Math.max(believedMs, machine.wall());
  }

  function downtimeMs(index: number): number {
    const kind = random();
    if (index === 1) return random() * 6 * dayMs;
    if (kind < 0.7) return random() * 5 * minuteMs;
    if (kind < 0.9) return random() * hourMs;
    return kind < 0.99 ? random() * 5 * hourMs : 8 * hourMs + random() * 64 * hourMs;
  }

  function trouble(stepMs: number): void {
    if (time.now() - jumpedAtMs > 10 * minuteMs) noteBelieved();
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
    const all = (await Promise.all(guildIds.map((id) => admin.feedsOf(id)))).flat();
    const isRight = machine.offsetMs === 0;
    const wrong =
      stopWatch.look(all, isRight ? time.now() : undefined) ??
      stopWatch.toldTwice(moderator.allowed, moderator.pingLosses);
    if (wrong !== undefined) fail(wrong);
    for (const present of all) {
      rulesOf.set(present.id, present.rule);
      const last = occurrences.last(present.rule, wallMs);
      if (last === undefined || present.state !== 'active' || present.sinceMs > last.dueMs) continue;
      const lateMs = wallMs - last.dueMs;
      const fromMs = Math.max(calmSinceMs, time.now() - lateMs, touchedMs.get(present.id) ?? 0);
      const key = `${present.id}:${last.date}`;
      const calmForMs = time.now() - fromMs;
      if (lateMs > windowMs || calmForMs < calmMs || seen.has(key) || settledBefore.has(key)) continue;
      const post = await admin.post(present.id, last.date);
      const refusals = discord.refusals.filter(({ feedId, date }) => feedId === present.id && date === last.date);
      const ofPlace = refusals.filter(({ code }) => placeCodes.includes(code));
      const wasRefused = (await admin.refusals(present.id, 60)).some(({ date }) => date === last.date);
      if (wasRefused && calmForMs < refusedCalmMs) continue;
      // A channel refuses posts until a moderator mends it, calm or not; but no more than so often is one asked for.
      const since = ofPlace.filter(({ atMs }) => atMs >= fromMs);
      const isAskedAgain = since.length > 0 && since.length < mostAsked;
      const isOpen = post === undefined || post.state === 'claimed';
      if (isOpen && isAskedAgain && time.now() - since.at(-1)!.atMs < refusedCalmMs) continue;
      seen.add(key);
      const outcome = post === undefined ? 'nothing' : [post.state, post.reason].filter(Boolean).join(' ');
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      const channel = discord.channels.get(post?.channelId ?? '');
      const isOver = believedMs > last.dueMs + windowMs;
      const allowed: Record<string, boolean> = {
        sent: discord.sent(present.id, last.date).length === 1,
        'skipped moderator': moderator.skipped.has(key),
        'skipped unverifiable': channel?.readable === false || isGapFresh(channel?.id) || (isOver && wasRefused),
        'skipped late': isOver,
        'skipped no-answer': isOver,
        'failed missing-permission': ofPlace.length >= mostAsked || (isOver && ofPlace.length > 0),
        'failed not-now': isOver && refusals.some(({ code }) => momentCodes.includes(code)),
      };
      if (allowed[outcome] !== true)
        fail(
          `${key} was due ${Math.round(lateMs / minuteMs)} min ago: ${outcome} ${JSON.stringify({ post, present, refusals })}`,
        );
    }
  }

  /** By true time, and by the rules of now and then: no clock that is far off makes a post come early. */
  function isEarly({ feedId, date, atMs }: BorderMessage): boolean {
    const touched = touchedMs.get(feedId);
    if (touched !== undefined && time.now() - touched < 2 * dayMs) return false;
    const due = dueMsOn(rulesOf.get(feedId)!, date);
    return due !== undefined && due > atMs + bearableMs;
  }

  let looked = 0;
  function checkTwice(): void {
    for (; looked < discord.messages.length; looked += 1) {
      const { feedId, date } = discord.messages[looked]!;
      const sent = discord.sent(feedId, date);
      if (isEarly(discord.messages[looked]!))
        fail(`${feedId} posted ${date} before it was due: ${JSON.stringify(sent)}`);
      if (sent.length > 1) fail(`${feedId} posted ${sent.length} times for ${date}: ${JSON.stringify(sent)}`);
    }
  }

  while (time.now() < endMs) {
    const stepMs = (5 + random() * 20) * minuteMs;
    trouble(stepMs);
    for (const index of [0, 1]) await live(index);
    if (random() < stepMs / (18 * hourMs)) await moderator.act(processes[0]);
    ask(processes);
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
  const counts = { refusals: discord.refusals.length, stops: stopWatch.stops, notices: discord.notices.length };
  return {
    posts: discord.messages.length,
    deaths,
    troubles: troubled,
    wrongStarts,
    checked: seen.size,
    outcomes,
    ...counts,
  };
}

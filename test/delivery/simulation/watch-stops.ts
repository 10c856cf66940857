import type { Feed } from '../../../src/feeds/feed.ts';
import { momentCodes, placeCodes, type SimulatedDiscord } from './border-discord.ts';

export interface StopWatch {
  /**
   * Looks at every feed; what must not be, in words.
   * @param nowMs - true time; undefined while the machine's clock is wrong, and so is since when a feed runs
   */
  look(feeds: readonly Feed[], nowMs: number | undefined): string | undefined;
  /** What people were told more often than it happened, in words. */
  toldTwice(allowed: readonly string[], pingLosses: number): string | undefined;
  readonly stops: number;
}

/** Holds stops against what Discord itself answered: refused on two dates, or two items for the same, or four. */
export function watchStops(discord: SimulatedDiscord): StopWatch {
  const parked = new Set<string>();
  /** When a moderator last started them again, by true time. */
  const runsSinceMs = new Map<string, number>();
  const stops: string[] = [];

  function isEarned({ id, parked: stop }: Feed): boolean {
    const sinceMs = runsSinceMs.get(id) ?? 0;
    const refusals = discord.refusals.filter(({ feedId, atMs }) => feedId === id && atMs >= sinceMs);
    if (stop?.reason !== 'content-refused') {
      return new Set(refusals.flatMap(({ code, date }) => (placeCodes.includes(code) ? [date] : []))).size >= 2;
    }
    const ofContent = refusals.filter(({ code }) => ![...placeCodes, ...momentCodes].includes(code));
    const alike = ofContent.filter(({ code }) => code === stop.answer?.code);
    const count = (some: typeof refusals) => new Set(some.map(({ item }) => item)).size;
    return count(alike) >= 2 || count(ofContent) >= 4;
  }

  function timesOf(notice: string, allowed: readonly string[], pingLosses: number): number {
    const [feedId = '', kind = '', ...rest] = notice.split(' ');
    const stopped = stops.filter((id) => id === feedId).length;
    if (kind === 'parked') return stopped;
    if (kind === 'lacks' && rest[0] === 'moment') {
      const put = discord.refusals.filter((refusal) => refusal.feedId === feedId && momentCodes.includes(refusal.code));
      return Math.floor(new Set(put.map(({ date }) => date)).size / 2);
    }
    if (kind === 'lacks') return pingLosses;
    // What stops a feed is no item's fault: none of them stays left out.
    return 1 + stopped + allowed.filter((each) => each === `${feedId} ${rest.at(-1)}`).length;
  }

  return {
    get stops() {
      return stops.length;
    },
    look(feeds, nowMs) {
      for (const feed of feeds) {
        if (feed.state === 'parked' && !parked.has(feed.id)) {
          parked.add(feed.id);
          stops.push(feed.id);
          if (!isEarned(feed)) return `${feed.id} was stopped too soon: ${JSON.stringify(feed.parked)}`;
        } else if (feed.state !== 'parked' && parked.delete(feed.id) && nowMs !== undefined) {
          runsSinceMs.set(feed.id, nowMs);
        }
      }
      return undefined;
    },
    toldTwice(allowed, pingLosses) {
      for (const [notice, { length }] of Map.groupBy(discord.notices, (each) => each)) {
        const times = timesOf(notice, allowed, pingLosses);
        if (length > times) return `somebody was told ${length} times what happened ${times} times: ${notice}`;
      }
      return undefined;
    },
  };
}

import type { Feed, Rule } from '../../../src/feeds/feed.ts';
import type { BorderChannel, SimulatedDiscord } from './border-discord.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const workdays = [1, 2, 3, 4, 5];

/** Five zones; times inside gaps and overlaps, at midnight, and where a date is hardly begun elsewhere. */
export const rules: readonly Rule[] = [
  { time: '08:00', timeZone: 'Asia/Shanghai', days: everyDay },
  { time: '00:00', timeZone: 'Asia/Shanghai', days: [7] },
  { time: '02:30', timeZone: 'America/New_York', days: everyDay },
  { time: '01:30', timeZone: 'America/New_York', days: everyDay },
  { time: '12:00', timeZone: 'America/New_York', days: workdays },
  { time: '01:30', timeZone: 'Europe/London', days: everyDay },
  { time: '23:59', timeZone: 'Europe/London', days: everyDay },
  { time: '02:15', timeZone: 'Australia/Lord_Howe', days: everyDay },
  { time: '01:45', timeZone: 'Australia/Lord_Howe', days: everyDay },
  { time: '07:15', timeZone: 'Asia/Kathmandu', days: everyDay },
  { time: '18:45', timeZone: 'Asia/Kathmandu', days: [1, 3, 6] },
  { time: '02:30', timeZone: 'Europe/London', days: everyDay, every: { days: 3, from: '2024-01-01' } },
  { time: '09:00', timeZone: 'America/New_York', days: [1, 7], weeks: [1, -1] },
  { time: '00:30', timeZone: 'Asia/Shanghai', days: everyDay, except: [{ from: '11-01', to: '11-09' }] },
];

/** Text channels and forums; the last one's history may not be read. */
export function createChannels(): readonly BorderChannel[] {
  return ['c1', 'c2', 'c3', 'c4', 'c5'].map((id, index) => ({
    id,
    forum: index % 2 === 1,
    readable: id !== 'c5',
    refused: false,
  }));
}

export function createFeeds(
  startMs: number,
  { guildIds, channels, userId, roleId }: SimulatedDiscord,
): readonly Feed[] {
  const channelIds = [...channels.keys()];
  return rules.map((rule, index) => ({
    id: `feed${index}`,
    guildId: guildIds[index % guildIds.length] ?? '',
    channelId: channelIds[index % channelIds.length] ?? '',
    kind: 'highlight',
    slug: undefined,
    rule,
    ...(index % 4 === 1 && { thread: true }),
    ...(index % 5 === 2 && { publish: true }),
    roleId: index % 3 === 0 ? roleId : undefined,
    state: 'active',
    seed: `seed${index}`,
    sinceMs: startMs,
    createdBy: userId,
    createdAtMs: startMs,
    parked: undefined,
  }));
}

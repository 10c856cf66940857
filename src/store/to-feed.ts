import { z } from 'zod';
import type { Feed, FeedKind, FeedState, ParkReason, Rule } from '../feeds/feed.ts';
import { checkRow, type EachOf, parseRow, storedBoolean, storedMs, storedText } from './parse-row.ts';
import type { FeedTable } from './tables.ts';

const kinds: EachOf<FeedKind> = { highlight: 'highlight', serial: 'serial', summary: 'summary' };
const states: EachOf<FeedState> = { active: 'active', paused: 'paused', parked: 'parked' };
const parkReasons: EachOf<ParkReason> = {
  'missing-permission': 'missing-permission',
  'unknown-channel': 'unknown-channel',
  refused: 'refused',
};

const ruleShape = {
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time such as 08:30' }),
  time_zone: storedText,
  days: z.int().min(1).max(127),
};
const ruleRow = z.object(ruleShape).transform(({ time, time_zone, days }): Rule => ({
  time,
  timeZone: time_zone,
  days: daysOf(days),
}));

const feedRow = z
  .object({
    ...ruleShape,
    id: z.string().regex(/^[a-z0-9]{1,32}$/, { error: 'must be short, of a–z and 0–9' }),
    guild_id: storedText,
    channel_id: storedText,
    channel_name: storedText.nullable(),
    kind: z.enum(kinds),
    slug: storedText.nullable(),
    role_id: storedText.nullable(),
    state: z.enum(states),
    seed: storedText,
    since_ms: storedMs,
    created_by: storedText,
    created_at_ms: storedMs,
    park_reason: z.enum(parkReasons).nullable(),
    parked_at_ms: storedMs.nullable(),
    park_told: storedBoolean,
    card: storedBoolean,
  })
  .transform((row): Feed => ({
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    ...(row.channel_name !== null && { channelName: row.channel_name }),
    kind: row.kind,
    slug: row.slug ?? undefined,
    rule: { time: row.time, timeZone: row.time_zone, days: daysOf(row.days) },
    roleId: row.role_id ?? undefined,
    ...(row.card && { card: true }),
    state: row.state,
    seed: row.seed,
    sinceMs: row.since_ms,
    createdBy: row.created_by,
    createdAtMs: row.created_at_ms,
    parked:
      row.park_reason === null || row.parked_at_ms === null
        ? undefined
        : { reason: row.park_reason, atMs: row.parked_at_ms, told: row.park_told },
  }));

export function toFeed(row: unknown): Feed {
  return parseRow(feedRow, 'feeds', row);
}

export function toRule(row: unknown): Rule {
  return parseRow(ruleRow, 'feeds', row);
}

/** Refuses what `toFeed` would not read again. */
export function fromFeed(feed: Feed): FeedTable {
  const row: FeedTable = {
    id: feed.id,
    guild_id: feed.guildId,
    channel_id: feed.channelId,
    channel_name: feed.channelName ?? null,
    kind: feed.kind,
    slug: feed.slug ?? null,
    ...fromRule(feed.rule),
    role_id: feed.roleId ?? null,
    state: feed.state,
    seed: feed.seed,
    since_ms: feed.sinceMs,
    created_by: feed.createdBy,
    created_at_ms: feed.createdAtMs,
    park_reason: feed.parked?.reason ?? null,
    parked_at_ms: feed.parked?.atMs ?? null,
    park_told: feed.parked?.told === true ? 1 : 0,
    card: feed.card === true ? 1 : 0,
  };
  return checkRow(feedRow, 'feeds', row);
}

export function fromRule({ time, timeZone, days }: Rule): Pick<FeedTable, 'time' | 'time_zone' | 'days'> {
  return { time, time_zone: timeZone, days: days.reduce((bits, day) => bits | (1 << (day - 1)), 0) };
}

function daysOf(bits: number): readonly number[] {
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => (bits & (1 << (day - 1))) !== 0);
}

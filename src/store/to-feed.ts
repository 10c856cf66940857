import { z } from 'zod';
import { unreadableKey } from '../feeds/unreadable-key.ts';
import type { UnreadableFeed } from '../feeds/unreadable-feed.ts';
import type { Feed, FeedKind, FeedState, ParkCause, Parking, ParkReason, Rule } from '../feeds/feed.ts';
import { isKnownZone } from '../feeds/is-known-zone.ts';
import {
  checkRow,
  type EachOf,
  readRow,
  storedBoolean,
  storedFeedId,
  storedId,
  storedMs,
  storedRoleId,
  storedText,
} from './read-row.ts';
import { fromCalendar, type RuleCalendar, storedCalendar } from './stored-calendar.ts';
import type { FeedTable } from './tables.ts';
import { localeNames } from './locale-names.ts';
import type { StoreReports } from './store-reports.ts';

const kinds: EachOf<FeedKind> = { highlight: 'highlight', serial: 'serial', summary: 'summary' };
const states: EachOf<FeedState> = { active: 'active', paused: 'paused', parked: 'parked' };
const parkReasons: EachOf<ParkReason> = {
  'missing-permission': 'missing-permission',
  'unknown-channel': 'unknown-channel',
  'thread-closed': 'thread-closed',
  'tag-required': 'tag-required',
  refused: 'refused',
  'content-refused': 'content-refused',
};

const ruleShape = {
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time such as 08:30' }),
  time_zone: storedText.refine(isKnownZone, { error: 'must be a time zone that this Node knows' }),
  days: z.int().min(1).max(127),
  calendar: storedCalendar.nullable(),
};
const ruleRow = z.object(ruleShape).transform(ruleOf);

const feedRow = z
  .object({
    ...ruleShape,
    id: storedFeedId,
    guild_id: storedId,
    channel_id: storedId,
    kind: z.enum(kinds),
    slug: storedText.nullable(),
    role_id: storedRoleId.nullable(),
    state: z.enum(states),
    seed: storedText,
    since_ms: storedMs,
    created_by: storedId,
    created_at_ms: storedMs,
    park_reason: z.enum(parkReasons).nullable(),
    parked_at_ms: storedMs.nullable(),
    park_told: storedBoolean,
    card: storedBoolean,
    thread: storedBoolean,
    publish: storedBoolean,
    tag_id: storedRoleId.nullable(),
    tag_name: storedText.nullable(),
    closing: storedText.nullable(),
    locale: z.enum(localeNames).nullable(),
    park_code: z.int().nullable(),
    park_words: storedText.nullable(),
    park_item: storedText.nullable(),
    park_checked_ms: storedMs.nullable(),
    park_answers_ms: storedMs.nullable(),
  })
  .transform((row): Feed => ({
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    kind: row.kind,
    slug: row.slug ?? undefined,
    rule: ruleOf(row),
    roleId: row.role_id ?? undefined,
    ...(row.card && { card: true }),
    ...(row.thread && { thread: true }),
    ...(row.publish && { publish: true }),
    ...(row.tag_id !== null && { tag: { id: row.tag_id, name: row.tag_name ?? row.tag_id } }),
    ...(row.closing !== null && { closing: row.closing }),
    ...(row.locale !== null && { locale: row.locale }),
    state: row.state,
    seed: row.seed,
    sinceMs: row.since_ms,
    createdBy: row.created_by,
    createdAtMs: row.created_at_ms,
    parked: parkingOf(row),
  }));

interface ParkingColumns extends Pick<
  FeedTable,
  'parked_at_ms' | 'park_code' | 'park_words' | 'park_item' | 'park_answers_ms'
> {
  readonly park_reason: ParkReason | null;
  readonly park_told: boolean;
}

function parkingOf(row: ParkingColumns): Parking | undefined {
  if (row.park_reason === null || row.parked_at_ms === null) return undefined;
  return {
    reason: row.park_reason,
    ...(row.park_words !== null && { answer: { code: row.park_code ?? undefined, words: row.park_words } }),
    ...(row.park_item !== null && { item: row.park_item }),
    atMs: row.parked_at_ms,
    told: row.park_told,
    ...(row.park_answers_ms !== null && { answersSinceMs: row.park_answers_ms }),
  };
}

export function toFeed(row: object, reports: Pick<StoreReports, 'unreadable'>): Feed | undefined {
  return readRow(feedRow, 'feeds', row, reports);
}

export function toRule(row: object, reports: Pick<StoreReports, 'unreadable'>): Rule | undefined {
  return readRow(ruleRow, 'feeds', row, reports);
}

const legible = z.object({
  id: storedFeedId.optional().catch(undefined),
  channel_id: storedId.optional().catch(undefined),
});

/** As much as can be told of a feed that `toFeed` does not read. */
export function toUnreadableFeed(row: { readonly rowid: number }): UnreadableFeed {
  const { id, channel_id: channelId } = legible.parse(row);
  return { key: unreadableKey(row.rowid), id, channelId };
}

/** Refuses what `toFeed` would not read again. */
export function fromFeed(feed: Feed): FeedTable {
  const row: FeedTable = {
    id: feed.id,
    guild_id: feed.guildId,
    channel_id: feed.channelId,
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
    thread: feed.thread === true ? 1 : 0,
    publish: feed.publish === true ? 1 : 0,
    tag_id: feed.tag?.id ?? null,
    tag_name: feed.tag?.name ?? null,
    closing: feed.closing ?? null,
    locale: feed.locale ?? null,
    ...fromParkCause(feed.parked),
    park_checked_ms: null,
    park_answers_ms: feed.parked?.answersSinceMs ?? null,
  };
  return checkRow(feedRow, 'feeds', row);
}

export function fromParkCause(
  cause: Omit<ParkCause, 'reason'> | undefined,
): Pick<FeedTable, 'park_code' | 'park_words' | 'park_item'> {
  return {
    park_code: cause?.answer?.code ?? null,
    park_words: cause?.answer?.words ?? null,
    park_item: cause?.item ?? null,
  };
}

export function fromRule(rule: Rule): Pick<FeedTable, 'time' | 'time_zone' | 'days' | 'calendar'> {
  const { time, timeZone, days } = rule;
  const bits = days.reduce((all, day) => all | (1 << (day - 1)), 0);
  return { time, time_zone: timeZone, days: bits, calendar: fromCalendar(rule) };
}

interface RuleColumns extends Pick<FeedTable, 'time' | 'time_zone' | 'days'> {
  readonly calendar: RuleCalendar | null;
}

function ruleOf({ time, time_zone, days, calendar }: RuleColumns): Rule {
  return { time, timeZone: time_zone, days: daysOf(days), ...calendar };
}

function daysOf(bits: number): readonly number[] {
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => (bits & (1 << (day - 1))) !== 0);
}

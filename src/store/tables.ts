/**
 * The rows as they are stored. Only what SQLite and Postgres both have: text, integers, 0 and 1 for no and yes,
 * `…_ms` epoch milliseconds, ISO dates as text.
 */
export interface Tables {
  readonly guild_settings: GuildSettingsTable;
  readonly feeds: FeedTable;
  readonly posts: PostTable;
  readonly refusals: RefusalTable;
  readonly lacks: LackTable;
  readonly wishes: WishTable;
  readonly bans: BanTable;
  readonly saved_quotes: SavedQuoteTable;
  readonly absences: AbsenceTable;
  readonly deeds: DeedTable;
}

export interface GuildSettingsTable {
  guild_id: string;
  locale: string | null;
  slug: string | null;
  private_replies: number;
}

export interface FeedTable {
  id: string;
  guild_id: string;
  channel_id: string;
  channel_name: string | null;
  kind: string;
  slug: string | null;
  time: string;
  time_zone: string;
  /** One bit a day: 1 Monday, 2 Tuesday, 4 Wednesday … 64 Sunday. */
  days: number;
  role_id: string | null;
  state: string;
  seed: string;
  since_ms: number;
  created_by: string;
  created_at_ms: number;
  park_reason: string | null;
  parked_at_ms: number | null;
  park_told: number;
  card: number;
  park_code: number | null;
  park_words: string | null;
  park_item: string | null;
  /** When its channel was last looked at; and since when it answers again. */
  park_checked_ms: number | null;
  park_answers_ms: number | null;
}

export interface PostTable {
  feed_id: string;
  date: string;
  state: string;
  item: string | null;
  channel_id: string;
  message_id: string | null;
  reason: string | null;
  claimed_at_ms: number;
  claimed_by: string;
  settled_at_ms: number | null;
}

export interface RefusalTable {
  feed_id: string;
  /** Ascending in the order they came. */
  number: number;
  date: string;
  reason: string;
  code: number | null;
  words: string;
  item: string;
  channel_id: string;
  at_ms: number;
  again_ms: number | null;
  left_out: number;
}

export interface LackTable {
  feed_id: string;
  kind: string;
  lacks_of: string | null;
  date: string;
  told: number;
}

export interface WishTable {
  feed_id: string;
  date: string;
  kind: string;
  item: string | null;
}

export interface BanTable {
  feed_id: string;
  item: string;
  /** Ascending in the order they were banned. */
  position: number;
}

export interface SavedQuoteTable {
  user_id: string;
  item: string;
  saved_at_ms: number;
}

/** A UTC date on which Discord said that the guild is gone. */
export interface AbsenceTable {
  guild_id: string;
  date: string;
}

export interface DeedTable {
  /** Of the interaction that asked for it. */
  id: string;
  /** What it was answered, as JSON. */
  reply: string;
  done_at_ms: number;
}

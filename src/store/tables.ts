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
  readonly tellings: TellingTable;
  readonly follow_ups: FollowUpTable;
  readonly wishes: WishTable;
  readonly bans: BanTable;
  readonly saved_quotes: SavedQuoteTable;
  readonly member_settings: MemberSettingsTable;
  readonly absences: AbsenceTable;
  readonly deeds: DeedTable;
  readonly texts: TextTable;
  readonly editions: EditionTable;
  readonly wordings: WordingTable;
  readonly former_words: FormerWordsTable;
}

export interface GuildSettingsTable {
  guild_id: string;
  locale: string | null;
  slug: string | null;
  private_replies: number;
  display: string | null;
}

export interface MemberSettingsTable {
  user_id: string;
  display: string | null;
}

/** Its `channel_name` is neither written nor read any more, and stays: a process of before that still runs would miss it. */
export interface FeedTable {
  id: string;
  guild_id: string;
  channel_id: string;
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
  /** What else than the days of the week decides a rule's dates, as JSON in one form only; null: nothing. */
  calendar: string | null;
  thread: number;
  publish: number;
  tag_id: string | null;
  tag_name: string | null;
  closing: string | null;
  /** Of a person's own. */
  locale: string | null;
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
  of_look: number;
}

export interface LackTable {
  feed_id: string;
  kind: string;
  lacks_of: string | null;
  date: string;
  told: number;
}

/** What whoever set a feed up is still to be told. */
export interface TellingTable {
  feed_id: string;
  about: string;
  since_ms: number;
  /** When it is tried; while it is, until when whoever does has it. */
  next_ms: number;
  troubles: number;
  refusals: number;
  asked_ms: number | null;
}

/** What is still to be done with a post. */
export interface FollowUpTable {
  feed_id: string;
  date: string;
  kind: string;
  /** When it is tried; while it is, until when whoever does has it. */
  next_ms: number;
  tries: number;
  refusals: number;
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
  /** What its saver wrote beside it. */
  note: string | null;
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
  /** Who asked for it, and where; null: nobody knows, or it was forgotten. */
  user_id: string | null;
  guild_id: string | null;
}

/** Of an interview: its latest edition, and the places that rows and buttons of before 0.2.0 mean. */
export interface TextTable {
  slug: string;
  edition: string;
  /** The key of `first_places`. */
  first_edition: string;
  first_places: string;
}

export interface EditionTable {
  slug: string;
  edition: string;
  /** As `Edition.places`. */
  places: string;
}

/** All that the latest edition of an interview says, in parts. */
export interface WordingTable {
  slug: string;
  edition: string;
  part: number;
  /** Compressed. */
  words: string;
}

/** What an interview said once and does no more. */
export interface FormerWordsTable {
  slug: string;
  hash: string;
  /** `ItemWords`, as JSON. */
  words: string;
  /** The hash of what they became. */
  successor: string | null;
}

import type { ChosenTag, Feed, Rule } from '../feeds/feed.ts';
import type { Locale } from '../locale.ts';

/** What may change of a feed after it was added. */
export interface FeedChanges {
  readonly channelId?: string;
  readonly kind?: Feed['kind'];
  readonly slug?: string | undefined;
  readonly rule?: Rule;
  readonly roleId?: string | undefined;
  readonly card?: boolean;
  readonly thread?: boolean;
  readonly publish?: boolean;
  readonly tag?: ChosenTag | undefined;
  readonly closing?: string | undefined;
  readonly locale?: Locale;
  readonly state?: 'active' | 'paused';
  /** Set with a new rule or on resuming. */
  readonly sinceMs?: number;
}

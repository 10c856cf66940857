import type { Migration } from 'kysely/migration';
import { feedsAndPosts } from './migrations/0001-feeds-and-posts.ts';
import { cards } from './migrations/0002-cards.ts';
import { refusalsAndLacks } from './migrations/0003-refusals-and-lacks.ts';
import { deeds } from './migrations/0004-deeds.ts';
import { editions } from './migrations/0005-editions.ts';
import { tellings } from './migrations/0006-tellings.ts';
import { whoseDeeds } from './migrations/0007-whose-deeds.ts';
import { aChannelThatTalks } from './migrations/0008-a-channel-that-talks.ts';
import { notes } from './migrations/0009-notes.ts';
import { ownFeeds } from './migrations/0010-own-feeds.ts';
import { display } from './migrations/0011-display.ts';

/** In this order. One that was released is never edited again: what it lacks is a further one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-feeds-and-posts': feedsAndPosts,
  '0002-cards': cards,
  '0003-refusals-and-lacks': refusalsAndLacks,
  '0004-deeds': deeds,
  '0005-editions': editions,
  '0006-tellings': tellings,
  '0007-whose-deeds': whoseDeeds,
  '0008-a-channel-that-talks': aChannelThatTalks,
  '0009-notes': notes,
  '0010-own-feeds': ownFeeds,
  '0011-display': display,
};

import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { Feed, Rule } from '../../src/feeds/feed.ts';
import type { Store } from '../../src/store/store.ts';

export interface ManyFeedsOptions {
  readonly count: number;
  readonly rule: Rule;
  readonly sinceMs: number;
  /** Discord's channel types, in turn: 0 text, 5 announcement, 15 forum. */
  readonly types?: readonly number[];
  /** How many feeds share a guild, each with a channel of its own. */
  readonly ofGuild?: number;
}

/** Feeds of one minute, each in a channel of its own. */
export async function addManyFeeds(
  discord: LocalDiscord,
  store: Store,
  { count, rule, sinceMs, types = [0], ofGuild = 1 }: ManyFeedsOptions,
): Promise<readonly Feed[]> {
  const feeds: Feed[] = [];
  let guildId = '';
  for (let index = 0; index < count; index += 1) {
    if (index % ofGuild === 0) guildId = discord.addGuild({ name: `guild ${index}` }).id;
    const channel = discord.addChannel(guildId, { type: types[index % types.length] ?? 0, name: `feed-${index}` });
    const feed: Feed = {
      id: `f${index}`,
      guildId,
      channelId: channel.id,
      kind: 'highlight',
      slug: undefined,
      rule,
      roleId: undefined,
      state: 'active',
      seed: `seed ${index}`,
      sinceMs,
      createdBy: discord.users[0]?.id ?? '',
      createdAtMs: sinceMs,
      parked: undefined,
    };
    await store.addFeed(feed);
    feeds.push(feed);
  }
  return feeds;
}

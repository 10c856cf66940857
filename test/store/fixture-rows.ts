import type { Feed, Post } from '../../src/schedule/feed.ts';

export const morning = { time: '08:30', timeZone: 'Asia/Shanghai', days: [1, 2, 3, 4, 5] } as const;

export function aFeed(facts: Partial<Feed> = {}): Feed {
  return {
    id: 'feed1',
    guildId: 'guild-1',
    channelId: 'channel-1',
    kind: 'highlight',
    slug: undefined,
    rule: morning,
    roleId: undefined,
    state: 'active',
    seed: 'seed-1',
    sinceMs: 1000,
    createdBy: 'member-1',
    createdAtMs: 1000,
    parked: undefined,
    ...facts,
  };
}

/** An open claim of the process `here`. */
export function aClaim(facts: Partial<Post> = {}): Post {
  return {
    feedId: 'feed1',
    date: '2026-03-01',
    state: 'claimed',
    item: 'talk#7',
    channelId: 'channel-1',
    messageId: undefined,
    reason: undefined,
    claimedAtMs: 5000,
    claimedBy: 'here',
    settledAtMs: undefined,
    ...facts,
  };
}

import type { Feed } from '../../../src/feeds/feed.ts';
import { lastOccurrence, nextOccurrences } from '../../../src/feeds/occurrence.ts';
import type { Store } from '../../../src/store/store.ts';
import type { SimulatedDiscord } from './border-discord.ts';
import { rules } from './cast.ts';
import type { Machine, SimulatedProcess } from './create-machine.ts';

export interface Moderator {
  /** Does one of the things moderators do, to one feed. */
  act(process: SimulatedProcess | undefined): Promise<void>;
  /** Dates that were asked to be skipped: `feed:date`. */
  readonly skipped: ReadonlySet<string>;
  /** When a post was last deleted, by channel: from then on its history proves nothing about older claims. */
  readonly deletedAtMs: ReadonlyMap<string, number>;
  /** Items that Discord refused and that were let come again: `feed item`, each time. */
  readonly allowed: readonly string[];
  /** How often the role of the feeds ceased to be mentionable. */
  readonly pingLosses: number;
}

export interface ModeratorOptions {
  readonly store: Store;
  readonly discord: SimulatedDiscord;
  readonly machine: Machine;
  readonly random: () => number;
  readonly onChange: (feedId: string) => Promise<void>;
}

export function createModerator({ store, discord, machine, random, onChange }: ModeratorOptions): Moderator {
  const skipped = new Set<string>();
  const deletedAtMs = new Map<string, number>();
  const allowed: string[] = [];
  let pingLosses = 0;
  const choose = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;

  async function change(feed: Feed, changes: Parameters<Store['changeFeed']>[1]): Promise<void> {
    await store.changeFeed(feed.id, changes);
    await onChange(feed.id);
  }

  return {
    skipped,
    deletedAtMs,
    allowed,
    get pingLosses() {
      return pingLosses;
    },
    async act(process) {
      const feed = (await store.feed(`feed${Math.floor(random() * rules.length)}`))!;
      const sinceMs = machine.wall();
      if (feed.state !== 'active' && random() < 0.7) return change(feed, { state: 'active', sinceMs });
      const deeds = [
        () => change(feed, { state: 'paused' }),
        () => change(feed, { rule: choose(rules), sinceMs }),
        () => change(feed, { rule: { ...feed.rule, time: `${10 + Math.floor(random() * 14)}:05` }, sinceMs }),
        () => change(feed, { channelId: choose([...discord.channels.keys()]) }),
        async () => {
          const next = nextOccurrences(feed.rule, sinceMs, 1)[0] ?? lastOccurrence(feed.rule, sinceMs)!;
          await store.setWish(feed.id, next.date, { kind: 'skip' });
          skipped.add(`${feed.id}:${next.date}`);
        },
        async () => {
          const [post] = await store.posts(feed.id, 1);
          if (post?.messageId === undefined) return;
          discord.remove(post.messageId);
          deletedAtMs.set(post.channelId, sinceMs);
        },
        async () => {
          process?.scheduler.delivery.postNow(feed).catch(() => undefined);
          await onChange(feed.id);
        },
        async () => {
          const [leftOut] = await store.leftOut(feed.id);
          if (leftOut === undefined) return;
          await store.allowAgain(feed.id, leftOut.item);
          allowed.push(`${feed.id} ${leftOut.item}`);
        },
        async () => {
          discord.mentionable = !discord.mentionable;
          if (!discord.mentionable) pingLosses += 1;
        },
        async () => {
          const channel = choose([...discord.channels.values()]);
          channel.refused = !channel.refused && random() < 0.5;
          for (const { id } of await Promise.all(rules.map(async (_, index) => (await store.feed(`feed${index}`))!)))
            await onChange(id);
        },
      ];
      await choose(deeds)();
    },
  };
}

import type { APIMessage } from 'discord-api-types/v10';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';

/** How many messages Discord stored for each `feed:date`, by the mark they carry; those deleted since included. */
export function countPostsByMark(discord: LocalDiscord): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  discord.onMessage(({ kind, message }) => {
    const mark = markOf(message);
    if (kind === 'create' && mark !== undefined) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  });
  return counts;
}

function markOf({ components = [] }: APIMessage): string | undefined {
  const [, feedId, date] = /"daily:post:1:([^:"]+):([^:"]+)"/.exec(JSON.stringify(components)) ?? [];
  return feedId === undefined || date === undefined ? undefined : `${feedId}:${date}`;
}

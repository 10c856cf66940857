import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { PostMark } from './post-mark.ts';
import { readCustomId } from './read-custom-id.ts';

/** The feed and date that a message's buttons name; undefined where it is no feed's post. */
export function findPostMark(components: readonly APIMessageTopLevelComponent[] = []): PostMark | undefined {
  for (const component of components) {
    for (const inner of 'components' in component ? component.components : []) {
      const mark = 'custom_id' in inner ? readMark(inner.custom_id) : undefined;
      if (mark !== undefined) return mark;
    }
  }
  return undefined;
}

function readMark(customId: string): PostMark | undefined {
  const { command, action, state } = readCustomId(customId);
  const [feedId, date] = state;
  if (command !== 'daily' || action !== 'post') return undefined;
  return feedId === undefined || date === undefined ? undefined : { feedId, date };
}

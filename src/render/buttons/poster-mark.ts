import type { PostMark } from './post-mark.ts';

/** As withPostMark writes it; of any version of custom ids, since an update of the bot may come between. */
const pattern = /^daily:post:\d+:(?<feedId>[a-z0-9]+):(?<date>\d{4}-\d\d-\d\d)(?:$|:)/u;

/** The mark on a message's buttons, as Discord or we wrote them. */
export function findMark(components: readonly unknown[]): PostMark | undefined {
  for (const customId of customIds(components)) {
    const { feedId, date } = pattern.exec(customId)?.groups ?? {};
    if (feedId !== undefined && date !== undefined) return { feedId, date };
  }
  return undefined;
}

function customIds(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(customIds);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'custom_id' in value && typeof value.custom_id === 'string' ? [value.custom_id] : [];
  return [...own, ...('components' in value ? customIds(value.components) : [])];
}

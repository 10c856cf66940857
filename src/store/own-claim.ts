import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from './tables.ts';

/** The condition that a post is still claimed, and by this process. */
export function ownClaim(feedId: string, date: string, by: string) {
  return (post: ExpressionBuilder<Tables, 'posts'>): Expression<SqlBool> =>
    post.and({ feed_id: feedId, date, state: 'claimed', claimed_by: by });
}

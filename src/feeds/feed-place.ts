/** What Discord tells of a channel just now, as far as feeds need it. */
export interface FeedPlace {
  readonly id: string;
  /** Discord's channel type. */
  readonly type: number;
  /** The bot's own permissions there; undefined where that was not told. */
  readonly appPermissions: bigint | undefined;
  /** Of a forum; moderated: only moderators may give it. */
  readonly tags: readonly ForumTag[];
  /** Whether a forum's posts must have one. */
  readonly requiresTag: boolean;
}

export interface ForumTag {
  readonly id: string;
  readonly name: string;
  readonly moderated: boolean;
}

/**
 * hidden: Discord says that it is gone, or does not show it; undefined where it says nothing, in time.
 * @param again - whether somebody looks again who may have granted something: then what it did not show is asked for anew
 */
export type FindPlace = (channelId: string, again?: boolean) => Promise<FeedPlace | 'hidden' | undefined>;

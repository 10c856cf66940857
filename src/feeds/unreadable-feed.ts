/** A feed of which no more can be read than whose it is: it posts nothing, and can be removed. */
export interface UnreadableFeed {
  /** Stands for it in lists and buttons, where no feed has such an id. */
  readonly key: string;
  /** Its own id, where that is legible: older buttons name it so. */
  readonly id: string | undefined;
  readonly channelId: string | undefined;
}

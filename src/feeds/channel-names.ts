/** What a channel is called. Discord may refuse to tell: it is gone, or the bot may not see it. */
export type ChannelName = { readonly name: string } | 'deleted' | 'hidden';

/** What channels are called now. Nobody tells us of a new name, so it is asked for where it is shown, and not kept. */
export interface ChannelNames {
  /** Asks Discord about those it was not asked about just now. What it does not tell in time stays as it was. */
  ask(channelIds: readonly string[]): Promise<void>;
  /** As Discord told it last in this process. */
  known(channelId: string): ChannelName | undefined;
}

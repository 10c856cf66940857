/** What a delivery needs of Discord. The real one stands in src/discord; this room knows none of it. */
export interface Poster<Body> {
  /**
   * Sends one message (in a forum: opens a thread with it). Retries nothing by itself; files that Discord refuses are
   * left out.
   * @param nonce - at most 25 characters, enforced: the same again within minutes is the same message
   * @throws SendFailure
   */
  send(post: {
    readonly channelId: string;
    readonly body: Body;
    readonly nonce: string;
    readonly roleId: string | undefined;
  }): Promise<{ readonly messageId: string }>;
  /**
   * Looks whether the message of a feed and date stands in the channel: by the custom id it carries, since history has
   * no nonce. 'cannot-look' where reading the history (in a forum: its threads) is not permitted or not complete.
   * @throws SendFailure of kind 'retry' or 'fatal'
   */
  find(
    channelId: string,
    mark: { readonly feedId: string; readonly date: string },
    sinceMs: number,
  ): Promise<LookResult>;
  /** A direct message; whether it arrived. */
  tell(userId: string, body: Body): Promise<boolean>;
  /** gone: Discord's own JSON says Unknown Guild or Missing Access · unsure: anything else that is no answer */
  seesGuild(guildId: string): Promise<'seen' | 'gone' | 'unsure'>;
}

/** 'cannot-look' proves nothing: the post may stand there or not. */
export type LookResult = { readonly messageId: string } | 'absent' | 'cannot-look';

export type SendFailureKind =
  /** Discord's own JSON 403 or 404: it needs a person. */
  | { readonly kind: 'park'; readonly reason: 'missing-permission' | 'unknown-channel' | 'refused' }
  /** 5xx, network, 429: try again inside the window. Whether the message was stored is unknown unless `unsent`. */
  | {
      readonly kind: 'retry';
      readonly afterMs: number | undefined;
      readonly unsent: boolean;
      /** Nothing was asked of Discord, and the log says once for all posts why. */
      readonly heldBack?: boolean;
    }
  /** 401: nothing will work until a person does something. */
  | { readonly kind: 'fatal' };

export class SendFailure extends Error {
  override readonly name = 'SendFailure';
  readonly failure: SendFailureKind;

  constructor(failure: SendFailureKind, cause: unknown) {
    super(failure.kind, { cause });
    this.failure = failure;
  }
}

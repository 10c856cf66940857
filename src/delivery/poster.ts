import type { ChosenTag } from '../feeds/feed.ts';
import type { FollowUpKind } from '../feeds/follow-up.ts';
import type { Lack, LackKind } from '../feeds/lack.ts';
import type { DiscordsAnswer, RefusalReason } from '../feeds/refusal.ts';

/** What a delivery needs of Discord. The real one stands in src/discord; this room knows none of it. */
export interface Poster<Body> {
  /**
   * Sends one message (in a forum: opens a thread with it). Retries nothing by itself; files that Discord refuses are
   * left out. What the message lacks of what was meant is told.
   * @param nonce - at most 25 characters, enforced: the same again within minutes is the same message
   * @throws SendFailure
   */
  send(post: {
    readonly channelId: string;
    readonly body: Body;
    readonly nonce: string;
    readonly roleId: string | undefined;
    /** In a forum: where it is there no more, the post goes without. */
    readonly tag?: ChosenTag | undefined;
  }): Promise<SentPost>;
  /**
   * Does with a message that stands what is to be done with it; nothing where that was done before, or the message is gone.
   * @throws SendFailure
   */
  followUp(wanted: WantedFollowUp): Promise<void>;
  /**
   * Looks whether the message of a feed and date stands in the channel: by the custom id it carries, since history has
   * no nonce. 'cannot-look' where reading the history (in a forum: its threads) is not permitted or not complete.
   * @throws SendFailure; where the look itself is refused, that proves nothing either, and it may be asked for again
   */
  find(
    channelId: string,
    mark: { readonly feedId: string; readonly date: string },
    sinceMs: number,
  ): Promise<LookResult>;
  /**
   * A direct message, tried once. Where one may stand there since `askedMs`, that is looked for first.
   * @param message.nonce - as for a post
   */
  tell(userId: string, message: DirectMessage<Body>): Promise<TellResult>;
  /** gone: Discord's own JSON says Unknown Guild or Missing Access · unsure: anything else that is no answer */
  seesGuild(guildId: string): Promise<'seen' | 'gone' | 'unsure'>;
  /** Whether a post would be taken in the channel, as far as looking tells; nothing is sent. no: or Discord refuses to tell */
  takesPosts(channelId: string): Promise<'yes' | 'no' | 'unsure'>;
}

export interface WantedFollowUp {
  readonly kind: FollowUpKind;
  readonly channelId: string;
  readonly messageId: string;
  /** Of a thread. */
  readonly name: string;
  /** It was tried before, and nobody knows what came of it: that is looked for first. */
  readonly mayBeDone: boolean;
}

export interface DirectMessage<Body> {
  readonly body: Body;
  readonly nonce: string;
  readonly askedMs: number | undefined;
}

/**
 * What became of a direct message. refused: Discord says no, as where a person takes none · unsure: it may have arrived ·
 * again: it did not, for trouble that passes
 */
export type TellResult = 'told' | 'refused' | 'unsure' | 'again';

/** A message that Discord stored. */
export interface SentPost {
  readonly messageId: string;
  readonly shown: ShownLacks;
}

/** What a stored message lacks of what was meant, and which kinds it tells about: of others it shows nothing. */
export interface ShownLacks {
  readonly about: readonly LackKind[];
  readonly lacks: FoundLacks;
}

export type FoundLacks = readonly Pick<Lack, 'kind' | 'of'>[];

/** 'cannot-look' proves nothing: the post may stand there or not. */
export type LookResult = SentPost | 'absent' | 'cannot-look';

export type SendFailureKind =
  /** Discord said no, in its own JSON: nothing was stored. afterMs: for how long it wants to be left alone. */
  | ({ readonly kind: 'refused' } & Refused)
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

export interface Refused {
  readonly reason: RefusalReason;
  readonly answer: DiscordsAnswer;
  readonly afterMs: number | undefined;
}

export class SendFailure extends Error {
  override readonly name = 'SendFailure';
  readonly failure: SendFailureKind;

  constructor(failure: SendFailureKind, cause: unknown) {
    super(failure.kind, { cause });
    this.failure = failure;
  }
}

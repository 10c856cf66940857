/** Refusals a person can do something about: the code and its facts. Words are chosen at the edge, in their language. */
export interface UserErrors {
  /** near: what may have been meant. */
  'interview-not-found': { readonly given: string; readonly near?: readonly string[] };
  'passage-not-found': { readonly given: string; readonly count: number };
  'section-not-found': { readonly given: string; readonly near?: readonly string[] };
  'speaker-not-found': { readonly given: string; readonly near?: readonly string[] };
  /** What was typed or sent names each of these. */
  'ambiguous-choice': { readonly given: string; readonly meant: readonly string[] };
  'library-empty': Readonly<Record<string, never>>;
  'stale-button': Readonly<Record<string, never>>;
  'share-over': Readonly<Record<string, never>>;
  /** The sharer may not write there, or only hear the app that they brought along themselves. */
  'share-not-permitted': { readonly lacks: 'writing' | 'external' };
  /** What a button was about; `former`: the words of then, as far as they may be shown as somebody's. */
  'words-gone': { readonly former: string };
  /** A note is written beside what is saved, and it is no longer. */
  'quote-not-saved': Readonly<Record<string, never>>;
  'not-yours': Readonly<Record<string, never>>;
  'too-many-feeds': { readonly most: number };
  /** Managing feeds and settings takes Manage Server. */
  'not-permitted': Readonly<Record<string, never>>;
  'server-only': Readonly<Record<string, never>>;
  'feed-not-found': { readonly given: string };
  'feed-gone': Readonly<Record<string, never>>;
  /** What is kept of it is damaged. */
  'feed-unreadable': { readonly given: string };
  'post-unreadable': { readonly date: string };
  /** Of a deed that comes twice: it is done, and what was answered cannot be read. */
  'done-before': Readonly<Record<string, never>>;
  'bad-time': { readonly given: string };
  'bad-zone': { readonly given: string };
  'bad-days': { readonly given: string };
  'bad-except': { readonly given: string };
  /** Nothing would be posted for two years. */
  'no-dates': Readonly<Record<string, never>>;
  'bad-tag': { readonly given: string; readonly channelId: string };
  /** What was asked for makes no sense in that kind of channel. */
  'not-for-channel': { readonly option: 'thread' | 'publish' | 'tag'; readonly channelId: string };
  'bad-date': { readonly given: string };
  /** A post that went out, or was settled otherwise, is not undone. */
  'date-settled': { readonly date: string };
  /** Today is not known while the machine's clock is not believed. */
  'clock-doubted': Readonly<Record<string, never>>;
  'bad-channel': { readonly channelId: string };
  'missing-permissions': { readonly channelId: string; readonly missing: readonly FeedPermission[] };
  /** What whoever sets a feed up, or edits it, lacks there themselves. */
  'maker-lacks': { readonly channelId: string; readonly missing: readonly FeedPermission[] };
  /** Whether whoever edits a feed may ping its role there is not told: it would be by these options. */
  'ping-untold': {
    readonly roleId: string;
    readonly channelId: string;
    readonly unnamed: readonly ('channel' | 'role')[];
  };
  'everyone-role': Readonly<Record<string, never>>;
  /** What a form was filled in with is kept for a day. */
  'form-over': Readonly<Record<string, never>>;
  'press-over': Readonly<Record<string, never>>;
  'message-without-text': Readonly<Record<string, never>>;
  'files-not-permitted': Readonly<Record<string, never>>;
  /** Characters that none of the card's fonts has, and the packages that would bring all of them; none where nothing would. */
  'card-undrawable': { readonly characters: string; readonly packages: readonly string[] };
  'card-failed': Readonly<Record<string, never>>;
  /** This machine has no renderer. A button of before may still be pressed. */
  'cards-absent': Readonly<Record<string, never>>;
  /** How many interviews are read, of how many, where that is known. */
  'still-starting': { readonly progress: { readonly read: number; readonly of: number } | undefined };
  /** More at once than could be answered while anybody waits. */
  'too-busy': Readonly<Record<string, never>>;
  /** The store took no writing: another program writes, or the disk is full. */
  'not-kept': { readonly reference: string };
  damaged: { readonly reference: string };
  /** Our own failure. The operator finds it in the log under its reference. */
  unexpected: { readonly reference: string };
}

/** A permission that the bot, or whoever sets a feed up, needs where it posts. Words for them are Discord's own, in the reader's language. */
export type FeedPermission =
  | 'view-channel'
  | 'send-messages'
  /** In a thread, Discord's client calls it that. */
  | 'send-messages-in-threads'
  /** Send Messages by its bit; in a forum, Discord's client calls it that. */
  | 'create-public-threads'
  | 'create-posts'
  | 'embed-links'
  /** Only for a feed with pictures. */
  | 'attach-files'
  /** To look, after a crash, whether a post was sent. */
  | 'read-message-history'
  /** Only for a role that not everyone may mention. */
  | 'mention-everyone';

export type UserErrorCode = keyof UserErrors;

export class UserError<Code extends UserErrorCode = UserErrorCode> extends Error {
  readonly code: Code;
  readonly params: UserErrors[Code];
  /** What else of the same is refused: all of it is told at once. */
  readonly others: readonly UserError[];

  constructor(code: Code, params: UserErrors[Code], others: readonly UserError[] = []) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.params = params;
    this.others = others;
  }
}

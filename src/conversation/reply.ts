import type { AutocompleteChoice } from '../render/choices/autocomplete-choice.ts';
import type { MessageBody } from '../render/message-body.ts';

/** A new message. */
export interface MessageReply extends MessageBody {
  readonly kind: 'message';
  /** For the presser's eyes only, even where the button stands on a public message. */
  readonly privately?: true;
}

/** The message a button is on, changed in place. */
export interface UpdateReply extends MessageBody {
  readonly kind: 'update';
  /** Files that stand on the message stay there. */
  readonly keepsFiles?: true;
  /** Said in the channel, too, for everybody: the presser shares what was theirs alone. */
  readonly share?: MessageBody;
}

/** What autocomplete offers; at most 25, possibly none. */
export interface ChoicesReply {
  readonly kind: 'choices';
  readonly choices: readonly AutocompleteChoice[];
}

export type Reply = MessageReply | UpdateReply;

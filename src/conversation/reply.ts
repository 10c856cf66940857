import type { AutocompleteChoice } from '../render/choices/autocomplete-choice.ts';
import type { ModalBody } from '../render/components/modal.ts';
import type { MessageBody } from '../render/message-body.ts';
import type { ShareRecord } from './share-record.ts';

/** A new message. */
export interface MessageReply extends MessageBody {
  readonly kind: 'message';
  /** For the presser's eyes only, even where the button stands on a public message. */
  readonly privately?: true;
  /** Told to the asker alone, after it: what is no business of whoever else reads it. */
  readonly aside?: MessageBody;
}

/** The message a button is on, changed in place. */
export interface UpdateReply extends MessageBody {
  readonly kind: 'update';
  /** Files that stand on the message stay there. */
  readonly keepsFiles?: true;
  /** So does whatever else it does not name. */
  readonly keepsRest?: true;
  /** Said in the channel before it, for everybody: the presser shares what was theirs alone. */
  readonly share?: Share;
}

export interface Share {
  readonly message: MessageBody;
  /** How far it came; this press took it. */
  readonly record: Omit<ShareRecord, 'take'>;
  /** What the presser is told where another press is at it. */
  readonly underWay: MessageReply;
  /** What the presser's message is changed to then, or what they are told beside it. */
  readonly failed: (fate: 'refused' | 'unknown') => Reply;
}

/** What autocomplete offers; at most 25, possibly none. */
export interface ChoicesReply {
  readonly kind: 'choices';
  readonly choices: readonly AutocompleteChoice[];
}

/**
 * A form to fill in. Only as the first answer to a command or a press: whoever replies so says it beforehand, by
 * `opensModal`.
 */
export interface ModalReply {
  readonly kind: 'modal';
  readonly modal: ModalBody;
}

export type Reply = MessageReply | UpdateReply;

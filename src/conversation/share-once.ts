import { messagesFor } from '../i18n/messages-for.ts';
import type { MessageBody } from '../render/message-body.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../user-error.ts';
import { checkMayShare } from './check-may-share.ts';
import type { MessageReply, Reply, Share, UpdateReply } from './reply.ts';
import type { ComponentRequest } from './request.ts';
import { shareRecord } from './share-record.ts';

/** What a press of *Share* says in the channel, and what becomes of the private message that bears the button. */
export interface Sharing {
  /** Which of the things that stand there one after another; a message that shows one thing names none. */
  readonly thing?: string;
  readonly message: MessageBody;
  readonly shared: UpdateReply;
  readonly failed: Share['failed'];
}

/** Once, whoever presses it how often, on whichever device; what failed may be pressed again. @throws UserError */
export async function shareOnce(
  request: ComponentRequest,
  { store }: { readonly store: Pick<Store, 'changeKept'> },
  { thing, message, shared, failed }: Sharing,
): Promise<Reply> {
  checkMayShare(request);
  const record = shareRecord(request, store, thing);
  const turn = await record.take();
  if (turn === 'over') throw new UserError('share-over', {});
  const { sharing } = messagesFor(request.locale).share;
  const underWay: MessageReply = { kind: 'message', privately: true, content: sharing };
  if (turn === 'under-way') return underWay;
  if (turn === 'unknown') return failed('unknown');
  if (turn === 'shared') return shared;
  return { ...shared, share: { message, record, underWay, failed } };
}

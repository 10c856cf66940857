import { messagesFor } from '../i18n/messages-for.ts';
import { encodeCustomId } from '../render/components/custom-id.ts';
import { spendButton } from '../render/components/spend-button.ts';
import { readViewState } from '../render/components/view-state.ts';
import { publicQuoteBody } from '../render/quote/public-quote-body.ts';
import { readerOf } from '../render/reader.ts';
import { UserError } from '../user-error.ts';
import type { Deps } from './command.ts';
import type { Reply, Share } from './reply.ts';
import type { ComponentRequest } from './request.ts';
import { shareOnce } from './share-once.ts';

/**
 * The quote of a private answer, said in the channel; the answer stays as it is, its button spent. One answer may show
 * several quotes, one after another: each is shared once.
 */
export async function shareQuote(
  request: ComponentRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<Reply> {
  // What stands in the channel is shared already.
  if (!request.ephemeral) throw new UserError('stale-button', {});
  const view = readViewState(library, request.state);
  const { share } = messagesFor(request.locale);
  const failed: Share['failed'] = (fate) => ({ kind: 'message', privately: true, content: share.failed[fate] });
  const customId = encodeCustomId(request.command, request.action, request.state);
  return shareOnce(
    request,
    { store },
    {
      thing: request.state.join('.'),
      message: publicQuoteBody(view, request.userId, { library, reader: readerOf(request) }),
      shared: { kind: 'update', keepsRest: true, components: spendButton(request.rows, customId, share.done) },
      failed,
    },
  );
}

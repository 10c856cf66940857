import type { Deps } from '../../conversation/command.ts';
import type { ModalReply, Reply } from '../../conversation/reply.ts';
import type { ComponentRequest, ModalRequest } from '../../conversation/request.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { button } from '../../render/components/button.ts';
import { runTarget } from '../../render/components/clicked-run.ts';
import { againTarget, readKeptFormId } from '../../render/components/form-values.ts';
import { readFeedId } from '../../render/components/feed-state.ts';
import { UserError, type UserErrorCode } from '../../user-error.ts';
import { drawForm } from './draw-form.ts';
import { filledValues } from './filled-values.ts';
import { keptForm } from './kept-form.ts';
import { hopelessReply, refusedReply } from './refused-reply.ts';

/** Nothing that is filled in mends these. */
const hopeless: readonly UserErrorCode[] = [
  'feed-gone',
  'not-permitted',
  'press-over',
  'server-only',
  'stale-button',
  'library-empty',
];

/** Why one of the forms of `/daily` was refused, with what there is to do then: open it again, or leave its feed as it is. */
export async function refuseForm(
  error: UserError,
  request: ModalRequest,
  { store }: Pick<Deps, 'store'>,
): Promise<Reply> {
  if (hopeless.includes(error.code)) return hopelessReply(error, request);
  const { action, state, interactionId, locale } = request;
  await keptForm.keep({ action, state: [...state], values: filledValues(request) }, request, { store });
  const leave = button(messagesFor(locale).feedForm.leave, runTarget('show', { feedId: readFeedId(state) }));
  return refusedReply(error, request, againTarget(interactionId), action === 'set-up' ? [] : [leave]);
}

/** That button. @throws UserError `form-over` a day later */
export async function openAgain(
  request: ComponentRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<ModalReply> {
  const kept = await keptForm.find(readKeptFormId(request.state), { store });
  if (kept === undefined) throw new UserError('form-over', {});
  const { action, state, values } = kept;
  return drawForm({ target: { command: 'daily', action, state }, values }, request, { library, store });
}

import type { Deps } from '../../conversation/command.ts';
import type { ModalReply, Reply } from '../../conversation/reply.ts';
import type { ComponentRequest, ModalRequest } from '../../conversation/request.ts';
import { mainInterview } from '../../finding/find-interview.ts';
import { readKeptFormId } from '../../render/components/form-values.ts';
import { ownAgainTarget } from '../../render/components/own-daily-target.ts';
import { ownDailyModal, ownDailyValues } from '../../render/feeds/own-daily-modal.ts';
import type { UserError, UserErrorCode } from '../../user-error.ts';
import { findOwnFeed } from '../find-own-feed.ts';
import { filledValues } from './filled-values.ts';
import { keptOwnForm } from './kept-form.ts';
import { hopelessReply, refusedReply } from './refused-reply.ts';

/** What is mended by filling in something else. */
const mendable: readonly UserErrorCode[] = ['bad-time', 'bad-zone'];

/** Why the form of one's own daily quote was refused, and a button that opens it again as it was filled in. */
export async function refuseOwnForm(
  error: UserError,
  request: ModalRequest,
  { store }: Pick<Deps, 'store'>,
): Promise<Reply> {
  if (!mendable.includes(error.code)) return hopelessReply(error, request);
  await keptOwnForm.keep(filledValues(request), request, { store });
  return refusedReply(error, request, ownAgainTarget(request.interactionId));
}

/** That button; a day later the form is as the daily quote stands. */
export async function askOwnAgain(
  request: ComponentRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<ModalReply> {
  mainInterview(library);
  const { locale, userId } = request;
  const now = ownDailyValues(await findOwnFeed(userId, store), library, locale);
  const values = { ...now, ...(await keptOwnForm.find(readKeptFormId(request.state), { store })) };
  return { kind: 'modal', modal: ownDailyModal(values, library, locale) };
}

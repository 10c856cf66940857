import type { Deps } from '../../conversation/command.ts';
import type { MessageReply, ModalReply } from '../../conversation/reply.ts';
import type { ComponentRequest, ModalRequest } from '../../conversation/request.ts';
import { mainInterview } from '../../finding/find-interview.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { button, rows } from '../../render/components/button.ts';
import { readKeptFormId } from '../../render/components/feed-form-values.ts';
import { ownAgainTarget } from '../../render/components/own-daily-target.ts';
import { errorBody } from '../../render/error-body.ts';
import { ownDailyModal, ownDailyValues } from '../../render/feeds/own-daily-modal.ts';
import type { UserError, UserErrorCode } from '../../user-error.ts';
import { findOwnFeed } from '../find-own-feed.ts';
import { findOwnForm, keepOwnForm } from './kept-form.ts';

/** What is mended by filling in something else. */
const mendable: readonly UserErrorCode[] = ['bad-time', 'bad-zone'];

/** Why the form of one's own daily quote was refused, and a button that opens it again as it was filled in. */
export async function refuseOwnForm(
  error: UserError,
  request: ModalRequest,
  { store }: Pick<Deps, 'store'>,
): Promise<MessageReply> {
  const body = { kind: 'message', privately: true, ...errorBody(error, request.locale) } as const;
  if (!mendable.includes(error.code)) return body;
  const { interactionId, locale, texts, picks } = request;
  const [interview = ''] = picks['interview'] ?? [];
  const values = {
    time: texts['time'] ?? '',
    zone: texts['zone'] ?? '',
    kind: picks['kind']?.[0] ?? 'highlight',
    interview,
  };
  await keepOwnForm(request, values, { store });
  const again = button(messagesFor(locale).feedForm.again, ownAgainTarget(interactionId));
  return { ...body, components: rows([again]) };
}

/** That button; a day later the form is as the daily quote stands. */
export async function askOwnAgain(
  request: ComponentRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<ModalReply> {
  mainInterview(library);
  const { locale, userId } = request;
  const kept = await findOwnForm(readKeptFormId(request.state), request, { store });
  const values = kept ?? ownDailyValues(await findOwnFeed(userId, store), locale);
  return { kind: 'modal', modal: ownDailyModal(values, library.interviews, locale) };
}

import type { APIButtonComponent } from 'discord-api-types/v10';
import { managesServer } from '../../conversation/manages-server.ts';
import type { MessageReply, Reply } from '../../conversation/reply.ts';
import type { ModalRequest } from '../../conversation/request.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { button, type ComponentTarget, rows } from '../../render/components/button.ts';
import { errorBody } from '../../render/error-body.ts';
import type { UserError, UserErrorCode } from '../../user-error.ts';

/** What is mended elsewhere; the form stays as it is. */
const elsewhere: readonly UserErrorCode[] = ['missing-permissions', 'maker-lacks', 'too-many-feeds'];

/** Why a form was refused, and nothing to go on with: said beside what it was opened on. */
export function hopelessReply(error: UserError, request: ModalRequest): MessageReply {
  return { kind: 'message', privately: true, ...errorBody(error, request.locale, managesServer(request)) };
}

/**
 * Why a form was refused, with a button that opens it again as it was filled in. It takes the place of the private message that
 * the form was opened on: what could be done there is done from here.
 */
export function refusedReply(
  error: UserError,
  request: ModalRequest,
  again: ComponentTarget,
  more: readonly APIButtonComponent[] = [],
): Reply {
  const words = messagesFor(request.locale).feedForm;
  const isElsewhere = [error, ...error.others].every(({ code }) => elsewhere.includes(code));
  const label = isElsewhere ? words.tryAgain : words.again;
  const { kind: _, components: offered = [], ...reply } = hopelessReply(error, request);
  const components = [...rows([button(label, again), ...more]), ...offered];
  const takesPlace = request.messageId !== undefined && request.ephemeral;
  if (!takesPlace) return { kind: 'message', ...reply, components };
  const { privately: __, ...body } = reply;
  return { kind: 'update', ...body, components };
}

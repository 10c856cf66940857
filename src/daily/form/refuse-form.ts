import type { Deps } from '../../conversation/command.ts';
import { managesServer } from '../../conversation/manages-server.ts';
import type { MessageReply, ModalReply } from '../../conversation/reply.ts';
import type { ComponentRequest, ModalRequest } from '../../conversation/request.ts';
import { getManagedGuild } from '../../conversation/manage-server.ts';
import { feedChannelTypes } from '../../discord/missing-permissions.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { button, rows } from '../../render/components/button.ts';
import { againTarget, readKeptFormId } from '../../render/components/feed-form-values.ts';
import { errorBody } from '../../render/error-body.ts';
import { feedForm } from '../../render/feeds/form/feed-form.ts';
import { UserError, type UserErrorCode } from '../../user-error.ts';
import { formValues } from './form-values.ts';
import { findKeptForm, keepForm } from './kept-form.ts';

/** Nothing that is filled in mends these. */
const hopeless: readonly UserErrorCode[] = [
  'feed-gone',
  'not-permitted',
  'server-only',
  'stale-button',
  'library-empty',
];
/** What is mended elsewhere; the form stays as it is. */
const elsewhere: readonly UserErrorCode[] = ['missing-permissions', 'maker-lacks', 'too-many-feeds'];

/** Why a form was refused, and a button that opens it again as it was filled in. */
export async function refuseForm(
  error: UserError,
  request: ModalRequest,
  { store }: Pick<Deps, 'store'>,
): Promise<MessageReply> {
  const body = {
    kind: 'message',
    privately: true,
    ...errorBody(error, request.locale, managesServer(request)),
  } as const;
  if (hopeless.includes(error.code)) return body;
  const { action, state } = request;
  await keepForm(request, { action, state: [...state], values: formValues(request) }, { store });
  const { again, tryAgain } = messagesFor(request.locale).feedForm;
  const label = elsewhere.includes(error.code) ? tryAgain : again;
  return { ...body, components: rows([button(label, againTarget(request.interactionId))]) };
}

/** That button. @throws UserError `form-over` a day later */
export async function openAgain(
  request: ComponentRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<ModalReply> {
  const guildId = getManagedGuild(request);
  const kept = await findKeptForm(readKeptFormId(request.state), request, { store });
  if (kept === undefined) throw new UserError('form-over', {});
  const { action, state, values } = kept;
  const { addTitle, editTitle } = messagesFor(request.locale).feedForm;
  const form = {
    title: action === 'set-up' ? addTitle : editTitle,
    target: { command: 'daily', action, state },
    values,
    channelTypes: feedChannelTypes,
    defaultSlug: (await store.settings(guildId)).slug,
  };
  return { kind: 'modal', modal: feedForm(library, form, request.locale) };
}

import type { REST } from 'discord.js';
import { RESTJSONErrorCodes as codes, Routes } from 'discord-api-types/v10';
import type { Poster } from '../../delivery/poster.ts';
import type { Log } from '../../log.ts';
import type { MessageBody } from '../../render/message-body.ts';
import { toMessageRequest } from '../rest/to-message-request.ts';
import { lacksShown } from './lacks-shown.ts';
import { sentMessage } from './sent-message.ts';
import type { Forums } from './forums.ts';
import type { OpenOnce } from './open-once.ts';
import { refusalCode } from './to-send-failure.ts';

type Send = Poster<MessageBody>['send'];

export interface SendOptions {
  readonly rest: REST;
  readonly forums: Forums;
  readonly openOnce: OpenOnce;
  readonly log: Log;
}

/** Discord says so of a message to a forum; which of the two has changed before. */
const notForMessages: readonly unknown[] = [
  codes.CannotSendMessagesInNonTextChannel,
  codes.CannotExecuteActionOnThisChannelType,
];

/** What a picture may be the reason of. */
const aboutFiles: readonly unknown[] = [
  codes.MissingPermissions,
  codes.RequestEntityTooLarge,
  codes.FileUploadedExceedsMaximumSize,
  codes.InvalidFileUploaded,
  codes.ProvidedFileIsInvalid,
  codes.ProvidedFileTypeIsInvalid,
  codes.UploadedFileNotFound,
  codes.AccessToFileUploadsHasBeenLimitedForThisGuild,
];

/**
 * One message. A picture that may not be attached keeps no post back: what was refused was not stored. Nothing else is
 * tried again here; src/delivery does it, by what the failure says.
 */
export async function sendMessage(post: Parameters<Send>[0], options: SendOptions): ReturnType<Send> {
  const { files = [], withoutFiles, ...body } = post.body;
  try {
    return await sendWhole(post, options);
  } catch (error) {
    const code = refusalCode(error);
    if (files.length === 0 || !aboutFiles.includes(code)) throw error;
    options.log.warn({ channelId: post.channelId, code }, 'files may not be attached here; the post goes without');
    const { messageId, shown } = await sendWhole({ ...post, body: { ...body, ...withoutFiles } }, options);
    return { messageId, shown: { ...shown, lacks: [...shown.lacks, { kind: 'files', of: undefined }] } };
  }
}

/**
 * A channel's type is not asked for beforehand: a message to a forum is refused for what it is, and from then on the forum
 * is known.
 */
async function sendWhole(post: Parameters<Send>[0], { rest, forums, openOnce }: SendOptions): ReturnType<Send> {
  const { channelId, body, nonce, roleId } = post;
  if (!forums.knows(channelId)) {
    const request = toMessageRequest(body, roleId);
    try {
      const enforced = { ...request.body, nonce, enforce_nonce: true };
      const answer = await rest.post(Routes.channelMessages(channelId), { ...request, body: enforced });
      const sent = sentMessage.parse(answer);
      return { messageId: sent.id, shown: lacksShown(post, sent) };
    } catch (error) {
      if (!notForMessages.includes(refusalCode(error)) || !(await forums.learn(channelId))) throw error;
    }
  }
  return openOnce(post);
}

import type { Deps } from '../conversation/command.ts';
import type { ActRequest } from '../conversation/request.ts';
import { findOwnStanding } from '../feeds/find-own-standing.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { ownTroubleWords } from '../render/feeds/own-trouble-words.ts';
import { limits } from '../render/limits.ts';
import type { MessageBody } from '../render/message-body.ts';
import { fitText } from '../render/text/fit-text.ts';

/** What its asker alone sees, with a line before it where their own daily quote has stopped, or did not come; beside the button that leads to it. */
export async function withOwnTrouble(
  body: MessageBody,
  { userId, locale }: Pick<ActRequest, 'userId' | 'locale'>,
  { library, store, clock }: Pick<Deps, 'library' | 'store' | 'clock'>,
): Promise<MessageBody> {
  const { trouble } = await findOwnStanding(userId, clock.wall(), { library, store });
  if (trouble === undefined) return body;
  const { content = '' } = body;
  const { ownDaily } = messagesFor(locale);
  const line = `${ownTroubleWords(trouble, locale).what} ${ownDaily.seeBelow}`;
  return { ...body, content: fitText(content === '' ? line : `${line}\n\n${content}`, limits.content) };
}

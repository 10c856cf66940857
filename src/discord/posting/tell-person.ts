import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import { SendFailure, type Poster, type TellResult } from '../../delivery/poster.ts';
import { refusalKind } from '../../feeds/refusal.ts';
import type { Log } from '../../log.ts';
import type { MessageBody } from '../../render/message-body.ts';
import { describeFailure } from '../rest/describe-failure.ts';
import { withoutCommandIds } from '../rest/mention-commands.ts';
import { toMessageRequest } from '../rest/to-message-request.ts';
import { sentMessage } from './sent-message.ts';
import { snowflakeTime } from './snowflake-time.ts';
import { toSendFailure } from './to-send-failure.ts';

export interface TellOptions {
  /** Does what it is given. @throws SendFailure */
  readonly ask: <Answer>(request: () => Promise<Answer>) => Promise<Answer>;
  readonly rest: REST;
  readonly botUserId: string;
  readonly log: Log;
}

const directMessage = z.object({
  id: z.string(),
  author: z.object({ id: z.string() }),
  content: z.string().optional(),
  embeds: z.array(z.object({ title: z.string().optional(), description: z.string().optional() })).optional(),
});
const history = z.array(directMessage);
const latest = new URLSearchParams({ limit: '100' });
/** Discord's clock may be behind ours. */
const marginMs = 60 * 60_000;

/** Opens the channel of a person, which opens none twice, and writes there once: see Poster.tell. */
export async function tellPerson(
  userId: string,
  { body, nonce, askedMs }: Parameters<Poster<MessageBody>['tell']>[1],
  { ask, rest, botUserId, log }: TellOptions,
): Promise<TellResult> {
  const open = () =>
    ask(async () => sentMessage.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: userId } })));
  let mayStand = askedMs !== undefined;
  try {
    const { id } = await open();
    if (askedMs !== undefined) {
      const said = await ask(async () => history.parse(await rest.get(Routes.channelMessages(id), { query: latest })));
      const since = said.filter((each) => snowflakeTime(each.id) >= askedMs - marginMs);
      if (since.some((each) => each.author.id === botUserId && wordsOf(each) === wordsOf(body))) return 'told';
      mayStand = false;
    }
    const request = toMessageRequest(body);
    const enforced = { ...request.body, nonce, enforce_nonce: true };
    try {
      await ask(() => rest.post(Routes.channelMessages(id), { ...request, body: enforced }));
    } catch (error) {
      const { failure } = toSendFailure(error);
      mayStand = failure.kind === 'retry' && !failure.unsent;
      throw error;
    }
    return 'told';
  } catch (error) {
    log.info(describeFailure(error instanceof SendFailure ? error.cause : error), 'a person could not be told');
    return mayStand ? 'unsure' : withoutMessage(error);
  }
}

function withoutMessage(error: unknown): TellResult {
  const { failure } = toSendFailure(error);
  return failure.kind === 'refused' && refusalKind(failure.reason) !== 'moment' ? 'refused' : 'again';
}

/** What a message says, whatever Discord does to its white space, and whichever ids commands had then. */
function wordsOf({ content = '', embeds = [] }: z.infer<typeof directMessage> | MessageBody): string {
  const parts = [content, ...embeds.flatMap(({ title = '', description = '' }) => [title, description])];
  return withoutCommandIds(parts.join('')).replaceAll(/\s/gu, '');
}

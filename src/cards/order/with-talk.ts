import { UserError } from '../../user-error.ts';
import type { Interview } from '../../interview/interview.ts';
import type { Reader } from '../../render/reader.ts';
import { fitText } from '../../render/text/fit-text.ts';
import { limits } from '../../render/limits.ts';
import type { MessageBody } from '../../render/message-body.ts';
import type { Cards } from '../cards.ts';
import { talkOrder, talkText } from './talk-order.ts';

const name = 'talk.png';

/** A list of interviews with the picture of their talk; without it where there is none, or none can be drawn. */
export async function withTalk(
  body: MessageBody,
  interviews: readonly Interview[],
  { locale, layout }: Reader,
  cards: Cards | undefined,
): Promise<MessageBody> {
  const order = layout.files ? talkOrder(interviews, locale) : undefined;
  if (order === undefined || cards === undefined) return body;
  try {
    const { png } = await cards.talk(order);
    const [embed, ...others] = body.embeds ?? [];
    const description = fitText(talkText(order, locale), limits.fileDescription);
    return {
      ...body,
      ...(embed && { embeds: [{ ...embed, image: { url: `attachment://${name}` } }, ...others] }),
      files: [{ name, data: png, description }],
    };
  } catch (error) {
    // Everything it would show stands in the list.
    if (error instanceof UserError) return body;
    throw error;
  }
}

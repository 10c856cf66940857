import { withTalk } from '../src/cards/order/with-talk.ts';
import type { Command, Deps } from '../src/conversation/command.ts';
import { repliesPrivately } from '../src/conversation/private-replies.ts';
import type { CommandRequest } from '../src/conversation/request.ts';
import { described } from '../src/i18n/described.ts';
import { mainInterview } from '../src/finding/find-interview.ts';
import { canvasFor } from '../src/render/canvas.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { libraryBody } from '../src/render/interview/library-body.ts';
import type { MessageBody } from '../src/render/message.ts';
import { readNumber } from '../src/render/buttons/view-state.ts';

/** `/library`: the interviews here, with a picture of who speaks when. */
export const library = {
  data: { name: 'library', ...described(({ library }) => library.description), ...everywhere },
  ephemeral: repliesPrivately,
  async run(request, deps) {
    mainInterview(deps.library);
    return { kind: 'message', ...(await page(0, request, deps)) };
  },
  buttons: {
    page: async (request, deps) => ({ kind: 'update', ...(await page(readNumber(request.state[0]), request, deps)) }),
  },
} satisfies Command;

type Asker = Pick<CommandRequest, 'locale' | 'guildId' | 'appPermissions' | 'draws'>;

async function page(number: number, asker: Asker, { library, cards }: Deps): Promise<MessageBody> {
  const canvas = canvasFor(asker);
  const { body, shown } = libraryBody(library, number, asker.locale, canvas);
  return withTalk(body, shown, asker.locale, canvas, cards);
}

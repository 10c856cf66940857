import type { Cards } from '../src/cards/cards.ts';
import { withTalk } from '../src/cards/order/with-talk.ts';
import type { Command, Deps } from '../src/conversation/command.ts';
import { managesServer } from '../src/conversation/manages-server.ts';
import type { MessageReply } from '../src/conversation/reply.ts';
import { repliesPrivately } from '../src/conversation/replies-privately.ts';
import type { Library } from '../src/interview/interview.ts';
import { described } from '../src/i18n/described.ts';
import { messagesFor } from '../src/i18n/messages-for.ts';
import { mainInterview } from '../src/finding/find-interview.ts';
import { readerOf, type Reader } from '../src/render/reader.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { readInterviewField } from '../src/render/components/fields/interview-field.ts';
import { summaryContentsBody } from '../src/render/interview/summary-contents-body.ts';
import { libraryBody } from '../src/render/interview/library-body.ts';
import type { MessageBody } from '../src/render/message-body.ts';
import { readListPageState } from '../src/render/components/list-page-state.ts';

/** `/library`: the interviews here, with a picture of who speaks when; how a text is added is told to those alone who manage the server. */
export const library = {
  data: { name: 'library', ...described(({ library }) => library.description), ...everywhere },
  ephemeral: repliesPrivately,
  async run(request, { library, cards }: Pick<Deps, 'library' | 'cards'>): Promise<MessageReply> {
    mainInterview(library);
    const body = await page(0, readerOf(request), { library, cards });
    const lacksText = library.interviews.some(({ passages }) => passages.length === 0);
    if (!lacksText || !managesServer(request)) return { kind: 'message', ...body };
    return { kind: 'message', ...body, aside: { content: messagesFor(request.locale).library.addText } };
  },
  components: {
    open: async (request, { library }: Pick<Deps, 'library'>) => {
      const interview = readInterviewField(library, request.values[0]);
      return { kind: 'update', ...summaryContentsBody({ interview, page: 0 }, readerOf(request)) };
    },
    page: async (request, { library, cards }: Pick<Deps, 'library' | 'cards'>) => ({
      kind: 'update',
      ...(await page(readListPageState(request.state), readerOf(request), { library, cards })),
    }),
  },
} satisfies Command;

async function page(
  number: number,
  reader: Reader,
  { library, cards }: { readonly library: Library; readonly cards: Cards | undefined },
): Promise<MessageBody> {
  const { body, shown } = libraryBody(library, number, reader);
  return withTalk(body, shown, reader, cards);
}

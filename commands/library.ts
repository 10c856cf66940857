import type { Cards } from '../src/cards/cards.ts';
import { withTalk } from '../src/cards/order/with-talk.ts';
import type { Command, Deps } from '../src/conversation/command.ts';
import { managesServer } from '../src/conversation/manages-server.ts';
import { repliesPrivately } from '../src/conversation/replies-privately.ts';
import type { Library } from '../src/interview/interview.ts';
import { described } from '../src/i18n/described.ts';
import { mainInterview } from '../src/finding/find-interview.ts';
import { readerOf, type Reader } from '../src/render/reader.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { readInterviewField } from '../src/render/components/fields/interview-field.ts';
import { summaryContentsBody } from '../src/render/interview/summary-contents-body.ts';
import { libraryBody } from '../src/render/interview/library-body.ts';
import type { MessageBody } from '../src/render/message-body.ts';
import { readListPageState } from '../src/render/components/list-page-state.ts';

/** `/library`: the interviews here, with a picture of who speaks when. */
export const library = {
  data: { name: 'library', ...described(({ library }) => library.description), ...everywhere },
  ephemeral: repliesPrivately,
  async run(request, { library, cards, store }: Pick<Deps, 'library' | 'cards' | 'store'>) {
    mainInterview(library);
    const tellsHow = managesServer(request) && (await repliesPrivately(request, { store }));
    return { kind: 'message', ...(await page(0, { reader: readerOf(request), tellsHow }, { library, cards })) };
  },
  components: {
    open: async (request, { library }: Pick<Deps, 'library'>) => {
      const interview = readInterviewField(library, request.values[0]);
      return { kind: 'update', ...summaryContentsBody({ interview, page: 0 }, readerOf(request)) };
    },
    page: async (request, { library, cards }: Pick<Deps, 'library' | 'cards'>) => ({
      kind: 'update',
      ...(await page(
        readListPageState(request.state),
        {
          reader: readerOf(request),
          tellsHow: managesServer(request) && (request.ephemeral || !request.drives),
        },
        { library, cards },
      )),
    }),
  },
} satisfies Command;

/** @param asker.tellsHow - a public answer tells nobody what whoever runs the bot can do */
async function page(
  number: number,
  { reader, tellsHow }: { readonly reader: Reader; readonly tellsHow: boolean },
  { library, cards }: { readonly library: Library; readonly cards: Cards | undefined },
): Promise<MessageBody> {
  const { body, shown } = libraryBody(library, number, reader, { tellsHow });
  return withTalk(body, shown, reader, cards);
}

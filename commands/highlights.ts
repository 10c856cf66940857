import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { todaysHighlight } from '../src/feeds/todays-highlight.ts';
import type { Command, Deps } from '../src/conversation/command.ts';
import { interviewOffers } from '../src/conversation/interview-offers.ts';
import { offering } from '../src/conversation/offer.ts';
import { withDefaultTranscript } from '../src/conversation/with-default-transcript.ts';
import { repliesPrivately } from '../src/conversation/replies-privately.ts';
import type { ComponentRequest, CommandRequest } from '../src/conversation/request.ts';
import { described } from '../src/i18n/described.ts';
import { askedText } from '../src/finding/asked-text.ts';
import { getInterview } from '../src/finding/find-interview.ts';
import { readerOf } from '../src/render/reader.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { highlightsBody } from '../src/render/interview/highlights-body.ts';
import { keptBody } from '../src/render/kept-body.ts';
import type { MessageBody } from '../src/render/message-body.ts';
import { readInterviewField } from '../src/render/components/fields/interview-field.ts';
import { type InterviewPage, readInterviewPageState } from '../src/render/components/interview-page-state.ts';

/** `/highlights`: the golden quotes, each one click from its place in the conversation. */
export const highlights = {
  data: {
    name: 'highlights',
    ...described(({ highlights }) => highlights.description),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'transcript',
        ...described(({ highlights }) => highlights.transcript),
        autocomplete: true,
      },
    ],
  },
  ephemeral: repliesPrivately,
  ...offering(
    { transcript: interviewOffers.transcript },
    async (asked, { library, store, lookups, clock }: Pick<Deps, 'library' | 'store' | 'lookups' | 'clock'>) => {
      const request = await withDefaultTranscript(asked, { library, store });
      const interview = getInterview(library, askedText(request.options, 'transcript'));
      return { kind: 'message', ...(await show({ interview, page: 0 }, request, { library, store, lookups, clock })) };
    },
  ),
  components: {
    interview: async (
      request,
      { library, store, lookups, clock }: Pick<Deps, 'library' | 'store' | 'lookups' | 'clock'>,
    ) => {
      const interview = readInterviewField(library, request.values[0]);
      return { kind: 'update', ...(await show({ interview, page: 0 }, request, { library, store, lookups, clock })) };
    },
    page: async (
      request,
      { library, store, lookups, clock }: Pick<Deps, 'library' | 'store' | 'lookups' | 'clock'>,
    ) => ({
      kind: 'update',
      ...(await show(readInterviewPageState(library, request.state), request, { library, store, lookups, clock })),
    }),
  },
} satisfies Command;

async function show(
  { interview, page }: InterviewPage,
  request: CommandRequest | ComponentRequest,
  { library, store, lookups, clock }: Pick<Deps, 'library' | 'store' | 'lookups' | 'clock'>,
): Promise<MessageBody & { readonly privately?: true }> {
  const reader = readerOf(request);
  const { item } = await todaysHighlight(request, { library, store, clock });
  const key = JSON.stringify(['highlights', interview.slug, page, item ?? null, reader]);
  return lookups.get(keptBody, key, () => highlightsBody(library, { interview, page }, item, reader));
}

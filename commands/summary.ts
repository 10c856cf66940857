import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Lookups } from '../src/cache/lookups.ts';
import type { Library } from '../src/interview/interview.ts';
import type { Command, Deps } from '../src/conversation/command.ts';
import { interviewOffers } from '../src/conversation/interview-offers.ts';
import { offering } from '../src/conversation/offer.ts';
import { withDefaultTranscript } from '../src/conversation/with-default-transcript.ts';
import { repliesPrivately } from '../src/conversation/replies-privately.ts';
import { described } from '../src/i18n/described.ts';
import { askedText } from '../src/finding/asked-text.ts';
import { getInterview } from '../src/finding/find-interview.ts';
import { getSection } from '../src/finding/find-sections.ts';
import { readerOf, type Reader } from '../src/render/reader.ts';
import { summaryContentsBody } from '../src/render/interview/summary-contents-body.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { keptBody } from '../src/render/kept-body.ts';
import type { MessageBody } from '../src/render/message-body.ts';
import { summarySectionBody } from '../src/render/interview/summary-section-body.ts';
import { readSectionPageState } from '../src/render/components/section-page-state.ts';
import { readSectionPick, type SummaryPage } from '../src/render/components/summary-page.ts';
import { readInterviewPageState } from '../src/render/components/interview-page-state.ts';

/** `/summary`: the table of contents, or one section in short. */
export const summary = {
  data: {
    name: 'summary',
    ...described(({ summary }) => summary.description),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'section',
        ...described(({ summary }) => summary.section),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'transcript',
        ...described(({ summary }) => summary.transcript),
        autocomplete: true,
      },
    ],
  },
  ephemeral: repliesPrivately,
  ...offering(
    { transcript: interviewOffers.transcript, section: interviewOffers.section },
    async (asked, { library, store, lookups }: Pick<Deps, 'library' | 'store' | 'lookups'>) => {
      const request = await withDefaultTranscript(asked, { library, store });
      const interview = getInterview(library, askedText(request.options, 'transcript'));
      const section = askedText(request.options, 'section');
      if (section === undefined)
        return { kind: 'message', ...(await show({ interview, page: 0 }, readerOf(request), library, lookups)) };
      const place = { interview, section: getSection(interview, section), page: 0, back: undefined };
      return { kind: 'message', ...(await show(place, readerOf(request), library, lookups)) };
    },
  ),
  components: {
    contents: async (request, { library, lookups }: Pick<Deps, 'library' | 'lookups'>) => ({
      kind: 'update',
      ...(await show(readInterviewPageState(library, request.state), readerOf(request), library, lookups)),
    }),
    section: async (request, { library, lookups }: Pick<Deps, 'library' | 'lookups'>) => ({
      kind: 'update',
      ...(await show(readSectionPageState(library, request.state), readerOf(request), library, lookups)),
    }),
    pick: async (request, { library, lookups }: Pick<Deps, 'library' | 'lookups'>) => ({
      kind: 'update',
      ...(await show(readSectionPick(library, request.state, request.values), readerOf(request), library, lookups)),
    }),
  },
} satisfies Command;

function show(asked: SummaryPage, reader: Reader, library: Library, lookups: Lookups): Promise<MessageBody> {
  const { interview, page, list = null } = asked;
  if (!('section' in asked)) {
    const key = JSON.stringify(['contents', interview.slug, page, list, reader]);
    return lookups.get(keptBody, key, () => summaryContentsBody(asked, reader));
  }
  const { section, back = null, former = null } = asked;
  const key = JSON.stringify(['section', interview.slug, section.number, page, back, former, list, reader]);
  return lookups.get(keptBody, key, () => summarySectionBody(library, asked, reader));
}

import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command, Deps } from '../src/conversation/command.ts';
import { withDefaultTranscript } from '../src/conversation/default-transcript.ts';
import { repliesPrivately } from '../src/conversation/private-replies.ts';
import { described } from '../src/i18n/described.ts';
import { askedText } from '../src/finding/asked.ts';
import { getInterview, getSection } from '../src/finding/find-interview.ts';
import { readerOf, type Reader } from '../src/render/reader.ts';
import { contentsBody } from '../src/render/interview/contents-body.ts';
import { everywhere } from '../src/render/everywhere.ts';
import type { MessageBody } from '../src/render/message.ts';
import { optionChoices } from '../src/render/choices/option-choices.ts';
import { sectionBody } from '../src/render/interview/section-body.ts';
import { readSectionPage, type SectionPage } from '../src/render/buttons/section-page.ts';
import { type InterviewPage, readInterviewPage } from '../src/render/buttons/page-state.ts';

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
  async run(asked, deps) {
    const request = await withDefaultTranscript(asked, deps);
    const interview = getInterview(deps.library, askedText(request.options, 'transcript'));
    const section = askedText(request.options, 'section');
    if (section === undefined)
      return { kind: 'message', ...(await contents({ interview, page: 0 }, readerOf(request), deps)) };
    const page = { interview, section: getSection(interview, section), part: 0, back: undefined };
    return { kind: 'message', ...(await sectionPage(page, readerOf(request), deps)) };
  },
  async complete(typing, deps) {
    const { library, lookups } = deps;
    const request = await withDefaultTranscript(typing, deps);
    const key = JSON.stringify(['summary', request.locale, request.focused, request.options]);
    return { kind: 'choices', choices: await lookups.get('completion', key, () => optionChoices(library, request)) };
  },
  buttons: {
    contents: async (request, deps) => ({
      kind: 'update',
      ...(await contents(readInterviewPage(deps.library, request.state), readerOf(request), deps)),
    }),
    section: async (request, deps) => ({
      kind: 'update',
      ...(await sectionPage(readSectionPage(deps.library, request.state), readerOf(request), deps)),
    }),
  },
} satisfies Command;

function contents({ interview, page }: InterviewPage, reader: Reader, { lookups }: Deps): Promise<MessageBody> {
  const key = JSON.stringify(['contents', interview.slug, page, reader]);
  return lookups.get('reply', key, () => contentsBody(interview, page, reader));
}

function sectionPage(page: SectionPage, reader: Reader, { library, lookups }: Deps): Promise<MessageBody> {
  const { interview, section, part, back } = page;
  const key = JSON.stringify(['section', interview.slug, section.number, part, back ?? null, reader]);
  return lookups.get('reply', key, () => sectionBody(library, page, reader));
}

import { askedText } from '../finding/asked-text.ts';
import { guessScope } from '../finding/scope.ts';
import type { Interview, Library } from '../interview/interview.ts';
import { interviewChoices, readInterviewChoice } from '../render/choices/interview-choices.ts';
import { readSectionChoice, sectionChoices } from '../render/choices/section-choices.ts';
import { readSpeakerChoice, speakerChoices } from '../render/choices/speaker-choices.ts';
import { libraryOffer } from './library-offer.ts';
import type { Asking } from './offer.ts';

/** What several commands have options for: an interview; in it, or in all, who speaks; in it, or in the main one, a section. */
export const interviewOffers = {
  transcript: libraryOffer({
    draw: async ({ focused, locale }, { library }) => interviewChoices(library, focused.value, locale),
    read: async (given, _, { library }) => readInterviewChoice(library, given),
  }),
  speaker: libraryOffer({
    draw: async (request, { library }) =>
      speakerChoices(library, interviewsOf(request, library), request.focused.value, request.locale),
    read: async (given, request, { library }) => readSpeakerChoice(library, interviewsOf(request, library), given),
  }),
  section: libraryOffer({
    async draw(request, { library }) {
      const interview = interviewOf(request, library);
      return interview === undefined ? [] : sectionChoices(interview, request.focused.value, request.locale);
    },
    async read(given, request, { library }) {
      const interview = interviewOf(request, library);
      return interview === undefined ? undefined : readSectionChoice(interview, given);
    },
  }),
};

function interviewsOf({ options }: Asking, library: Library): readonly Interview[] {
  return guessScope(library, { transcript: askedText(options, 'transcript'), speaker: undefined, section: undefined })
    .interviews;
}

/** The one whose sections are meant. */
function interviewOf({ options }: Asking, library: Library): Interview | undefined {
  return guessScope(library, { transcript: askedText(options, 'transcript'), speaker: undefined, section: '' })
    .interviews[0];
}

import type { Transcript } from '../transcript/transcript.ts';
import type { About } from './about-schema.ts';
import type { LostDoubt } from './build-interview.ts';
import type { LostErratum } from './find-errata.ts';
import type { LostQuote } from './find-quotes.ts';
import type { AboutMistake } from './check-about.ts';

/** What neither file tells alone: an about.yaml, sound in itself, that is not of the text beside it. */
export function checkAgainstText(
  about: About,
  transcript: Transcript,
  {
    lostDoubts,
    lostErrata,
    lostQuotes,
  }: {
    readonly lostDoubts: readonly LostDoubt[];
    readonly lostErrata: readonly LostErratum[];
    readonly lostQuotes: readonly LostQuote[];
  },
): readonly AboutMistake[] {
  return [
    ...checkCount(about, transcript),
    ...checkLabels(about, transcript),
    ...lostDoubts.map(({ index, passage }) => ({
      path: ['doubts', index],
      message: `passage ${passage} does not hold this stretch`,
    })),
    ...lostErrata.map(({ index, passage, why }) => ({
      path: ['errata', index],
      message:
        why === 'absent'
          ? `passage ${passage} does not hold these words`
          : `passage ${passage} holds the first of these words more than once: begin with others`,
    })),
    ...lostQuotes.map(({ index, passage, why }) => ({ path: ['quotes', index], message: quoteMessages[why](passage) })),
  ];
}

function checkCount(about: About, { passages }: Transcript): readonly AboutMistake[] {
  if (about.passages === passages.length) return [];
  const counts = `the transcript has ${passages.length} passages, not ${about.passages}`;
  return [{ path: ['passages'], message: `${counts}: sections and points may stand at the wrong ones` }];
}

function checkLabels({ people }: About, transcript: Transcript): readonly AboutMistake[] {
  const named = new Set(transcript.labels.map(({ label }) => label));
  return people.flatMap(({ labels }, index) => {
    if (labels.some((label) => named.has(label))) return [];
    const message = `nobody in the text is called ${labels.join(' or ')}: its labels are ${[...named].join(', ')}`;
    return [{ path: ['people', index, 'labels'], message }];
  });
}

const quoteMessages: Readonly<Record<LostQuote['why'], (passage: number) => string>> = {
  absent: (passage) => `passage ${passage} does not hold this quote: from are its first words, to its last`,
  ambiguous: (passage) => `passage ${passage} holds the first words of this quote more than once: take more of them`,
  long: () => 'is too long to be shown whole: at most 200 Chinese characters, or 400 letters',
};

import type { Transcript } from '../transcript/transcript.ts';
import { type About, editionCommand } from './about-schema.ts';
import type { LostDoubt } from './find-doubts.ts';
import type { LostErratum } from './find-errata.ts';
import type { LostQuote } from './find-quotes.ts';
import type { AboutMistake } from './check-about.ts';
import { numbersIn } from './numbers-in.ts';
import type { Placing } from './place-numbers.ts';

/** What of an about.yaml has a place in a text, and what has none. */
export interface Lost {
  readonly placing: Placing;
  readonly lostDoubts: readonly LostDoubt[];
  readonly lostErrata: readonly LostErratum[];
  readonly lostQuotes: readonly LostQuote[];
}

/** What neither file tells alone: an about.yaml, sound in itself, that is not of the text beside it. */
export function checkAgainstText(
  about: About,
  transcript: Transcript,
  { placing, lostDoubts, lostErrata, lostQuotes }: Lost,
): readonly AboutMistake[] {
  return [
    ...checkText(about, transcript, placing),
    ...checkPoints(about, placing),
    ...checkLabels(about, transcript),
    ...lostDoubts.map(({ index, passage }) => ({
      path: ['doubts', index],
      message: lostFrom(passage, 'this stretch', placing),
    })),
    ...lostErrata.map(({ index, passage, why }) => ({
      path: ['errata', index],
      message:
        why === 'absent'
          ? lostFrom(passage, 'these words', placing)
          : `passage ${passage} holds the first of these words more than once: begin with others`,
    })),
    ...lostQuotes.map(({ index, passage, why }) => ({
      path: ['quotes', index],
      message: quoteMessages[why](passage, placing),
    })),
  ];
}

function lostFrom(passage: number, what: string, { standsOf, known }: Placing): string {
  if (standsOf(passage).length > 0) return `passage ${passage} does not hold ${what}`;
  const text = known ? 'the text has passage' : 'the text has other passages than';
  return `${text} ${passage}${known ? ' no more as it was' : ''}, and nowhere for sure ${what}`;
}

/** Whether the text is the one that the numbers are of. */
function checkText(
  { passages: counted, edition, ...about }: About,
  { passages }: Transcript,
  { known, stretchOf }: Placing,
): readonly AboutMistake[] {
  const notShown = 'sections and points are shown without their passages, since nobody knows which they are';
  if (!known && edition !== undefined) {
    return [
      { path: ['edition'], message: `none of these passages is in the transcript, which is another text: ${notShown}` },
    ];
  }
  if (!known) {
    const counts = `the transcript has ${passages.length} passages, not ${counted}`;
    const mend = `with \`edition\`, which \`${editionCommand}\` prints for the text that they are of, they would be found`;
    return [{ path: ['passages'], message: `${counts}: ${notShown}; ${mend}` }];
  }
  return about.sections.flatMap((_, index) => {
    const message = 'none of its passages is in the text: it is shown without them';
    return stretchOf(index) === undefined ? [{ path: ['sections', index, 'starts'], message }] : [];
  });
}

/** Points whose words are in the text no more, where others of about.yaml's are. */
function checkPoints(about: About, placing: Placing): readonly AboutMistake[] {
  return numbersIn(about, placing).flatMap(({ path, number, list, now }) => {
    if (list !== 'points' || !placing.known || now.length > 0) return [];
    const message = `the text has passage ${number} no more as it was: the point is shown without it`;
    return [{ path, message: `${message}; see what it says there now, and write \`edition\` anew` }];
  });
}

function checkLabels({ people }: About, transcript: Transcript): readonly AboutMistake[] {
  const named = new Set(transcript.labels.map(({ label }) => label));
  return people.flatMap(({ labels }, index) => {
    if (labels.some((label) => named.has(label))) return [];
    const message = `nobody in the text is called ${labels.join(' or ')}: its labels are ${[...named].join(', ')}`;
    return [{ path: ['people', index, 'labels'], message }];
  });
}

const quoteMessages: Readonly<Record<LostQuote['why'], (passage: number, placing: Placing) => string>> = {
  absent: (passage, placing) => `${lostFrom(passage, 'this quote', placing)}: from are its first words, to its last`,
  ambiguous: (passage) => `passage ${passage} holds the first words of this quote more than once: take more of them`,
  long: () => 'is too long to be shown whole: at most 200 Chinese characters, or 400 letters',
};

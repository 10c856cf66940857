import { mergeSpans } from '../transcript/span.ts';
import { calendarDay } from '../transcript/calendar-day.ts';
import type { Anomaly, Chapter, Transcript } from '../transcript/transcript.ts';
import type { About } from './about-schema.ts';
import { timesOf, type Times } from './times-of.ts';
import { findMedia } from './find-media.ts';
import { divide, type Division } from './divide.ts';
import { findDoubts } from './find-doubts.ts';
import { findErrata } from './find-errata.ts';
import { findQuotes } from './find-quotes.ts';
import type { Lost } from './check-against-text.ts';
import { numbersIn } from './numbers-in.ts';
import type { UnplacedChapter } from './place-chapters.ts';
import { placeNumbers } from './place-numbers.ts';
import { createStretchFinder } from './create-stretch-finder.ts';
import type { Erratum, Highlight, Interview, Passage, Speaker } from '../interview/interview.ts';
import { createWordHashes } from '../interview/create-word-hashes.ts';
import { writeItemId } from '../interview/item-id.ts';
import { nobody } from '../interview/nobody.ts';
import { countHan } from '../transcript/count-han.ts';

export interface BuiltInterview extends Lost {
  readonly interview: Interview;
  /** Of `chapters`, or of those that the text lists. */
  readonly chapterProblems: readonly UnplacedChapter[];
}

/**
 * Joins what we wrote about an interview with its text; either may be missing, not both.
 * @param chapters - of a file beside the text
 */
export function buildInterview(
  slug: string,
  about: About | undefined,
  transcript: Transcript | undefined,
  chapters?: readonly Chapter[],
): BuiltInterview {
  const passageCount = transcript?.passages.length ?? about?.passages ?? 0;
  const speakers = toSpeakers(about, transcript);
  const placing = placeNumbers(about, transcript);
  const finder = createStretchFinder(about, transcript, placing);
  const times = timesOf(transcript?.passages ?? []);
  const division = divide(slug, { about, transcript, placing, times, chapters });
  const { sections, sectionOf } = division;
  const { anomalies, lostDoubts } = findDoubts(about, transcript, finder);
  const { errata, lostErrata } = findErrata(about, transcript, finder);
  const passages = toPassages(slug, transcript, { speakers, sectionOf, anomalies, errata, times });
  const { quotes, lostQuotes } = findQuotes(about, passages, finder);
  const numbers = about === undefined ? [] : numbersIn(about, placing);
  const moved = numbers.filter(({ number, now }) => now.length > 0 && !now.includes(number)).length;
  const mediaUrl = findMedia(about, transcript);
  const heading = { zh: transcript?.title ?? slug, en: transcript?.title ?? slug };
  const interview: Interview = {
    slug,
    sample: about?.sample ?? false,
    language: about?.language ?? guessLanguage(transcript),
    title: about?.title ?? heading,
    show: about?.show ?? heading,
    summary: about?.summary,
    recorded: about?.recorded ?? calendarDay(transcript?.published ?? ''),
    sourceUrl: about?.source ?? transcript?.source,
    ...(mediaUrl !== undefined && { mediaUrl }),
    speakers,
    sections,
    glossary: about?.glossary ?? [],
    transcript,
    passageCount,
    passages,
    highlights: toHighlights(transcript, passages),
    quotes,
    anomalies,
    ...(moved > 0 && { moved }),
  };
  return { interview, chapterProblems: division.problems, placing, lostDoubts, lostErrata, lostQuotes };
}

function toSpeakers(about: About | undefined, transcript: Transcript | undefined): Speaker[] {
  const known: Speaker[] = (about?.people ?? []).map(({ id, name, role, labels, aliases }) => ({
    id,
    name,
    role,
    labels,
    aliases,
  }));
  const claimed = new Set(known.flatMap((speaker) => speaker.labels));
  const unknown = new Set(
    transcript?.turns.flatMap(({ label }) => (label === undefined || claimed.has(label) ? [] : [label])),
  );
  return [
    ...known,
    ...[...unknown].map((label): Speaker => ({
      id: label,
      name: { zh: label, en: label },
      role: 'unknown',
      labels: [label],
      aliases: [],
    })),
  ];
}

function toPassages(
  slug: string,
  transcript: Transcript | undefined,
  {
    speakers,
    sectionOf,
    anomalies,
    errata,
    times,
  }: {
    readonly speakers: readonly Speaker[];
    readonly sectionOf: Division['sectionOf'];
    readonly anomalies: readonly Anomaly[];
    readonly errata: ReadonlyMap<number, readonly Erratum[]>;
    readonly times: readonly Times[];
  },
): Passage[] {
  const byLabel = new Map(speakers.flatMap((speaker) => speaker.labels.map((label) => [label, speaker] as const)));
  // A repeat is still its speaker's own words; the other kinds put words into somebody's mouth.
  const doubts = Map.groupBy(
    anomalies.filter((anomaly) => anomaly.kind !== 'repeat'),
    (anomaly) => anomaly.passage,
  );
  const all = transcript?.passages ?? [];
  const speakerOf = (label: string | undefined) => byLabel.get(label ?? '') ?? nobody;
  const hashOf = createWordHashes(
    all.map(({ label, text }) => ({ kind: 'verbatim', speaker: speakerOf(label), text, doubtful: [] })),
  );
  return all.map(({ number, turn, label, text, line, emphasised }) => {
    const speaker = speakerOf(label);
    const doubtful = mergeSpans((doubts.get(number) ?? []).map(({ span }) => span));
    return {
      kind: 'verbatim',
      id: writeItemId({ slug, place: { kind: 'passage', number } }),
      hash: hashOf({ kind: 'verbatim', speaker, text, doubtful }),
      number,
      turn,
      speaker,
      section: sectionOf(number),
      text,
      line,
      emphasised,
      doubtful,
      errata: errata.get(number) ?? [],
      ...times[number - 1],
    };
  });
}

function toHighlights(transcript: Transcript | undefined, passages: readonly Passage[]): Highlight[] {
  return (transcript?.goldenQuotes ?? []).flatMap((quote) => {
    const passage = passages[quote.passage - 1];
    return passage ? [{ passage, span: quote.span }] : [];
  });
}

function guessLanguage(transcript: Transcript | undefined): string {
  const sample =
    transcript?.passages
      .slice(0, 20)
      .map((passage) => passage.text)
      .join('') ?? '';
  return countHan(sample) * 4 > sample.length ? 'zh' : 'en';
}

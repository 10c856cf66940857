import { covers, mergeSpans } from '../transcript/span.ts';
import type { Anomaly, Transcript } from '../transcript/transcript.ts';
import type { About } from './about-schema.ts';
import { findStretch } from './find-stretch.ts';
import { findErrata, type LostErratum } from './find-errata.ts';
import { findQuotes, type LostQuote } from './find-quotes.ts';
import type { Erratum, Highlight, Interview, ItemWords, Passage, Section, Speaker } from '../interview/interview.ts';
import { createWordHashes } from '../interview/create-word-hashes.ts';
import { writeItemId } from '../interview/item-id.ts';
import { countHan } from '../transcript/count-han.ts';

/** A doubt of about.yaml whose fragments the text does not hold. */
export interface LostDoubt {
  /** Index in `doubts`. */
  readonly index: number;
  readonly passage: number;
}

export interface BuiltInterview {
  readonly interview: Interview;
  readonly lostDoubts: readonly LostDoubt[];
  readonly lostErrata: readonly LostErratum[];
  readonly lostQuotes: readonly LostQuote[];
}

/** Joins what we wrote about an interview with its text; either may be missing, not both. */
export function buildInterview(
  slug: string,
  about: About | undefined,
  transcript: Transcript | undefined,
): BuiltInterview {
  const passageCount = transcript?.passages.length ?? about?.passages ?? 0;
  const speakers = toSpeakers(about, transcript);
  const sections = toSections(slug, about, passageCount);
  const { anomalies, lostDoubts } = joinAnomalies(about, transcript);
  const { errata, lostErrata } = findErrata(about, transcript);
  const passages = toPassages(slug, transcript, { speakers, sections, anomalies, errata });
  const { quotes, lostQuotes } = findQuotes(about, passages);
  const heading = { zh: transcript?.title ?? slug, en: transcript?.title ?? slug };
  const interview: Interview = {
    slug,
    sample: about?.sample ?? false,
    language: about?.language ?? guessLanguage(transcript),
    title: about?.title ?? heading,
    show: about?.show ?? heading,
    summary: about?.summary,
    recorded: about?.recorded,
    sourceUrl: about?.source ?? transcript?.source,
    speakers,
    sections,
    glossary: about?.glossary ?? [],
    transcript,
    passageCount,
    passages,
    highlights: toHighlights(transcript, passages),
    quotes,
    anomalies,
  };
  return { interview, lostDoubts, lostErrata, lostQuotes };
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
  const unknown = new Set(transcript?.turns.map((turn) => turn.label).filter((label) => !claimed.has(label)));
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

function toSections(slug: string, about: About | undefined, passageCount: number): Section[] {
  const told = (about?.sections ?? []).filter((section) => section.starts <= passageCount);
  const wordsOfSection = ({ title, summary }: Pick<Section, 'title' | 'summary'>) =>
    ({ kind: 'section', title, summary }) as const;
  const hashOf = createWordHashes(
    told.flatMap((section): ItemWords[] => [
      wordsOfSection(section),
      ...section.points.map((text) => ({ kind: 'digest', text }) as const),
    ]),
  );
  return told.map((section, index, all) => ({
    number: index + 1,
    hash: hashOf(wordsOfSection(section)),
    title: section.title,
    summary: section.summary,
    first: section.starts,
    last: (all[index + 1]?.starts ?? passageCount + 1) - 1,
    startsAtSeconds: section.at,
    points: section.points.map(({ passages, ...text }, place) => ({
      kind: 'digest',
      id: writeItemId({ slug, place: { kind: 'point', section: index + 1, number: place + 1 } }),
      hash: hashOf({ kind: 'digest', text }),
      section: index + 1,
      number: place + 1,
      text,
      passages,
    })),
  }));
}

/** The reader's own anomalies and about.yaml's doubts, which a reader that knows no article cannot find. */
function joinAnomalies(about: About | undefined, transcript: Transcript | undefined) {
  const found: Anomaly[] = [...(transcript?.anomalies ?? [])];
  const lostDoubts: LostDoubt[] = [];
  for (const [index, doubt] of (transcript ? (about?.doubts ?? []) : []).entries()) {
    const passage = transcript?.passages[doubt.passage - 1];
    const span = passage && findStretch(passage.text, doubt);
    if (!passage || !span) {
      lostDoubts.push({ index, passage: doubt.passage });
    } else if (!found.some((anomaly) => anomaly.passage === doubt.passage && covers(anomaly.span, span))) {
      found.push({ kind: doubt.kind, passage: doubt.passage, line: passage.line, span, message: doubt.note });
    }
  }
  const anomalies = found.toSorted((a, b) => a.passage - b.passage || a.span.start - b.span.start);
  return { anomalies, lostDoubts };
}

function toPassages(
  slug: string,
  transcript: Transcript | undefined,
  {
    speakers,
    sections,
    anomalies,
    errata,
  }: {
    readonly speakers: readonly Speaker[];
    readonly sections: readonly Section[];
    readonly anomalies: readonly Anomaly[];
    readonly errata: ReadonlyMap<number, readonly Erratum[]>;
  },
): Passage[] {
  const byLabel = new Map(speakers.flatMap((speaker) => speaker.labels.map((label) => [label, speaker] as const)));
  const nobody: Speaker = { id: '', name: { zh: '', en: '' }, role: 'unknown', labels: [], aliases: [] };
  // A repeat is still its speaker's own words; the other kinds put words into somebody's mouth.
  const doubts = Map.groupBy(
    anomalies.filter((anomaly) => anomaly.kind !== 'repeat'),
    (anomaly) => anomaly.passage,
  );
  const all = transcript?.passages ?? [];
  const speakerOf = (label: string) => byLabel.get(label) ?? nobody;
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
      section: sections.find((section) => section.first <= number && number <= section.last),
      text,
      line,
      emphasised,
      doubtful,
      errata: errata.get(number) ?? [],
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

import { covers, mergeSpans } from '../transcript/span.ts';
import type { Anomaly, Transcript } from '../transcript/transcript.ts';
import type { About } from './about-schema.ts';
import { findDoubt } from './find-doubt.ts';
import type { Highlight, Interview, Passage, Section, Speaker } from '../interview/interview.ts';
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
  const passages = toPassages(slug, transcript, speakers, sections, anomalies);
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
    anomalies,
  };
  return { interview, lostDoubts };
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
  return (about?.sections ?? [])
    .filter((section) => section.starts <= passageCount)
    .map((section, index, all) => ({
      number: index + 1,
      title: section.title,
      summary: section.summary,
      first: section.starts,
      last: (all[index + 1]?.starts ?? passageCount + 1) - 1,
      points: section.points.map(({ passages, zh, en }, place) => ({
        kind: 'digest',
        id: writeItemId({ slug, place: { kind: 'point', section: index + 1, number: place + 1 } }),
        section: index + 1,
        number: place + 1,
        text: { zh, en },
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
    const span = passage && findDoubt(passage.text, doubt);
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
  speakers: readonly Speaker[],
  sections: readonly Section[],
  anomalies: readonly Anomaly[],
): Passage[] {
  const byLabel = new Map(speakers.flatMap((speaker) => speaker.labels.map((label) => [label, speaker] as const)));
  const nobody: Speaker = { id: '', name: { zh: '', en: '' }, role: 'unknown', labels: [], aliases: [] };
  // A repeat is still its speaker's own words; the other kinds put words into somebody's mouth.
  const doubts = Map.groupBy(
    anomalies.filter((anomaly) => anomaly.kind !== 'repeat'),
    (anomaly) => anomaly.passage,
  );
  return (transcript?.passages ?? []).map((passage) => ({
    kind: 'verbatim',
    id: writeItemId({ slug, place: { kind: 'passage', number: passage.number } }),
    number: passage.number,
    turn: passage.turn,
    speaker: byLabel.get(passage.label) ?? nobody,
    section: sections.find((section) => section.first <= passage.number && passage.number <= section.last),
    text: passage.text,
    line: passage.line,
    emphasised: passage.emphasised,
    doubtful: mergeSpans((doubts.get(passage.number) ?? []).map(({ span }) => span)),
  }));
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

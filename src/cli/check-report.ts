import { faultsOf } from '../excerpt/faults-of.ts';
import { lastMoment } from '../interview/moment.ts';
import { joinTorn } from '../interview/join-torn.ts';
import { gap, quotableText } from '../interview/quotable-text.ts';
import type { ContentProblem, Interview } from '../interview/interview.ts';

/** What `content check` says of one interview. Counts are numbers; places are 1-based lines of the text. */
export interface CheckReport {
  readonly slug: string;
  readonly file: string;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly place: string | null;
  readonly source: string | null;
  /** Where the recording is. */
  readonly media: string | null;
  /** How many passages have times, and when the last of them ends, in seconds from the beginning of the recording. */
  readonly timed: number;
  readonly lastSeconds: number | null;
  readonly guide: readonly { readonly title: string; readonly bullets: readonly string[] }[];
  readonly highlights: readonly {
    readonly passage: number;
    readonly speaker: string;
    readonly text: string;
    readonly exact: boolean;
  }[];
  /** Of those that about.yaml picks, what may not be whole by itself: for its editor, who may know better. */
  readonly picked: readonly { readonly passage: number; readonly faults: readonly string[] }[];
  readonly bio: readonly string[];
  readonly speakers: readonly {
    readonly label: string;
    readonly name: string | null;
    readonly labels: number;
    readonly turns: number;
    readonly passages: number;
    readonly characters: number;
  }[];
  readonly labels: number;
  readonly turns: number;
  readonly passages: number;
  readonly sections: number;
  /** Numbers of about.yaml whose passages stand elsewhere in this text. */
  readonly moved: number;
  readonly emphasised: number;
  readonly images: number;
  readonly notes: number;
  readonly references: readonly string[];
  readonly related: number;
  readonly anomalies: readonly {
    readonly kind: string;
    readonly passage: number;
    readonly line: number;
    readonly message: string;
  }[];
  /** What the about.yaml that recognised a file says and the file has no place for; of a folder these are problems. */
  readonly unplaced: readonly { readonly path: string; readonly message: string }[];
  readonly problems: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
}

/** An interview whose text is absent has zero passages and says so in no problem: it waits for its text. */
export function toCheckReport(
  slug: string,
  file: string,
  interview: Interview | undefined,
  problems: readonly ContentProblem[],
  unplaced: CheckReport['unplaced'] = [],
): CheckReport {
  const transcript = interview?.transcript;
  return {
    slug,
    file,
    title: transcript?.title ?? interview?.title.zh ?? null,
    subtitle: transcript?.subtitle ?? null,
    author: transcript?.author ?? null,
    published: transcript?.published ?? null,
    place: transcript?.place ?? null,
    source: transcript?.source ?? interview?.sourceUrl ?? null,
    media: interview?.mediaUrl ?? null,
    timed: interview?.passages.filter(({ startMs }) => startMs !== undefined).length ?? 0,
    lastSeconds: (interview && lastMoment(interview)?.seconds) ?? null,
    guide: (transcript?.guide ?? []).map(({ title, bullets }) => ({
      title,
      bullets: bullets.map(({ label, text }) => (label === '' ? text : `${label}：${text}`)),
    })),
    highlights: (transcript?.goldenQuotes ?? []).map(({ passage, label, text, exact }) => ({
      passage,
      speaker: label ?? '',
      text,
      exact,
    })),
    picked: interview ? faultyQuotes(interview) : [],
    bio: transcript?.bio ?? [],
    speakers: interview ? countSpeakers(interview) : [],
    labels: transcript?.labels.length ?? 0,
    turns: transcript?.turns.length ?? 0,
    passages: transcript?.passages.length ?? 0,
    sections: interview?.sections.length ?? 0,
    moved: interview?.moved ?? 0,
    emphasised: transcript?.passages.reduce((sum, passage) => sum + passage.emphasised.length, 0) ?? 0,
    images: transcript?.images.length ?? 0,
    notes: transcript?.notes.length ?? 0,
    references: transcript?.references.map(({ text }) => text) ?? [],
    related: transcript?.related.length ?? 0,
    anomalies: (interview?.anomalies ?? []).map(({ kind, passage, line, message }) => ({
      kind,
      passage,
      line,
      message,
    })),
    unplaced,
    problems: problems.map(({ file: where, path, line, column, message }) => ({
      file: where,
      line,
      column,
      message: [path, message].filter((part) => part !== '').join(' '),
    })),
  };
}

function faultyQuotes({ quotes, passages }: Interview): CheckReport['picked'] {
  return quotes.flatMap(({ passage: { number }, span }) => {
    const passage = joinTorn(passages, number - 1);
    const shown = passage === undefined ? '' : quotableText(passage, [], span).text.replaceAll(gap, '');
    const faults = faultsOf(shown);
    return faults.length === 0 ? [] : [{ passage: number, faults }];
  });
}

function countSpeakers({ transcript, speakers }: Interview): CheckReport['speakers'] {
  const labels = Map.groupBy(transcript?.labels ?? [], ({ label }) => label);
  const spoken = Map.groupBy(transcript?.passages ?? [], ({ label }) => label);
  const turns = Map.groupBy(transcript?.turns ?? [], ({ label }) => label);
  return Array.from(labels, ([label, places]) => {
    const passages = spoken.get(label) ?? [];
    return {
      label,
      name: speakers.find((speaker) => speaker.role !== 'unknown' && speaker.labels.includes(label))?.name.en ?? null,
      labels: places.length,
      turns: turns.get(label)?.length ?? 0,
      passages: passages.length,
      characters: passages.reduce((sum, passage) => sum + passage.text.length, 0),
    };
  });
}

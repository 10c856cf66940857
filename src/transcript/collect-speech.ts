import { hiddenIn } from '../foreign-text.ts';
import { append } from './append.ts';
import { findDirections } from './find-directions.ts';
import type { SpeakerLabel } from './labels/find-labels.ts';
import { findStamps, leadingStamp } from './labels/stamp.ts';
import type { InlineText } from './read-inline.ts';
import { moveSpan, type Span, spansInside } from './span.ts';
import { startAgain } from './start-again.ts';
import type { Note, Problem, Transcript, TranscriptPassage } from './transcript.ts';
import { withoutSpans } from './without-spans.ts';

export interface Speech extends Pick<Transcript, 'labels' | 'passages' | 'problems'> {
  /** Source line of a passage's character. */
  readonly lineAt: (passage: TranscriptPassage, offset: number) => number;
}

export interface SpeechCollector {
  /** A paragraph that begins with a label. */
  begin(label: SpeakerLabel, inline: InlineText): void;
  /** One without: it continues somebody's words; before the first label it is none. @param isTimed whether a time stands above it */
  add(inline: InlineText, isTimed?: boolean): void;
  /** One that somebody else says, whom nobody names. */
  interrupt(inline: InlineText): void;
  /** How many passages there are so far. */
  count(): number;
  speech(): Speech & { readonly directions: readonly Note[] };
}

const hourMs = 3_600_000;

type Spoken = Transcript['labels'][number];

/** A footnote's sign; Pandoc's Markdown. */
const footnote = /\[\^[^\]\s]{1,20}\]/gu;

/** Who says what: labelled paragraphs begin a speaker's words, others continue them. @param isStamped whether times stand in the words */
export function collectSpeech(isStamped: boolean): SpeechCollector {
  const labels: Spoken[] = [];
  const passages: TranscriptPassage[] = [];
  const directions: Note[] = [];
  const problems: Problem[] = [];
  const sources = new Map<number, { inline: InlineText; from: number }>();
  const seen = new Set<string>();
  let label: string | undefined;
  let turn = 0;
  // The last label while nothing was said under it, and the time that it gave.
  let waiting: Spoken | undefined;
  let startMs: number | undefined;
  // Whether somebody has begun to speak, and whether that ended with a paragraph.
  let state: 'before' | 'speaking' | 'ended' = 'before';

  const speak = (whole: InlineText, from: number, isBelowLabel = false) => {
    const said = whole.text.slice(from);
    const stamps = isStamped
      ? [...findStamps(said)].filter(({ bracketed }) => bracketed)
      : [leadingStamp(said) ?? []].flat();
    const unsaid = stamps.filter(
      ({ start, end, bracketed }) => bracketed || (start === 0 && (isBelowLabel || end === said.length)),
    );
    const [first] = unsaid;
    if (first?.start === 0) startMs = first.ms ?? startMs;
    const beside = findDirections(said, { anySquare: false });
    for (const { text, start } of beside)
      directions.push({ text, line: whole.positionAt(from + start).line, after: passages.length });
    const footnotes = said.includes('[^') ? [...said.matchAll(footnote)].map(toSpan) : [];
    const inline = withoutSpans(
      whole,
      [...unsaid, ...beside, ...footnotes].map((each) => moveSpan(each, from)),
    );
    const start = inline.text.length - inline.text.slice(from).trimStart().length;
    if (start >= inline.text.length) return;
    if (passages.at(-1)?.label !== label || state === 'ended') turn++;
    const passage = toPassage(inline, start, {
      number: passages.length + 1,
      turn,
      label,
      ...(startMs !== undefined && { startMs }),
    });
    passages.push(passage);
    sources.set(passage.number, { inline, from: start });
    waiting = undefined;
    startMs = undefined;
  };
  return {
    begin(found, inline) {
      append(problems, silenceOf(waiting));
      label = found.label;
      state = 'speaking';
      startMs = found.ms;
      const { line } = inline.positionAt(0);
      const from = found.length + inline.text.slice(found.length).search(/\S|$/u);
      const speaks = inline.text.length > from;
      waiting = { label, line, ownLine: !speaks || inline.positionAt(from).line > line };
      labels.push(waiting);
      append(problems, hiddenProblems(waiting, seen));
      seen.add(label);
      if (speaks) speak(inline, from, found.isOverTime);
      if (found.endsWithParagraph) state = 'ended';
    },
    add(inline, isTimed) {
      if (state === 'before') return;
      if (state === 'ended' && label !== undefined) {
        const name = label;
        label = undefined;
        problems.push(nobodyNamed(name, inline.positionAt(0).line));
      }
      state = 'speaking';
      speak(inline, 0, isTimed);
    },
    interrupt(inline) {
      append(problems, silenceOf(waiting));
      waiting = undefined;
      label = undefined;
      startMs = undefined;
      state = 'speaking';
      speak(inline, inline.text.search(/[^\s—―─–-]|$/u));
    },
    count: () => passages.length,
    speech() {
      const hours = hoursOfDay(passages);
      const times = hours === undefined ? startAgain(passages) : { isUnsure: () => true, problems: [hours] };
      return {
        labels,
        passages: passages.map((passage, at) => (times.isUnsure(at) ? withoutTime(passage) : passage)),
        directions,
        problems: [...problems, ...silenceOf(waiting), ...times.problems],
        lineAt: ({ number, line }, offset) => {
          const source = sources.get(number);
          return source ? source.inline.positionAt(source.from + offset).line : line;
        },
      };
    },
  };
}

function toSpan({ 0: found, index }: RegExpExecArray): Span {
  return { start: index, end: index + found.length };
}

function withoutTime({ number, turn, label, text, line, emphasised }: TranscriptPassage): TranscriptPassage {
  return { number, turn, label, text, line, emphasised };
}

/** Where a recording is no longer than its times are late, those are hours of a day, as Zoom and chats write them. */
function hoursOfDay(passages: readonly TranscriptPassage[]): Problem | undefined {
  const timed = passages.filter(({ startMs }) => startMs !== undefined);
  const [first] = timed;
  const length = (timed.at(-1)?.startMs ?? 0) - (first?.startMs ?? 0);
  if (first?.startMs === undefined || first.startMs < hourMs || length > first.startMs) return undefined;
  const message =
    'the first time here is more than an hour: these are taken for hours of the day, so that no quote shows when it was said';
  return { line: first.line, column: 1, message };
}

function toPassage(
  inline: InlineText,
  from: number,
  known: Pick<TranscriptPassage, 'number' | 'turn' | 'label' | 'startMs'>,
): TranscriptPassage {
  return {
    ...known,
    text: inline.text.slice(from),
    line: inline.positionAt(from).line,
    emphasised: spansInside(inline.emphasised, { start: from, end: Infinity }).map((span) => moveSpan(span, -from)),
  };
}

/** A name that looks like another's, or steers a terminal: said where it stands first. */
function hiddenProblems({ label, line }: Spoken, seen: ReadonlySet<string>): readonly Problem[] {
  const hidden = seen.has(label) ? [] : hiddenIn(label);
  if (hidden.length === 0) return [];
  return [{ line, column: 1, message: `the label ${label} holds ${hidden.join(', ')}, which nobody sees: remove it` }];
}

function silenceOf(waiting: Spoken | undefined): readonly Problem[] {
  if (waiting === undefined) return [];
  return [{ line: waiting.line, column: 1, message: `the label ${waiting.label} is followed by no words` }];
}

function nobodyNamed(before: string, line: number): Problem {
  const message = `"${before}" speaks in bold only, or only asks, and these words bear no name: whose they are is not said, so they are nobody's; put a name before them`;
  return { line, column: 1, message };
}

import { hiddenIn } from '../foreign-text.ts';
import { append } from './append.ts';
import type { labelMatcher } from './find-labels.ts';
import type { InlineText } from './read-inline.ts';
import { moveSpan, spansInside } from './span.ts';
import type { Problem, Transcript, TranscriptPassage } from './transcript.ts';

export interface Speech extends Pick<Transcript, 'labels' | 'passages' | 'problems'> {
  /** Source line of a passage's character. */
  readonly lineAt: (passage: TranscriptPassage, offset: number) => number;
}

export interface SpeechCollector {
  /** A paragraph: with a label it begins somebody's words, without one it continues them; before the first it is none. */
  add(inline: InlineText): void;
  /** How many passages there are so far. */
  count(): number;
  speech(): Speech;
}

/** Who says what: labelled paragraphs begin a speaker's words, others continue them. */
export function collectSpeech(matchLabel: ReturnType<typeof labelMatcher>): SpeechCollector {
  const labels: Transcript['labels'][number][] = [];
  const passages: TranscriptPassage[] = [];
  const problems: Problem[] = [];
  const sources = new Map<number, { inline: InlineText; from: number }>();
  const seen = new Set<string>();
  let label = '';
  let turn = 0;
  // The last label while nothing was said under it.
  let waiting: Transcript['labels'][number] | undefined;

  const speak = (inline: InlineText, from: number) => {
    if (passages.at(-1)?.label !== label) turn++;
    const passage = toPassage(inline, from, { number: passages.length + 1, turn, label });
    passages.push(passage);
    sources.set(passage.number, { inline, from });
    waiting = undefined;
  };
  return {
    add(inline) {
      const found = matchLabel(inline.text);
      if (found === undefined) {
        if (label !== '') speak(inline, 0);
        return;
      }
      append(problems, silenceOf(waiting));
      label = found.label;
      const { line } = inline.positionAt(0);
      const speaks = inline.text.length > found.length;
      waiting = { label, line, ownLine: !speaks || inline.positionAt(found.length).line > line };
      labels.push(waiting);
      append(problems, hiddenProblems(waiting, seen));
      seen.add(label);
      if (speaks) speak(inline, found.length);
    },
    count: () => passages.length,
    speech: () => ({
      labels,
      passages,
      problems: [...problems, ...silenceOf(waiting)],
      lineAt: ({ number, line }, offset) => {
        const source = sources.get(number);
        return source ? source.inline.positionAt(source.from + offset).line : line;
      },
    }),
  };
}

function toPassage(
  inline: InlineText,
  from: number,
  known: Pick<TranscriptPassage, 'number' | 'turn' | 'label'>,
): TranscriptPassage {
  return {
    ...known,
    text: inline.text.slice(from),
    line: inline.positionAt(from).line,
    emphasised: spansInside(inline.emphasised, { start: from, end: Infinity }).map((span) => moveSpan(span, -from)),
  };
}

/** A name that looks like another's, or steers a terminal: said where it stands first. */
function hiddenProblems({ label, line }: Transcript['labels'][number], seen: ReadonlySet<string>): readonly Problem[] {
  const hidden = seen.has(label) ? [] : hiddenIn(label);
  if (hidden.length === 0) return [];
  return [{ line, column: 1, message: `the label ${label} holds ${hidden.join(', ')}, which nobody sees: remove it` }];
}

function silenceOf(waiting: Transcript['labels'][number] | undefined): readonly Problem[] {
  if (waiting === undefined) return [];
  return [{ line: waiting.line, column: 1, message: `the label ${waiting.label} is followed by no words` }];
}

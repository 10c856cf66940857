import type { CaptionAsides, Caption } from '../captions/caption.ts';
import type { Note, Problem, TopicHeading } from '../transcript.ts';
import type { Entry } from './entry.ts';
import { isEndMatter } from './is-end-matter.ts';

export interface EntryReading {
  readonly captions: readonly Caption[];
  readonly problems: readonly Problem[];
  /** What stands behind the last words. */
  readonly last: CaptionAsides;
}

/** Who says what on a page that says so by its elements: each paragraph as a caption of its own. */
export function captionsOfEntries(all: readonly Entry[]): EntryReading {
  const entries = withoutEnd(all);
  const captions: Caption[] = [];
  const problems: Problem[] = [];
  let headings: Omit<TopicHeading, 'before'>[] = [];
  let notes: Omit<Note, 'after'>[] = [];
  let voice: string | undefined;
  let startMs: number | undefined;
  let waiting: { readonly line: number; readonly voice: string } | undefined;
  const takeAsides = (): CaptionAsides => {
    const taken = { headings, notes };
    headings = [];
    notes = [];
    return taken;
  };
  for (const entry of entries) {
    const { line } = entry;
    if (entry.kind === 'head') {
      if (waiting !== undefined) problems.push(silent(waiting));
      ({ voice, startMs } = entry);
      waiting = voice === undefined ? undefined : { line, voice };
    } else if (entry.kind === 'heading') {
      headings.push({ text: entry.text, line });
    } else if (entry.kind === 'note') {
      notes.push({ text: entry.text, line });
    } else {
      captions.push({ lines: [entry.text], line, voice, startMs, isParagraph: true, asides: takeAsides() });
      waiting = undefined;
      startMs = undefined;
    }
  }
  if (waiting !== undefined) problems.push(silent(waiting));
  return { captions, problems, last: takeAsides() };
}

/** What a page says below its text is in nobody's mouth. */
function withoutEnd(entries: readonly Entry[]): readonly Entry[] {
  const last = entries.findLastIndex(
    (entry) => entry.kind === 'head' || (entry.kind === 'words' && !isEndMatter(entry.text)),
  );
  return entries.map((entry, index) => (index > last && entry.kind === 'words' ? { ...entry, kind: 'note' } : entry));
}

function silent({ line, voice }: { readonly line: number; readonly voice: string }): Problem {
  return { line, column: 1, message: `the label ${voice} is followed by no words` };
}

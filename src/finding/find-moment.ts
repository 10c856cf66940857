import { captionAt, lastMoment } from '../interview/moment.ts';
import type { Interview, Passage, Point, Section } from '../interview/interview.ts';
import { foldTyped } from '../search/language/fold-typed.ts';
import { findItem } from '../interview/find-item.ts';
import type { Library } from '../interview/interview.ts';
import { mainInterview } from './find-interview.ts';
import { mostHits } from './find-hits.ts';
import type { Hits } from './hits.ts';
import type { Scope } from './scope.ts';

/** What is said at a moment of a recording, or why nobody knows. */
export type MomentAnswer =
  /** Of each interview that is so long, the main one first: the passage, and in it the caption. */
  | { readonly kind: 'said'; readonly hits: Hits['hits'] }
  /** The text has no times: all that is known is when its sections begin. */
  | { readonly kind: 'section'; readonly section: Section; readonly item: Passage | Point }
  | { readonly kind: 'untimed'; readonly interview: Interview }
  | { readonly kind: 'past'; readonly interview: Interview; readonly last: number };

/** Where nobody knows how long the last words take, they may take so long. */
const longestEndSeconds = 600;

/** @param seconds - from the beginning @param scope - its speaker and section do not count: a moment is one */
export function findMoment(scope: Pick<Scope, 'interviews'>, seconds: number): MomentAnswer {
  const main = mainInterview(scope);
  const interviews = [main, ...scope.interviews.filter((each) => each !== main)];
  const timed = interviews.flatMap((interview) => {
    const last = lastMoment(interview);
    return last === undefined ? [] : [{ interview, last }];
  });
  const [first] = timed;
  if (first === undefined) return findBySection(main, seconds);
  const long = timed.filter(({ last }) => seconds <= last.seconds + (last.exact ? 0 : longestEndSeconds));
  const hits = long.slice(0, mostHits).flatMap(({ interview }) => hitAt(interview, seconds) ?? []);
  return hits.length > 0
    ? { kind: 'said', hits }
    : { kind: 'past', interview: first.interview, last: first.last.seconds };
}

/** The passage of the caption that began last, or the first one where none has. */
function hitAt({ passages }: Interview, seconds: number): Hits['hits'][number] | undefined {
  let best: { readonly passage: Passage; readonly caption: NonNullable<ReturnType<typeof captionAt>> } | undefined;
  for (const passage of passages) {
    const caption = captionAt(passage, seconds);
    if (caption !== undefined && (best === undefined || caption.seconds > best.caption.seconds)) {
      best = { passage, caption };
    }
  }
  const passage = best?.passage ?? passages.find(({ startMs }) => startMs !== undefined);
  if (passage === undefined) return undefined;
  const span = best?.caption.span;
  const isPart = span !== undefined && span.end - span.start < passage.text.trim().length;
  return { id: passage.id, matches: isPart ? [span] : [] };
}

function findBySection(interview: Interview, seconds: number): MomentAnswer {
  const noted = interview.sections.filter(({ startsAtSeconds }) => startsAtSeconds !== undefined);
  const section = noted.findLast(({ startsAtSeconds = 0 }) => startsAtSeconds <= seconds) ?? noted[0];
  const item = section && (interview.passages[section.first - 1] ?? section.points[0]);
  return section === undefined || item === undefined
    ? { kind: 'untimed', interview }
    : { kind: 'section', section, item };
}

/** Of what was found for a time as it was typed, the passages that say it: `7:30` is not in `17:30`. */
export function hitsSaying(library: Library, hits: Hits['hits'], typed: string): Hits['hits'] {
  const wanted = foldTyped(typed);
  return hits.flatMap(({ id, matches }) => {
    const item = findItem(library, id)?.item;
    if (item?.kind !== 'verbatim' || !says(foldTyped(item.text), wanted)) return [];
    const start = item.text.indexOf(typed.trim());
    return [{ id, matches: start === -1 ? matches : [{ start, end: start + typed.trim().length }] }];
  });
}

function says(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    if (!/[\d:]$/u.test(text.slice(Math.max(at - 1, 0), at)) && !/^:?\d/u.test(text.slice(end, end + 2))) return true;
  }
  return false;
}

import type { Passage } from '../interview/interview.ts';
import type { TranscriptPassage } from '../transcript/transcript.ts';

/** When a passage was said; empty where the text does not tell. */
export type Times = Pick<Passage, 'startMs' | 'endMs' | 'startsLater' | 'captionStarts'>;

/**
 * The times of passages, in their order. Where a label alone has one, as in `Ada (12:34)`, the passages of its turn behind the
 * first are said some time after. Where captions have them, each has its own: what has none then is from another recording.
 */
export function timesOf(passages: readonly TranscriptPassage[]): readonly Times[] {
  const own = passages.map(ownTimes);
  if (own.some(({ captionStarts }) => captionStarts !== undefined)) return own;
  let turn: number | undefined;
  let begun: number | undefined;
  return own.map((times, at) => {
    const isSameTurn = passages[at]?.turn === turn;
    turn = passages[at]?.turn;
    if (isSameTurn && begun !== undefined && (times.startMs ?? begun) === begun) {
      return { ...times, startMs: begun, startsLater: true };
    }
    begun = times.startMs;
    return times;
  });
}

function ownTimes({ startMs, endMs, startsLater, captionStarts }: TranscriptPassage): Times {
  return {
    ...(startMs !== undefined && { startMs }),
    ...(endMs !== undefined && { endMs }),
    ...(startsLater && { startsLater }),
    ...(captionStarts !== undefined && { captionStarts }),
  };
}

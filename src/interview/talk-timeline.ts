import type { Interview, Speaker } from './interview.ts';
import { textLength } from './talk-shares.ts';

/** Who speaks how much from the beginning of an interview to its end, measured by characters. */
export interface TalkTimeline {
  /** Equal stretches of the text, in order: of each the shares of those who speak in it, from 0 to 1, together 1. */
  readonly stretches: readonly ReadonlyMap<Speaker['id'], number>[];
  /** Where each section begins, from 0 to 1. */
  readonly sections: readonly { readonly number: number; readonly at: number }[];
}

/** Empty while the text is absent. @param count how many stretches */
export function talkTimeline({ passages, sections }: Interview, count: number): TalkTimeline {
  const total = textLength({ passages });
  if (total === 0) return { stretches: [], sections: [] };
  const stretches = Array.from({ length: count }, () => new Map<Speaker['id'], number>());
  const begins = new Map<number, number>();
  let before = 0;
  for (const { number, speaker, text } of passages) {
    const start = (before / total) * count;
    before += textLength({ passages: [{ text }] });
    const end = (before / total) * count;
    begins.set(number, start / count);
    for (let place = Math.floor(start); place < Math.min(end, count); place += 1) {
      const share = Math.min(end, place + 1) - Math.max(start, place);
      const stretch = stretches[place];
      stretch?.set(speaker.id, (stretch.get(speaker.id) ?? 0) + share);
    }
  }
  return {
    stretches,
    sections: sections.flatMap(({ number, first }) => {
      const at = begins.get(first);
      return at === undefined ? [] : [{ number, at }];
    }),
  };
}

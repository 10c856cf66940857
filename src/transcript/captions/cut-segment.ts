/** A segment of Whisper's kind, in milliseconds; null where a time is none. */
export interface Segment {
  readonly text: string;
  readonly start?: number | null | undefined;
  readonly end?: number | null | undefined;
  readonly speaker?: string | null | undefined;
  readonly words?:
    | readonly {
        readonly word: string;
        readonly start?: number | null | undefined;
        readonly end?: number | null | undefined;
        readonly speaker?: string | null | undefined;
      }[]
    | null
    | undefined;
}

/**
 * A segment as it is, or cut where its words change speaker: tools give a segment to whoever says most of it. A word without
 * a speaker goes with the one before; the first ones with the one behind.
 */
export function cutSegment(segment: Segment): readonly Segment[] {
  const { words, speaker, text } = segment;
  const voices = new Set((words ?? []).flatMap((word) => word.speaker ?? []));
  if (words === null || words === undefined || voices.size < 2) {
    const [only] = voices;
    return [{ ...segment, speaker: speaker ?? only }];
  }
  const parts: { speaker: string | undefined; text: string; start: number | undefined; end: number | undefined }[] = [];
  const spaced = /\s/u.test(text.trim());
  let voice = words.find((word) => typeof word.speaker === 'string')?.speaker ?? undefined;
  for (const { word, start, end, speaker: own } of words) {
    voice = own ?? voice;
    const open = parts.at(-1);
    if (open === undefined || open.speaker !== voice) {
      parts.push({ speaker: voice, text: word.trim(), start: start ?? open?.end, end: end ?? undefined });
    } else {
      open.text += spaced ? ` ${word.trim()}` : word;
      open.end = end ?? open.end;
    }
  }
  const last = parts.at(-1);
  if (last !== undefined) last.end ??= segment.end ?? undefined;
  return parts;
}

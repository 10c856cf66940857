import { z } from 'zod';
import { cutSegment } from './cut-segment.ts';
import { parseCaptionTime } from './parse-timing.ts';

/** What somebody says, as JSON has it. */
export interface JsonItem {
  readonly text: string;
  /** What of the text stands in one string, where it is in pieces. */
  readonly written: string;
  /** In milliseconds as far as the form tells; null where what stands there is no number. */
  readonly start: number | null | undefined;
  readonly end: number | null | undefined;
  readonly voice: string | undefined;
}

export interface JsonForm {
  /** Whether its times are seconds. */
  readonly inSeconds: boolean;
  readonly listOf: (value: unknown) => readonly unknown[] | undefined;
  /** Undefined of what is no item of this form. */
  readonly itemsOf: (item: unknown) => readonly JsonItem[] | undefined;
}

/** Some tools number speakers, from 0. */
const speaker = z.union([z.string(), z.int().transform((index) => `Speaker ${index}`)]).nullish();
const seconds = z.unknown().transform(secondsOf).optional();
const milliseconds = z.unknown().transform(numberOf).optional();
const text = z.string();

/** https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md#json */
const podcast = z.object({ speaker, startTime: seconds, endTime: seconds, body: text });
/** AssemblyAI's: milliseconds. https://www.assemblyai.com/docs/api-reference/transcripts */
const utterance = z.object({ speaker, start: milliseconds, end: milliseconds, text });
const word = z.object({ word: text, start: seconds, end: seconds, speaker });
/** Whisper, faster-whisper, WhisperX; and Podlove's, without what is around them. */
const segment = z.object({ start: seconds, end: seconds, text, speaker, words: z.array(word).nullish() });
const counted = z.coerce.number().nullish();
/** YouTube's `fmt=json3`: events without `segs` move the window; numbers may be written as text. */
const event = z.object({
  tStartMs: counted,
  dDurationMs: counted,
  aAppend: counted,
  segs: z.array(z.object({ utf8: z.string().nullish() })).nullish(),
});

/** The forms that are read, known by their items. */
export const jsonForms: readonly JsonForm[] = [
  { inSeconds: true, listOf: listIn('segments'), itemsOf: itemsBy(podcast, ofPodcast) },
  { inSeconds: false, listOf: listIn('utterances'), itemsOf: itemsBy(utterance, (each) => [itemOf(each)]) },
  {
    inSeconds: true,
    listOf: (value) => (Array.isArray(value) ? value : listIn('segments')(value)),
    itemsOf: itemsBy(segment, (each) => cutSegment(each).map(itemOf)),
  },
  { inSeconds: false, listOf: listIn('events'), itemsOf: itemsBy(event, ofEvent) },
];

function ofPodcast({ body, startTime, endTime, speaker: voice }: z.infer<typeof podcast>): readonly JsonItem[] {
  return [itemOf({ text: body, start: startTime, end: endTime, speaker: voice })];
}

function ofEvent({ tStartMs, dDurationMs, segs, aAppend }: z.infer<typeof event>): readonly JsonItem[] {
  const pieces = (segs ?? []).map(({ utf8 }) => utf8 ?? '');
  const said = pieces.join('');
  if (aAppend === 1 && said.trim() === '') return [];
  const start = tStartMs ?? undefined;
  const end = start === undefined ? undefined : start + (dDurationMs ?? 0);
  const written = pieces.find((piece) => piece.trim() !== '') ?? '';
  return [{ text: said, written, start, end, voice: undefined }];
}

function itemOf(found: {
  readonly text: string;
  readonly start?: number | null | undefined;
  readonly end?: number | null | undefined;
  readonly speaker?: string | null | undefined;
}): JsonItem {
  const { text: said, start, end, speaker: voice } = found;
  return { text: said, written: said, start, end, voice: voice ?? undefined };
}

function listIn(name: string): JsonForm['listOf'] {
  const form = z.object({ [name]: z.array(z.unknown()) });
  return (value) => form.safeParse(value).data?.[name];
}

function itemsBy<Item>(
  form: z.ZodType<Item>,
  read: (item: Item) => readonly JsonItem[],
): (item: unknown) => readonly JsonItem[] | undefined {
  return (item) => {
    const { success, data } = form.safeParse(item);
    return success ? read(data) : undefined;
  };
}

/** In milliseconds: numbers, as such or as text, and `00:01:02.5`. */
function secondsOf(value: unknown): number | null {
  const found = numberOf(value);
  if (found !== null) return found * 1000;
  return typeof value === 'string' ? (parseCaptionTime(value.trim()) ?? null) : null;
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : null;
}

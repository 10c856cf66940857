import { z } from 'zod';
import type { Problem } from '../transcript.ts';
import type { Caption, CaptionReading } from './caption.ts';
import { createLineFinder } from './create-line-finder.ts';
import { readCaptionText } from './read-caption-text.ts';
import { cutSegment } from './cut-segment.ts';

const seconds = z.number();
/** Some tools number speakers, from 0. */
const speaker = z.union([z.string(), z.int().transform((index) => `Speaker ${index}`)]).nullish();

/** https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md#json */
const podcast = z.object({
  segments: z.array(z.object({ speaker, startTime: seconds, endTime: seconds.nullish(), body: z.string() })),
});

const word = z.object({ word: z.string(), start: seconds.nullish(), end: seconds.nullish(), speaker });
const segment = z.object({
  start: seconds.nullish(),
  end: seconds.nullish(),
  text: z.string(),
  speaker,
  words: z.array(word).nullish(),
});
/** Whisper, faster-whisper, WhisperX; and Podlove's, without what is around them. */
const segments = z.union([
  z.object({ segments: z.array(segment) }),
  z.array(segment).transform((all) => ({ segments: all })),
]);

/** AssemblyAI's: milliseconds. https://www.assemblyai.com/docs/api-reference/transcripts */
const utterances = z.object({
  utterances: z.array(z.object({ speaker, start: z.number(), end: z.number(), text: z.string() })),
});

const milliseconds = z.coerce.number();
/** YouTube's `fmt=json3`: events without `segs` move the window; numbers may be written as text. */
const youtube = z.object({
  events: z.array(
    z.object({
      tStartMs: milliseconds.nullish(),
      dDurationMs: milliseconds.nullish(),
      aAppend: z.coerce.number().nullish(),
      segs: z.array(z.object({ utf8: z.string().nullish() })).nullish(),
    }),
  ),
});

const noTalk = z.object({ chapters: z.array(z.unknown()) });
const timesOnly = z.array(z.object({ start: z.number(), end: z.number(), speaker: z.unknown() }));

/** Transcripts as tools write them in JSON, known by their shape. */
export function readJson(text: string): CaptionReading {
  const found = parse(text);
  if ('problem' in found) return { captions: [], problems: [found.problem] };
  const lineOf = createLineFinder(text);
  const read = captionsOf(found.value, lineOf);
  return read ?? { captions: [], problems: [unknownShape(found.value)] };
}

function captionsOf(value: unknown, lineOf: (words: string) => number): CaptionReading | undefined {
  const asPodcast = podcast.safeParse(value).data;
  if (asPodcast !== undefined) {
    const all = asPodcast.segments.map(({ body, startTime, endTime, speaker: voice }) =>
      captionOf(body, lineOf, toMs(startTime), toMs(endTime), voice),
    );
    return { captions: all.flat(), problems: [] };
  }
  const asUtterances = utterances.safeParse(value).data;
  if (asUtterances !== undefined) {
    const all = asUtterances.utterances.map((each) => captionOf(each.text, lineOf, each.start, each.end, each.speaker));
    return { captions: all.flat(), problems: [] };
  }
  const asSegments = segments.safeParse(value).data;
  if (asSegments !== undefined) {
    const parts = asSegments.segments.flatMap(cutSegment);
    return {
      captions: parts.flatMap((part) => captionOf(part.text, lineOf, toMs(part.start), toMs(part.end), part.speaker)),
      problems: [],
    };
  }
  const asYoutube = youtube.safeParse(value).data;
  if (asYoutube === undefined) return undefined;
  const all = asYoutube.events.map(({ tStartMs, dDurationMs, segs, aAppend }) => {
    const words = (segs ?? []).map(({ utf8 }) => utf8 ?? '').join('');
    if (aAppend === 1 && words.trim() === '') return [];
    const startMs = tStartMs ?? undefined;
    const [first = ''] = (segs ?? []).flatMap(({ utf8 }) => (utf8?.trim() ? [utf8] : []));
    return captionOf(
      words,
      () => lineOf(first),
      startMs,
      startMs === undefined ? undefined : startMs + (dDurationMs ?? 0),
      undefined,
    );
  });
  return { captions: all.flat(), problems: [] };
}

function captionOf(
  text: string,
  lineOf: (words: string) => number,
  startMs: number | undefined,
  endMs: number | undefined,
  voice: string | null | undefined,
): readonly Caption[] {
  const name = withoutNuls(voice ?? '').trim();
  const line = lineOf(text);
  const [begins, ends] = [startMs, endMs].map((each) => (isTime(each) ? Math.round(each) : undefined));
  return readCaptionText(withoutNuls(text).split('\n')).map(({ lines, voice: tagged }) => ({
    lines,
    line,
    startMs: begins,
    endMs: ends !== undefined && begins !== undefined && ends < begins ? undefined : ends,
    voice: tagged ?? (name === '' ? undefined : name),
  }));
}

function toMs(value: number | null | undefined): number | undefined {
  return value === null || value === undefined ? undefined : value * 1000;
}

/** As long as captions can say: more is a date, or counted in something else. */
const latestMs = 10_000 * 3_600_000;

function isTime(ms: number | undefined): ms is number {
  return ms !== undefined && ms >= 0 && ms < latestMs;
}

/** JSON may write what no text may hold. */
function withoutNuls(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}

function parse(text: string): { readonly value: unknown } | { readonly problem: Problem } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { problem: { line: 1, column: 1, message: `this begins like JSON and is none: ${withoutText(why ?? '')}` } };
  }
}

/** What a parser cites of the text stays out of a report. */
function withoutText(message: string): string {
  return message.replace(/,? "[\s\S]*$/u, '').substring(0, 80);
}

function unknownShape(value: unknown): Problem {
  const problem = (message: string): Problem => ({ line: 1, column: 1, message });
  if (noTalk.safeParse(value).success) return problem('these are chapters, and no talk: add the transcript itself');
  if (timesOnly.safeParse(value).success) {
    return problem('this says who speaks when, and not what: add the transcript that has the words');
  }
  const known = 'segments with text or body, utterances, or events of YouTube';
  return problem(`JSON of a form that is not known here: read are ${known}`);
}

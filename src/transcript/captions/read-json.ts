import { z } from 'zod';
import type { Problem } from '../transcript.ts';
import type { Caption, CaptionReading } from './caption.ts';
import { type CheckedTimes, checkTimes } from './check-times.ts';
import { createLineFinder } from './create-line-finder.ts';
import { type JsonItem, jsonForms } from './json-forms.ts';
import { readCaptionText } from './read-caption-text.ts';

const noTalk = z.object({ chapters: z.array(z.unknown()) });
const timesOnly = z.array(z.object({ start: z.number(), end: z.number(), speaker: z.unknown() }));
/** What tools answer themselves, beside captions that they write as well. */
const unread = {
  'AWS Transcribe': z.object({ results: z.object({ transcripts: z.array(z.unknown()) }) }),
  Deepgram: z.object({ results: z.object({ channels: z.array(z.unknown()) }) }),
};

/** Transcripts as tools write them in JSON, known by their shape. */
export function readJson(text: string): CaptionReading {
  const found = parse(text);
  if ('problem' in found) return { captions: [], problems: [found.problem] };
  const items = itemsOf(found.value);
  if (items === undefined) return { captions: [], problems: [unknownShape(found.value)] };
  return captionsOf(items, createLineFinder(text));
}

interface Items {
  readonly inSeconds: boolean;
  /** In the order of the list; undefined in place of each that has not the form. */
  readonly list: readonly (readonly JsonItem[] | undefined)[];
}

/** By the form that most of a list has. One that fewer than half of it have is none. */
function itemsOf(value: unknown): Items | undefined {
  let best: Items | undefined;
  let most = 0;
  for (const { inSeconds, listOf, itemsOf: read } of jsonForms) {
    const written = listOf(value);
    if (written === undefined) continue;
    const list = written.map(read);
    const fitting = list.length === 0 ? 1 : list.filter((item) => item !== undefined).length / list.length;
    if (fitting < 0.5 || fitting <= most) continue;
    best = { inSeconds, list };
    most = fitting;
  }
  return best;
}

function captionsOf({ inSeconds, list }: Items, lineOf: (words: string) => number): CaptionReading {
  const items: (JsonItem & { readonly line: number })[] = [];
  const bad: { readonly number: number; readonly line: number }[] = [];
  for (const [at, found] of list.entries()) {
    if (found === undefined) bad.push({ number: at + 1, line: lineOf('') });
    for (const item of found ?? []) items.push({ ...item, line: lineOf(item.written) });
  }
  const { times, problems } = checkTimes(items, inSeconds);
  const [first] = bad;
  return {
    captions: items.flatMap((item, at) => captionOf(item, times[at])),
    problems: first === undefined ? problems : [...problems, noItem(first, bad.length, list.length)],
  };
}

function captionOf(
  { text, line, voice }: JsonItem & { readonly line: number },
  times: CheckedTimes['times'][number] = {},
): readonly Caption[] {
  const name = withoutNuls(voice ?? '').trim();
  return readCaptionText(withoutNuls(text).split('\n')).map(({ lines, voice: tagged }) => ({
    lines,
    line,
    ...times,
    voice: tagged ?? (name === '' ? undefined : name),
  }));
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

function noItem(
  { number, line }: { readonly number: number; readonly line: number },
  bad: number,
  all: number,
): Problem {
  const more = bad === 1 ? '' : ` (and ${bad - 1} more)`;
  const message = `item ${number} of ${all}, below this line, has not the form of the others, so it is left out${more}: compare it with them`;
  return { line, column: 1, message };
}

function unknownShape(value: unknown): Problem {
  const problem = (message: string): Problem => ({ line: 1, column: 1, message });
  if (noTalk.safeParse(value).success) return problem('these are chapters, and no talk: add the transcript itself');
  if (timesOnly.safeParse(value).success) {
    return problem('this says who speaks when, and not what: add the transcript that has the words');
  }
  for (const [tool, form] of Object.entries(unread)) {
    if (form.safeParse(value).success) {
      return problem(`this is JSON of ${tool}, which is not read: add its captions instead, SubRip or WebVTT`);
    }
  }
  const known = 'segments with text or body, utterances, or events of YouTube';
  return problem(`JSON of a form that is not known here: read are ${known}`);
}

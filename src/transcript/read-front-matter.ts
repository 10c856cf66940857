import { parseDocument } from 'yaml';
import { calendarDay } from './calendar-day.ts';
import type { SourceLine } from './source-lines.ts';
import { type Metadata, noAddress, noDay } from './read-metadata.ts';
import type { Problem } from './transcript.ts';

/** What a text's YAML front matter says, as far as it is about a talk. */
export interface FrontMatter {
  readonly title: string | undefined;
  readonly metadata: Metadata;
  /** Who speaks. */
  readonly people: ReadonlySet<string>;
  /** Its last line; 0 where there is none. */
  readonly lastLine: number;
  readonly problems: readonly Problem[];
}

/** In lines, and in UTF-16 units: what is longer is no head of a text, and YAML of nothing but brackets takes seconds. */
const longest = { lines: 300, text: 65_536 };
const keys = {
  author: ['author', 'authors', 'publisher', 'show', 'podcast', '作者'],
  published: [
    'date',
    'published',
    'published_at',
    'pubdate',
    'publish_date',
    'publishdate',
    'created',
    '日期',
    '发布时间',
  ],
  place: ['location', 'place', '地点'],
  source: ['source', 'url', 'link', 'original', 'original_url', 'canonical_url', 'canonical', 'permalink', '原文链接'],
  media: [
    'media',
    'video',
    'video_url',
    'youtube',
    'youtube_url',
    'audio',
    'audio_url',
    'enclosure',
    'mp3',
    '视频',
    '音频',
    '影片',
    '音檔',
  ],
  cover: ['cover', 'image', 'thumbnail', 'cover_image', 'featured_image'],
} as const satisfies Readonly<Record<keyof Metadata, readonly string[]>>;
const titles = ['title', '标题', '標題'];
const peopleKeys = [
  'speakers',
  'speaker',
  'people',
  'guests',
  'guest',
  'hosts',
  'host',
  'participants',
  '嘉宾',
  '主持人',
];

const none: FrontMatter = { title: undefined, metadata: {}, people: new Set(), lastLine: 0, problems: [] };

/** Reads what stands between two lines of `---` at the beginning of a text. */
export function readFrontMatter(lines: readonly SourceLine[]): FrontMatter {
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  if (lines[start]?.text.trim() !== '---') return none;
  const inner: SourceLine[] = [];
  let length = 0;
  for (let at = start + 1; at < Math.min(lines.length, start + longest.lines); at += 1) {
    const line = lines[at];
    if (line === undefined || length > longest.text) break;
    length += line.text.length;
    if (/^(?:---|\.\.\.)$/u.test(line.text.trim())) return readYaml(inner, line.number);
    inner.push(line);
  }
  return none;
}

function readYaml(inner: readonly SourceLine[], lastLine: number): FrontMatter {
  const first = inner[0]?.number ?? lastLine;
  const read = parseYaml(inner.map(({ text }) => text).join('\n'));
  if ('place' in read) {
    const { line, col } = read.place;
    const message =
      'this front matter is no YAML, so that nothing of it is known: quote values that hold a colon or begin with a star';
    return { ...none, lastLine, problems: [{ line: first + line - 1, column: col, message }] };
  }
  const { value } = read;
  // A rule above a paragraph that another rule follows is no front matter.
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return none;
  const known = new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each as unknown]));
  const textOf = (names: readonly string[]) =>
    names.flatMap((name) => textsOf(known.get(name))).find((text) => text !== '');
  const metadata: Metadata = {
    ...field('author', textOf(keys.author)),
    ...field('published', textOf(keys.published)),
    ...field('place', textOf(keys.place)),
    ...field('source', textOf(keys.source)),
    ...field('media', keys.media.flatMap((name) => textsOf(known.get(name))).find(isAddress)),
    ...field('cover', textOf(keys.cover)),
  };
  const people = new Set(peopleKeys.flatMap((key) => textsOf(known.get(key))).filter((name) => name !== ''));
  const tell = (names: readonly string[], messageOf: (key: string) => string): Problem[] => {
    const key = names.find((name) => textsOf(known.get(name)).some((text) => text !== '')) ?? '';
    const line = inner.find(({ text }) => text.trim().toLowerCase().startsWith(key))?.number ?? first;
    return [{ line, column: 1, message: messageOf(key) }];
  };
  const isLost = metadata.media === undefined && textOf(keys.media) !== undefined;
  const isUndated = metadata.published !== undefined && calendarDay(metadata.published) === undefined;
  const problems = [...(isLost ? tell(keys.media, noAddress) : []), ...(isUndated ? tell(keys.published, noDay) : [])];
  return { title: textOf(titles), metadata, people, lastLine, problems };
}

interface Place {
  readonly line: number;
  readonly col: number;
}

function parseYaml(text: string): { readonly value: unknown } | { readonly place: Place } {
  const unknown: Place = { line: 1, col: 1 };
  try {
    const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined) return { place: error.linePos?.[0] ?? unknown };
    return { value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    // A reference (`title: *Tea*`), or lists in lists beyond any depth.
    const line = text.split('\n').findIndex((each) => /(?:^|[\s,:[{-])\*\S/u.test(each)) + 1;
    return { place: line === 0 ? unknown : { line, col: 1 } };
  }
}

/** Of a recording: what is none may be a number or a name of one. */
function isAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text);
}

function field(name: keyof Metadata, text: string | undefined): Metadata {
  return text === undefined ? {} : { [name]: text };
}

/** A value's texts; of people in objects their names, of Markdown links what they show. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.replace(/^\[([^\][]{1,100})\]\([^()\s]{1,500}\)$/u, '$1').trim()];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null && 'name' in value ? textsOf(value.name) : [];
}

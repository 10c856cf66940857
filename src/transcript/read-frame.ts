import { append } from './append.ts';
import type { Block } from './split-blocks.ts';
import { type Asides, collectAsides } from './collect-asides.ts';
import { mergeCallouts } from './merge-callouts.ts';
import { isMetadata, type Metadata, readMetadata } from './read-metadata.ts';
import { readInline } from './read-inline.ts';
import { isReference } from './read-reference.ts';
import type { SourceLine } from './source-lines.ts';
import { readChapterLines } from './chapters/read-chapter-lines.ts';
import type { Chapter, Link, Transcript } from './transcript.ts';

/** What stands before or after the talk. */
export interface Frame extends Asides {
  readonly title: string | undefined;
  readonly subtitle: string | undefined;
  readonly metadata: Pick<Transcript, 'author' | 'published' | 'place' | 'source' | 'media' | 'cover'>;
  readonly bio: readonly string[];
  readonly related: readonly Link[];
  /** What stands behind the talk lists none of it. */
  readonly chapters: readonly Chapter[];
}

/** What stands over a part of a page, and is no talk's title. */
const isContents =
  /^(?:table of )?contents$|^(?:time ?stamps?|chapters?|show ?notes|links|outline|transcript|目录|目錄|章节|章節|时间轴|時間軸|逐字稿|文字稿)[:：]?$/iu;
/** A line that is nothing but an address, as that of the recording over a text. */
const address = /^\s*<?https?:\/\/[^\s<>]+>?\s*$/iu;
const bioHeading = /简介|介绍|^about\b|\bbio\b/i;

/** `after` is the number of passages before it: 0 for what comes first. */
export function readFrame(blocks: readonly Block[], after: number): Frame {
  const beside = collectAsides();
  const metadata: Metadata = {};
  const bio: string[] = [];
  const related: Link[] = [];
  let title: string | undefined;
  let subtitle: string | undefined;
  let heading = '';
  // Where no heading is the first level's.
  let firstHeading: string | undefined;
  const merged = mergeCallouts(blocks);
  // The heading right before the talk is the talk's.
  const isSubtitle = (index: number) =>
    after === 0 && subtitle === undefined && index < merged.length - 1 && !bioHeading.test(heading);

  for (const [index, block] of merged.entries()) {
    if (block.kind === 'callout') {
      beside.addCallout(block.lines, after);
      continue;
    }
    if (block.kind === 'rule') continue;
    if (block.kind === 'paragraph' && isMetadata(block.lines)) {
      beside.addProblems(readMetadata(block.lines, metadata));
      continue;
    }
    const isAddress = ({ text }: SourceLine) => block.kind === 'paragraph' && address.test(text);
    for (const line of block.lines.filter(isAddress)) beside.addReference(readInline([line]));
    const lines = block.lines.filter((line) => !isAddress(line));
    if (lines.length === 0) continue;
    const inline = beside.readText(lines);
    if (block.kind === 'heading') {
      heading = inline.text.replace(/^#+\s*/, '');
      if (!isContents.test(heading)) firstHeading ??= heading;
      if (block.level === 1 && title === undefined) title = heading;
      else if (isSubtitle(index)) subtitle = heading;
    } else if (inline.text === '') {
      continue;
    } else if (isReference(block.lines)) {
      beside.addReference(inline);
    } else if (block.kind === 'item' && inline.links.length > 0) {
      append(related, inline.links);
    } else if (bioHeading.test(heading)) {
      bio.push(inline.text);
    } else {
      beside.addNote({ text: inline.text, line: block.lines[0]?.number ?? 1, after });
    }
  }
  const named = title ?? firstHeading;
  if (title === undefined && subtitle === named) subtitle = undefined;
  const first = after === 0 && named === undefined ? titleLine(merged[0]) : undefined;
  const { chapters, problems } = readChapterLines(after === 0 ? merged.flatMap(({ lines }) => lines) : []);
  beside.addProblems(problems);
  return {
    ...beside.asides(),
    title: named ?? first,
    subtitle,
    metadata: toMetadata(metadata),
    bio,
    related,
    chapters,
  };
}

/** A text without headings begins with its title: a short line that is no sentence. */
function titleLine(block: Block | undefined): string | undefined {
  const [line] = block?.kind === 'paragraph' ? block.lines : [];
  const text = line === undefined ? '' : readInline([line]).text;
  if (text === '' || text.length > 60 || /\p{P}$|https?:\/\//iu.test(text)) return undefined;
  return block !== undefined && isMetadata(block.lines) ? undefined : text;
}

function toMetadata({ author, published, place, source, media, cover }: Metadata): Frame['metadata'] {
  return { author, published, place, source, ...(media !== undefined && { media }), cover };
}

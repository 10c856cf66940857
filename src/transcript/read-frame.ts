import { append } from './append.ts';
import type { Block } from './blocks.ts';
import { mergeCallouts } from './merge-callouts.ts';
import { readCallout } from './read-callout.ts';
import { readGuide } from './read-guide.ts';
import { readInline } from './read-inline.ts';
import { isMetadata, type Metadata, readMetadata } from './read-metadata.ts';
import { isReference, readReference } from './read-reference.ts';
import type { PrintedQuote } from './tie-golden-quotes.ts';
import type { GuideSection, Link, Note, Problem, Transcript } from './transcript.ts';

/** What stands before or after the talk. */
export interface Frame extends Pick<Transcript, 'images' | 'references'> {
  readonly title: string | undefined;
  readonly subtitle: string | undefined;
  readonly metadata: Pick<Transcript, 'author' | 'published' | 'place' | 'source' | 'cover'>;
  readonly guide: readonly GuideSection[];
  readonly printedQuotes: readonly PrintedQuote[];
  readonly bio: readonly string[];
  readonly notes: readonly Note[];
  readonly related: readonly Link[];
  readonly problems: readonly Problem[];
}

const bioHeading = /简介|介绍|^about\b|\bbio\b/i;

/** `after` is the number of passages before it: 0 for what comes first. */
export function readFrame(blocks: readonly Block[], after: number): Frame {
  const metadata: Metadata = {};
  const guide: GuideSection[] = [];
  const printedQuotes: PrintedQuote[] = [];
  const bio: string[] = [];
  const notes: Note[] = [];
  const images: Transcript['images'][number][] = [];
  const references: Transcript['references'][number][] = [];
  const related: Link[] = [];
  const problems: Problem[] = [];
  let title: string | undefined;
  let subtitle: string | undefined;
  let heading = '';
  const merged = mergeCallouts(blocks);
  // The heading right before the talk is the talk's.
  const isSubtitle = (index: number) =>
    after === 0 && subtitle === undefined && index < merged.length - 1 && !bioHeading.test(heading);

  for (const [index, block] of merged.entries()) {
    if (block.kind === 'callout') {
      const callout = readCallout(block.lines);
      if (callout.kind === 'guide') append(guide, readGuide(callout.blocks));
      else if (callout.kind === 'golden-quotes') append(printedQuotes, callout.quotes);
      else if (callout.text !== '') notes.push({ text: callout.text, line: callout.line, after });
      continue;
    }
    if (block.kind === 'paragraph' && isMetadata(block.lines)) {
      append(problems, readMetadata(block.lines, metadata));
      continue;
    }
    const inline = readInline(block.lines);
    const line = block.lines[0]?.number ?? 1;
    append(images, inline.images);
    append(problems, inline.problems);
    if (block.kind === 'heading') {
      heading = inline.text.replace(/^#+\s*/, '');
      if (block.level === 1 && title === undefined) title = heading;
      else if (isSubtitle(index)) subtitle = heading;
    } else if (inline.text === '') {
      continue;
    } else if (isReference(block.lines)) {
      references.push(readReference(inline));
    } else if (block.kind === 'item' && inline.links.length > 0) {
      append(related, inline.links);
    } else if (bioHeading.test(heading)) {
      bio.push(inline.text);
    } else {
      notes.push({ text: inline.text, line, after });
    }
  }
  return {
    title,
    subtitle,
    metadata: {
      author: metadata.author,
      published: metadata.published,
      place: metadata.place,
      source: metadata.source,
      cover: metadata.cover,
    },
    guide,
    printedQuotes,
    bio,
    notes,
    images,
    references,
    related,
    problems,
  };
}

import { append } from './append.ts';
import type { Block } from './split-blocks.ts';
import { type Asides, collectAsides } from './collect-asides.ts';
import { mergeCallouts } from './merge-callouts.ts';
import { isMetadata, type Metadata, readMetadata } from './read-metadata.ts';
import { isReference } from './read-reference.ts';
import type { Link, Transcript } from './transcript.ts';

/** What stands before or after the talk. */
export interface Frame extends Asides {
  readonly title: string | undefined;
  readonly subtitle: string | undefined;
  readonly metadata: Pick<Transcript, 'author' | 'published' | 'place' | 'source' | 'media' | 'cover'>;
  readonly bio: readonly string[];
  readonly related: readonly Link[];
}

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
  const merged = mergeCallouts(blocks);
  // The heading right before the talk is the talk's.
  const isSubtitle = (index: number) =>
    after === 0 && subtitle === undefined && index < merged.length - 1 && !bioHeading.test(heading);

  for (const [index, block] of merged.entries()) {
    if (block.kind === 'callout') {
      beside.addCallout(block.lines, after);
      continue;
    }
    if (block.kind === 'paragraph' && isMetadata(block.lines)) {
      beside.addProblems(readMetadata(block.lines, metadata));
      continue;
    }
    const inline = beside.readText(block.lines);
    if (block.kind === 'heading') {
      heading = inline.text.replace(/^#+\s*/, '');
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
  return { ...beside.asides(), title, subtitle, metadata: toMetadata(metadata), bio, related };
}

function toMetadata({ author, published, place, source, media, cover }: Metadata): Frame['metadata'] {
  return { author, published, place, source, ...(media !== undefined && { media }), cover };
}

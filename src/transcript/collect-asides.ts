import { append } from './append.ts';
import { readCallout } from './read-callout.ts';
import { readGuide } from './read-guide.ts';
import { type InlineText, readInline } from './read-inline.ts';
import { readReference } from './read-reference.ts';
import type { SourceLine } from './source-lines.ts';
import type { PrintedQuote } from './tie-golden-quotes.ts';
import type { GuideSection, Note, Problem, Transcript } from './transcript.ts';

/** What stands beside speech: before the talk, inside it and after it alike. */
export interface Asides extends Pick<Transcript, 'guide' | 'images' | 'notes' | 'references' | 'problems'> {
  readonly printedQuotes: readonly PrintedQuote[];
}

export interface AsideCollector {
  /**
   * A guide, golden quotes or a note.
   * @param after how many passages stand before it
   * @param noteLine where a note stands; by itself on the line of its first words, which may follow a lone star
   */
  addCallout(lines: readonly SourceLine[], after: number, noteLine?: number): void;
  addNote(note: Note): void;
  addReference(inline: InlineText): void;
  addProblems(problems: readonly Problem[]): void;
  /** The text of a block; its images and problems are collected. */
  readText(lines: readonly SourceLine[]): InlineText;
  asides(): Asides;
}

export function collectAsides(): AsideCollector {
  const guide: GuideSection[] = [];
  const printedQuotes: PrintedQuote[] = [];
  const notes: Note[] = [];
  const images: Transcript['images'][number][] = [];
  const references: Transcript['references'][number][] = [];
  const problems: Problem[] = [];
  return {
    addCallout: (lines, after, noteLine) => {
      const callout = readCallout(lines);
      if (callout.kind === 'guide') append(guide, readGuide(callout.blocks));
      else if (callout.kind === 'golden-quotes') append(printedQuotes, callout.quotes);
      else if (callout.text !== '') notes.push({ text: callout.text, line: noteLine ?? callout.line, after });
    },
    addNote: (note) => notes.push(note),
    addReference: (inline) => references.push(readReference(inline)),
    addProblems: (more) => append(problems, more),
    readText: (lines) => {
      const inline = readInline(lines);
      append(images, inline.images);
      append(problems, inline.problems);
      return inline;
    },
    asides: () => ({ guide, printedQuotes, notes, images, references, problems }),
  };
}

import type { Note, Problem, TopicHeading } from '../transcript.ts';

/** A stretch of talk as a timed format gives it: a caption, a segment, an utterance. */
export interface Caption {
  /** Without markup; its lines as they stand, each with its white space collapsed. */
  readonly lines: readonly string[];
  /** 1-based source line of its words. */
  readonly line: number;
  /** From the beginning of the recording; undefined where nobody knows. */
  readonly startMs?: number | undefined;
  readonly endMs?: number | undefined;
  /** Who speaks, where the format itself says so. */
  readonly voice?: string | undefined;
  /** Whether it is a paragraph that somebody made: no passage goes on into the next. */
  readonly isParagraph?: boolean;
  /** What stands between the caption before and this one. */
  readonly asides?: CaptionAsides;
}

/** What stands between captions and is nobody's words. */
export interface CaptionAsides {
  readonly headings: readonly Omit<TopicHeading, 'before'>[];
  readonly notes: readonly Omit<Note, 'after'>[];
}

/** What a timed format's reader finds in a text. */
export interface CaptionReading {
  readonly captions: readonly Caption[];
  readonly problems: readonly Problem[];
}

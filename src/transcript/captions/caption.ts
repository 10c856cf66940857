import type { Problem } from '../transcript.ts';

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
}

/** What a timed format's reader finds in a text. */
export interface CaptionReading {
  readonly captions: readonly Caption[];
  readonly problems: readonly Problem[];
}

import type { Span } from './span.ts';

/** A place in a source text; both 1-based, columns counted in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One paragraph of a turn: the unit that is searched, quoted and linked. Verbatim but for the exporter's hard wraps. */
export interface TranscriptPassage {
  /** 1-based position in the transcript; with the slug it makes the stable id `<slug>#<number>`. */
  readonly number: number;
  /** 1-based number of the turn it belongs to. */
  readonly turn: number;
  /** Speaker label as written, without its colon; undefined where the text does not say who speaks. */
  readonly label: string | undefined;
  readonly text: string;
  /** Source line of its first character of speech (or of its label when both begin together). */
  readonly line: number;
  /** Stretches the source sets in bold. */
  readonly emphasised: readonly Span[];
  /** In the recording, where the text says when it was said. */
  readonly startMs?: number;
  readonly endMs?: number;
  /** It begins inside a caption so long that `startMs` is only the moment after which it was said. */
  readonly startsLater?: true;
  /** When each caption inside it begins, as `writeCaptionStarts` writes it. */
  readonly captionStarts?: string;
}

/** One speaker's uninterrupted talk: consecutive passages of the same label, however often the label is repeated. */
export interface Turn {
  readonly number: number;
  readonly label: string | undefined;
  readonly first: number;
  readonly last: number;
}

/** A section of the editor's reading guide. */
export interface GuideSection {
  readonly title: string;
  readonly bullets: readonly { readonly label: string; readonly text: string; readonly line: number }[];
}

/** A golden quote of the editor's, tied to the passage and span it was taken from. */
export interface GoldenQuote {
  readonly text: string;
  readonly line: number;
  /** Stretches of `text` the editor set in bold. */
  readonly emphasised: readonly Span[];
  readonly passage: number;
  /** Where in the passage it stands: the passage's own text there is what is quoted. */
  readonly span: Span;
  readonly label: string | undefined;
  /** Whether the passage holds `text` letter for letter. */
  readonly exact: boolean;
}

/** A remark of the editor's inside the talk, kept out of speech. */
export interface Note {
  readonly text: string;
  readonly line: number;
  /** The passage it follows. */
  readonly after: number;
}

/** A heading inside the talk: `#`, or a short line all in bold. */
export interface TopicHeading {
  readonly text: string;
  readonly line: number;
  /** The passage it stands before. */
  readonly before: number;
}

/** What a list of times, of show notes or of a file beside the text, says begins at a moment of the recording. */
export interface Chapter {
  /** Absent where the list has none. */
  readonly title: string | undefined;
  readonly startMs: number;
  readonly line: number;
}

/** Something about who said what that the text itself makes doubtful. Flagged, never silently changed. */
export interface Anomaly {
  readonly kind: AnomalyKind;
  readonly passage: number;
  readonly line: number;
  /** The doubtful stretch of the passage: never quoted as its label's own words, and no quote runs across it. */
  readonly span: Span;
  /** For people reading a report; English, names no words of the text beyond a short fragment. */
  readonly message: string;
}

/**
 * echo: words of the neighbouring turn repeated under another speaker · repeat: the same speaker's words twice ·
 * debris: the torn-off end of the other speaker's last word · fused: another speaker's words run into this passage.
 */
export type AnomalyKind = 'echo' | 'repeat' | 'debris' | 'fused';

/** Something the reader did not understand or had to leave out. */
export interface Problem extends Position {
  readonly message: string;
}

export interface Link {
  readonly title: string;
  readonly url: string;
  readonly line: number;
}

/** An interview's text as read from one file. It knows labels, not people: about.yaml resolves those. */
export interface Transcript {
  readonly title: string | undefined;
  readonly subtitle: string | undefined;
  readonly author: string | undefined;
  /** As written, such as `2024-10-14 09:33`; no zone is given. */
  readonly published: string | undefined;
  readonly place: string | undefined;
  /** The address it was exported from. */
  readonly source: string | undefined;
  /** The address of the recording, where the text names it. */
  readonly media?: string | undefined;
  readonly cover: string | undefined;
  readonly guide: readonly GuideSection[];
  readonly goldenQuotes: readonly GoldenQuote[];
  /** Paragraphs about the guest. */
  readonly bio: readonly string[];
  readonly labels: readonly { readonly label: string; readonly line: number; readonly ownLine: boolean }[];
  readonly turns: readonly Turn[];
  readonly passages: readonly TranscriptPassage[];
  readonly headings: readonly TopicHeading[];
  /** As the notes before the talk list them, by time. */
  readonly chapters: readonly Chapter[];
  readonly images: readonly { readonly url: string; readonly line: number }[];
  readonly notes: readonly Note[];
  readonly references: readonly { readonly text: string; readonly urls: readonly string[]; readonly line: number }[];
  readonly related: readonly Link[];
  readonly anomalies: readonly Anomaly[];
  readonly problems: readonly Problem[];
}

import type { Span } from '../transcript/span.ts';
import type { Anomaly, Problem, Transcript } from '../transcript/transcript.ts';

/** The two languages about.yaml is written in. zh-TW readers get `zh` folded to Traditional where a reply is built. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface Speaker {
  /** Short stable id from about.yaml, such as `jensen`; for labels nobody resolved, the label itself. */
  readonly id: string;
  readonly name: Bilingual;
  readonly role: 'host' | 'guest' | 'unknown';
  /** The labels this person has in the text, as written. */
  readonly labels: readonly string[];
  /** Other names people search by. */
  readonly aliases: readonly string[];
}

/** A stretch of passages with a title, a summary and key points, written by us. */
export interface Section {
  /** 1-based. */
  readonly number: number;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  /** First and last passage, both included. */
  readonly first: number;
  readonly last: number;
  readonly points: readonly Point[];
}

/** A digest: our own third-person statement of a fact. Never shown inside quotation marks or as somebody's words. */
export interface Point {
  readonly kind: 'digest';
  /** `<slug>#s<section>.<point>` */
  readonly id: string;
  readonly section: number;
  readonly number: number;
  readonly text: Bilingual;
  /** The passages it rests on. */
  readonly passages: readonly number[];
}

/** A paragraph that may be quoted: verbatim, with its speaker and section resolved. */
export interface Passage {
  readonly kind: 'verbatim';
  /** `<slug>#<number>` */
  readonly id: string;
  readonly number: number;
  readonly turn: number;
  readonly speaker: Speaker;
  /** Absent where nobody divided the interview. */
  readonly section: Section | undefined;
  readonly text: string;
  readonly line: number;
  readonly emphasised: readonly Span[];
  /** Stretches whose speaker is in doubt, in order: shown as such, never served as the speaker's words. */
  readonly doubtful: readonly Span[];
}

/** A passage, or a span inside it, worth showing on its own: here, the editor's golden quotes. */
export interface Highlight {
  readonly passage: Passage;
  readonly span: Span;
}

/** A term with the other ways it is written: known transcription errors of the text, and what readers may type. */
export interface GlossaryEntry {
  readonly term: string;
  /** As the text (wrongly) writes it. */
  readonly written: readonly string[];
  /** Other names, other languages. */
  readonly aliases: readonly string[];
}

/** One loaded interview: what we wrote about it, and its text when the operator has it. */
export interface Interview {
  readonly slug: string;
  /** Invented for the demo; shown with a label. */
  readonly sample: boolean;
  /** BCP 47, of the text. */
  readonly language: string;
  readonly title: Bilingual;
  /** Short form for footers and lists, such as `BG2 × Jensen Huang`. */
  readonly show: Bilingual;
  /** What it is about, two to four sentences; absent where nobody wrote an about.yaml. */
  readonly summary: Bilingual | undefined;
  /** ISO date of the conversation. */
  readonly recorded: string | undefined;
  /** Where the original can be seen or heard. */
  readonly sourceUrl: string | undefined;
  readonly speakers: readonly Speaker[];
  readonly sections: readonly Section[];
  readonly glossary: readonly GlossaryEntry[];
  /** Absent until the operator has added the text. */
  readonly transcript: Transcript | undefined;
  /** How many passages the text has, or will have. */
  readonly passageCount: number;
  /** Empty while the text is absent. In order; passage n is `passages[n - 1]`. */
  readonly passages: readonly Passage[];
  /** In the order the editor printed them; empty while the text is absent. */
  readonly highlights: readonly Highlight[];
  /** The reader's own and about.yaml's, by passage. */
  readonly anomalies: readonly Anomaly[];
}

/** A mistake in the collection: `file` is relative to the content directory's parent. */
export interface ContentProblem extends Problem {
  readonly file: string;
  /** Such as `sections[2].starts`; empty for a mistake of the text itself. */
  readonly path: string;
}

/** The whole loaded collection. */
export interface Library {
  readonly interviews: readonly Interview[];
  /** Of all that was loaded: cache keys contain it. */
  readonly hash: string;
  readonly problems: readonly ContentProblem[];
}

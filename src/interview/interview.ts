import type { Span } from '../transcript/span.ts';
import type { Anomaly, Problem, Transcript } from '../transcript/transcript.ts';

/** A text of about.yaml. zh-TW readers get `tw`; where nobody wrote it, `zh` turned into Traditional where a reply is built. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
  readonly tw?: string | undefined;
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

/**
 * A stretch of passages with a title, a summary and key points, written by us; where nobody wrote any, one of the chapters
 * of the recording, or what stands under a heading of the text.
 */
export interface Section {
  /** 1-based. */
  readonly number: number;
  /** Who divided the interview so. */
  readonly from: 'about' | 'chapters' | 'headings';
  /** Of its title and summary. */
  readonly hash: string;
  /** Of a chapter without one, its first words in quotation marks. */
  readonly title: Bilingual;
  /** Ours: absent where nobody wrote about the interview. */
  readonly summary: Bilingual | undefined;
  /** First and last passage, both included; `last` is before `first` where the text has none of them. */
  readonly first: number;
  readonly last: number;
  /** When it begins in the recording, as about.yaml or the text says; undefined where nobody knows. */
  readonly startsAtSeconds: number | undefined;
  readonly points: readonly Point[];
}

/** A digest: our own third-person statement of a fact. Never shown inside quotation marks or as somebody's words. */
export interface Point {
  readonly kind: 'digest';
  /** `<slug>#s<section>.<point>` */
  readonly id: string;
  /** Of its words: what it is known by wherever it stands. */
  readonly hash: string;
  readonly section: number;
  readonly number: number;
  readonly text: Bilingual;
  /** The passages it rests on, as far as the text has them. */
  readonly passages: readonly number[];
  /** Whoever wrote it marked it as worth showing on its own. */
  readonly worth?: true;
}

/** Where the text prints something else than was said: noted below a quote, never corrected in it. */
export interface Erratum {
  readonly span: Span;
  /** Whether the words are a note of ours, or what is meant instead of what is printed. */
  readonly kind: 'note' | 'meant';
  readonly words: Bilingual;
}

/** A paragraph that may be quoted: verbatim, with its speaker and section resolved. */
export interface Passage {
  readonly kind: 'verbatim';
  /** `<slug>#<number>` */
  readonly id: string;
  /** Of its speaker and words: what it is known by wherever it stands. */
  readonly hash: string;
  readonly number: number;
  readonly turn: number;
  readonly speaker: Speaker;
  /** Absent where nobody divided the interview, or nobody knows. */
  readonly section: Section | undefined;
  readonly text: string;
  readonly line: number;
  readonly emphasised: readonly Span[];
  /** Stretches whose speaker is in doubt, in order: shown as such, never served as the speaker's words. */
  readonly doubtful: readonly Span[];
  /** In order. */
  readonly errata: readonly Erratum[];
  /** When it begins in the recording, where the text tells; `momentAt` knows of what is inside. */
  readonly startMs?: number;
  readonly endMs?: number;
  /** It begins some time after `startMs`: the text tells no more than when a long caption, or its turn, begins. */
  readonly startsLater?: true;
  /** When each caption inside it begins, as `writeCaptionStarts` writes it. */
  readonly captionStarts?: string;
}

/** A passage, or a span inside it, worth showing on its own: here, the editor's golden quotes. */
export interface Highlight {
  readonly passage: Passage;
  readonly span: Span;
}

/** What about.yaml picked. */
export interface PickedQuote extends Highlight {
  /** It is shown without the question, or what was replied: it speaks of something else. */
  readonly alone?: true;
}

/** A term with the other ways it is written: known transcription errors of the text, and what readers may type. */
export interface GlossaryEntry {
  readonly term: string;
  /** As Taiwan writes it; absent where nobody said. */
  readonly tw?: string | undefined;
  /** As the text (wrongly) writes it. */
  readonly written: readonly string[];
  /** Other names, other languages. */
  readonly aliases: readonly string[];
}

/** What an item says, apart from where it stands: what it is known by, and what is kept of it once the text has others. */
export type ItemWords =
  | ({ readonly kind: 'verbatim'; readonly speaker: Pick<Speaker, 'id' | 'name'> } & Pick<Passage, 'text' | 'doubtful'>)
  | { readonly kind: 'digest'; readonly text: Bilingual }
  | { readonly kind: 'section'; readonly title: Bilingual; readonly summary?: Bilingual | undefined };

/** What rows and buttons of earlier editions mean by their places and hashes; none of it is the present one's. */
export interface Formerly {
  /** The places that were meant before hashes were kept; undefined: the present ones. */
  readonly first: string | undefined;
  /** Places by an edition's key. */
  readonly editions: ReadonlyMap<string, string>;
  /** By the hash of words that are in the text no more. */
  readonly words: ReadonlyMap<string, FormerWords>;
}

export interface FormerWords {
  readonly words: ItemWords;
  /** The hash of what they became; undefined where nothing of the text is like them. */
  readonly successor: string | undefined;
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
  /** ISO date of the conversation; where nobody wrote one down, of when its text came out. */
  readonly recorded: string | undefined;
  /** Where the original can be seen or heard. */
  readonly sourceUrl: string | undefined;
  /** Where the recording is; absent where nobody says, though it may be at the source. */
  readonly mediaUrl?: string;
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
  /** What about.yaml picked, the best first; its span may go on where its passage's last sentence was torn. */
  readonly quotes: readonly PickedQuote[];
  /** The reader's own and about.yaml's, by passage. */
  readonly anomalies: readonly Anomaly[];
  /** How many numbers of about.yaml mean passages that stand elsewhere in this text; absent: none. */
  readonly moved?: number;
  /** Of its earlier editions, as the store knows them; absent: there was none. */
  readonly formerly?: Formerly;
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

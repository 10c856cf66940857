import type { Span } from '../transcript/span.ts';

/** Where words stand: in a passage, by its number, from its beginning to its end or in a stretch of it. */
export interface Stand {
  readonly passage: number;
  readonly span: Span;
}

import type { Passage } from '../interview/interview.ts';
import type { Span } from '../transcript/span.ts';

/** A quotable stretch of whole sentences: what stands for its passage wherever that is shown on its own. */
export interface Excerpt {
  /** The passage it begins in, with what was torn off behind it where the excerpt goes on there. */
  readonly passage: Passage;
  /** In the passage's text. */
  readonly span: Span;
  /** Who chose it: about.yaml's `quotes`, the text's own golden quotes, or the weights. */
  readonly chosenBy: 'quotes' | 'golden' | 'weights';
  /** By the weights: the higher, the better; whoever chose it, in their own order. */
  readonly score: number;
  /** It is shown without its counterpart, which speaks of something else: about.yaml says so. */
  readonly alone?: true;
}

import type { ReadingBuilder } from './reading-builder.ts';
import type { Token } from '../language/tokenise.ts';

/** A number is matched by its value alone: nearly 20 is not 20. */
export function readNumber(token: Token, builder: ReadingBuilder): void {
  const exact = { term: token.text, worth: 1 };
  const unit = builder.addUnit(builder.rarityOf([exact]));
  builder.addGroup(builder.has(exact.term) ? [exact] : [], 1, [unit]);
}

import { findCounterpart } from '../../interview/counterpart.ts';
import type { Found } from '../../interview/find-item.ts';
import type { View } from './view.ts';

/** Whether what a view has before the one shown is the question that this answers. */
export function followsQuestion(
  { interview, item }: Found,
  { items, at, excerpt }: Pick<View, 'items' | 'at' | 'excerpt'>,
): boolean {
  const before = items[at - 1];
  if (item.kind === 'digest' || before === undefined || excerpt?.alone === true) return false;
  const counterpart = findCounterpart(interview, item);
  return counterpart?.kind === 'question' && counterpart.passages.some(({ id }) => id === before);
}

import type { Span } from '../transcript/span.ts';
import type { Doubt } from './about-schema.ts';

/** The stretch of its passage's text that a doubt means; undefined where the text does not hold its fragments. */
export function findDoubt(text: string, { from, to }: Pick<Doubt, 'from' | 'to'>): Span | undefined {
  const start = from === undefined ? 0 : text.indexOf(from);
  if (start === -1) return undefined;
  const last = to === undefined ? text.length : text.indexOf(to, start);
  if (last === -1) return undefined;
  return { start, end: last + (to?.length ?? 0) };
}

import { z } from 'zod';
import { keptAs } from '../cache/kept-as.ts';
import type { Span } from '../transcript/span.ts';
import type { Hits } from './hits.ts';

const offset = z.int().nonnegative();
const matches = z.array(z.strictObject({ start: offset, end: offset })).refine(areInOrder);

export const keptHits = keptAs<Hits>(
  'search',
  z.strictObject({
    tier: z.enum(['confident', 'closest', 'none']),
    hits: z.array(z.strictObject({ id: z.string(), matches })),
  }),
);

function areInOrder(spans: readonly Span[]): boolean {
  return spans.every(({ start, end }, at) => start < end && start >= (spans[at - 1]?.end ?? 0));
}

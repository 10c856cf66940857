import { z } from 'zod';
import { keptAs } from '../cache/kept-as.ts';

/** A picture as JSON keeps it. */
export interface CardText {
  readonly base64: string;
  readonly text: string;
}

/** The signature of a PNG in base64, and the chunk that ends one. */
const beginning = 'iVBORw0KGgo';
const ending = 'IEND';

export const keptCard = keptAs<CardText>(
  'card',
  z.strictObject({
    base64: z.string().startsWith(beginning).refine(isWhole),
    text: z.string(),
  }),
);

function isWhole(base64: string): boolean {
  return Buffer.from(base64.slice(-16), 'base64').toString('latin1').includes(ending);
}

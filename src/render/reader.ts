import type { Locale } from '../locale.ts';
import { canvasFor, type Canvas, type ReplyPlace } from './canvas.ts';

/** Whom a reply is drawn for, and where. */
export interface Reader {
  readonly locale: Locale;
  readonly canvas: Canvas;
}

/** The one who asks, where they ask; every request tells both. */
export function readerOf(asker: ReplyPlace & { readonly locale: Locale }): Reader {
  return { locale: asker.locale, canvas: canvasFor(asker) };
}

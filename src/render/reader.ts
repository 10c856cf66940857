import type { Locale } from '../locale.ts';
import { layoutFor, type Layout, type ReplyPlace } from './layout.ts';

/** Whom a reply is drawn for, and where. */
export interface Reader {
  readonly locale: Locale;
  readonly layout: Layout;
}

/** The one who asks, where they ask; every request tells both. */
export function readerOf(asker: ReplyPlace & { readonly locale: Locale }): Reader {
  return { locale: asker.locale, layout: layoutFor(asker) };
}

import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { fullDate } from '../../i18n/dates/moments.ts';
import type { Library } from '../../interview/interview.ts';
import { goldenSpan } from '../../interview/golden-span.ts';
import { viewOf } from '../quote/view.ts';
import type { Canvas } from '../canvas.ts';
import type { MessageBody } from '../message.ts';
import { quoteBody } from '../quote/quote-body.ts';

/** A passage or point as the highlight of a day; of a golden quote's passage, only the quote. @param date ISO */
export function highlightBody(library: Library, id: string, date: string, locale: Locale, canvas: Canvas): MessageBody {
  const window = goldenSpan(library, id);
  const title = messagesFor(locale).today.title(fullDate(date, locale));
  return quoteBody(viewOf([id]), { library, locale, canvas, title, ...(window && { window }) });
}

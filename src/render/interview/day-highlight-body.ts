import { messagesFor } from '../../i18n/messages-for.ts';
import { fullDate } from '../../i18n/dates/full-date.ts';
import type { Library } from '../../interview/interview.ts';
import { goldenSpan } from '../../interview/golden-span.ts';
import { viewOf } from '../quote/view.ts';
import type { Reader } from '../reader.ts';
import type { MessageBody } from '../message-body.ts';
import { quoteBody } from '../quote/quote-body.ts';

/** A passage or point as the highlight of a day; of a golden quote's passage, only the quote. @param date ISO */
export function dayHighlightBody(library: Library, id: string, date: string, reader: Reader): MessageBody {
  const window = goldenSpan(library, id);
  const title = messagesFor(reader.locale).today.title(fullDate(date, reader.locale));
  return quoteBody(viewOf([id]), { library, reader, title, ...(window && { window }) });
}

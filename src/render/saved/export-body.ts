import { count } from '../../i18n/dates/count.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import type { SavedQuote } from '../../store/store.ts';
import type { MessageBody } from '../message-body.ts';
import { savedMarkdown } from './saved-markdown.ts';

/** Somebody's saved quotes as a file to keep. */
export function exportBody(library: Library, saved: readonly SavedQuote[], locale: Locale): MessageBody {
  const { saved: words } = messagesFor(locale);
  const text = savedMarkdown(library, saved, locale);
  const file = { name: 'saved-quotes.md', data: new TextEncoder().encode(text), description: words.fileDescription };
  return { content: words.exported(count(saved.length, locale)), files: [file] };
}

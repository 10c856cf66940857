import { findExtracts } from '../../highlight/find-extracts.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { excerptEntry } from '../quote/excerpt-entry.ts';

const mostExtracts = 3;

/** Where nobody wrote a summary: what somebody said, and that it is that; nothing where nothing is fit. */
export function extractLines(interview: Interview, locale: Locale): readonly string[] {
  const extracts = findExtracts(interview, mostExtracts);
  if (extracts.length === 0) return [];
  return [`-# ${messagesFor(locale).summary.extract}`, ...extracts.map((excerpt) => excerptEntry(excerpt, locale))];
}

import { messagesFor } from '../../i18n/messages-for.ts';
import { fullDate } from '../../i18n/dates/full-date.ts';
import type { ItemWords, Library } from '../../interview/interview.ts';
import { formerEntry } from '../quote/former-lines.ts';
import { excerptView, viewOf } from '../quote/view.ts';
import type { Reader } from '../reader.ts';
import type { MessageBody } from '../message-body.ts';
import { permittedBody } from '../permitted-body.ts';
import { quoteBody } from '../quote/quote-body.ts';
import { neutralColour } from './speaker-colour.ts';

interface DayNotes {
  /** What it said when it was posted, where that is otherwise now. */
  readonly former?: ItemWords;
  /** Else the mark of what was shown of it. */
  readonly mark?: string;
  /** Whether its asker alone sees it. */
  readonly isPrivate?: boolean;
}

/**
 * What is worth showing of a passage, or a point, as the highlight of a day.
 * @param date ISO
 */
export function dayHighlightBody(
  library: Library,
  id: string,
  date: string,
  reader: Reader,
  { former, mark, isPrivate = false }: DayNotes = {},
): MessageBody {
  const { today } = messagesFor(reader.locale);
  const note = today.title(fullDate(date, reader.locale));
  const view = former === undefined ? excerptView(library, id, mark) : { ...viewOf([id]), former };
  return quoteBody(view, { library, reader, note, changed: today.changed, isPrivate });
}

/** Where what was posted on a day is in the text no more: that, and what it was. */
export function goneHighlightBody(
  { date, former }: { readonly date: string; readonly former?: ItemWords },
  { locale, layout }: Reader,
): MessageBody {
  const { today } = messagesFor(locale);
  const embed = {
    title: today.title(fullDate(date, locale)),
    color: neutralColour,
    description: [today.gone, ...(former === undefined ? [] : [formerEntry(former, locale)])].join('\n'),
  };
  return permittedBody({ embeds: [embed] }, layout);
}

import { count } from '../../i18n/dates/count.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import { findItem } from '../../interview/find-item.ts';
import type { View } from '../quote/view.ts';
import type { SavedQuote } from '../../store/store.ts';
import { button, partButtons, rows } from '../buttons/button.ts';
import type { Reader } from '../reader.ts';
import { fitLine } from '../text/fit-line.ts';
import { hitEntry } from '../quote/hit-entry.ts';
import { shares } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { pageAt } from '../text/page-at.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { permittedBody } from '../permitted-body.ts';
import { quoteBody, type QuoteSetting } from '../quote/quote-body.ts';
import { exportTarget, savedItemTarget, savedPageTarget } from '../buttons/saved-item-state.ts';
import { timestamp } from '../text/timestamp.ts';

/** Where the reader of the list is: what its numbers do, and its page, counted from 0. */
export interface SavedPage {
  readonly mode: 'open' | 'remove';
  readonly page: number;
}

/** Two rows of five buttons. */
const mostEntries = 10;

/** Somebody's saved quotes, newest first, with a button each: to open it, or to take it off the list. */
export function savedBody(
  library: Library,
  saved: readonly SavedQuote[],
  asked: SavedPage,
  { locale, layout }: Reader,
): MessageBody {
  const { buttons, saved: words } = messagesFor(locale);
  if (saved.length === 0) {
    return permittedBody({ embeds: [{ title: words.title, color: neutralColour, description: words.empty }] }, layout);
  }
  const removing = asked.mode === 'remove';
  const { shown, page, pages } = pageAt(entries(library, saved, locale), asked.page, layout.page, mostEntries);
  const embed = {
    title: words.title,
    color: neutralColour,
    description: [...shown.map(({ text }) => text), `-# ${removing ? words.removeHint : words.openHint}`].join('\n'),
    footer: { text: words.page(page + 1, pages, count(saved.length, locale)) },
  };
  const action = removing ? 'drop' : 'open';
  const turning = partButtons(buttons, page, pages, (other) => savedPageTarget(removing ? 'edit' : 'page', other));
  const components = rows(
    shown.map(({ id, number, here }) => button(String(number), savedItemTarget(action, id, page), !removing && !here)),
    [
      ...turning,
      removing
        ? button(words.buttons.done, savedPageTarget('page', page))
        : button(words.buttons.edit, savedPageTarget('edit', page)),
      ...(removing || !layout.files ? [] : [button(words.buttons.export, exportTarget)]),
    ],
  );
  return permittedBody({ embeds: [embed], components }, layout);
}

/** One of them opened in place of the list, with a button back to where it stood. */
export function openedBody(view: View, page: number, setting: QuoteSetting): MessageBody {
  const { saved } = messagesFor(setting.reader.locale);
  const { components = [], ...quote } = quoteBody(view, setting);
  return {
    ...quote,
    components: [...components, ...rows([button(saved.buttons.back, savedPageTarget('page', page))])],
  };
}

function entries(library: Library, saved: readonly SavedQuote[], locale: Locale) {
  const { saved: words } = messagesFor(locale);
  return saved.map(({ item: id, savedAtMs }, place) => {
    const number = place + 1;
    const on = words.savedOn(timestamp(savedAtMs, 'd'));
    const found = findItem(library, id);
    const text =
      found === undefined
        ? `**${number}** ${fitLine(id, shares.line)} · *${words.gone}*\n-# ${on}\n`
        : `**${number}** ${hitEntry(found, [], locale)}\n-# ${fitLine(localise(found.interview.show, locale), shares.name)} · ${on}\n`;
    return { id, number, here: found !== undefined, text };
  });
}

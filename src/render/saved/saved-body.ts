import { count } from '../../i18n/dates/count.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import { wordsOf } from '../../interview/words-of.ts';
import { type Found, findItem } from '../../interview/find-item.ts';
import { findMarked } from '../../excerpt/find-shown-excerpt.ts';
import { withoutHash } from '../../interview/kept-id.ts';
import { withMark } from '../../interview/to-kept-id.ts';
import { findGone } from '../../interview/resolve-kept.ts';
import type { View } from '../quote/view.ts';
import type { SavedQuote } from '../../store/store.ts';
import { button, partButtons, rows } from '../components/button.ts';
import type { Reader } from '../reader.ts';
import { fitLine } from '../text/fit-line.ts';
import { formerEntry, formerLines } from '../quote/former-lines.ts';
import { excerptEntry } from '../quote/excerpt-entry.ts';
import { hitEntry } from '../quote/hit-entry.ts';
import { shares } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { pageAt } from '../text/page-at.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { permittedBody } from '../permitted-body.ts';
import { quoteBody, type QuoteSetting } from '../quote/quote-body.ts';
import {
  exportTarget,
  removeUnreadableTarget,
  savedItemTarget,
  savedPageTarget,
} from '../components/saved-item-state.ts';
import { shareButton } from '../quote/share-button.ts';
import { timestamp } from '../text/timestamp.ts';

/** Where the reader of the list is: what its numbers do, and its page, counted from 0. */
export interface SavedPage {
  readonly mode: 'open' | 'remove';
  readonly page: number;
}

/** Somebody's saved quotes, and how many more there are that cannot be read. */
export interface AllSaved {
  readonly saved: readonly SavedQuote[];
  readonly unreadable: number;
}

/** Two rows of five buttons. */
const mostEntries = 10;

/** Somebody's saved quotes, newest first, with a button each: to open it, or to take it off the list. */
export function savedBody(
  library: Library,
  { saved, unreadable }: AllSaved,
  asked: SavedPage,
  { locale, layout }: Reader,
): MessageBody {
  const { buttons, saved: words } = messagesFor(locale);
  const damaged = unreadable === 0 ? [] : [words.unreadable(count(unreadable, locale))];
  const mending = unreadable === 0 ? [] : [button(words.removeUnreadable, removeUnreadableTarget)];
  if (saved.length === 0) {
    const description = unreadable === 0 ? words.empty : damaged.join('');
    const embeds = [{ title: words.title, color: neutralColour, description }];
    return permittedBody({ embeds, components: rows(mending) }, layout);
  }
  const removing = asked.mode === 'remove';
  const { shown, page, pages } = pageAt(entries(library, saved, locale), asked.page, layout.page, mostEntries);
  const embed = {
    title: words.title,
    color: neutralColour,
    description: [
      ...shown.map(({ text }) => text),
      ...damaged,
      `-# ${removing ? words.removeHint : words.openHint}`,
    ].join('\n'),
    footer: { text: words.page(page + 1, pages, count(saved.length, locale)) },
  };
  const action = removing ? 'drop' : 'open';
  const turning = partButtons(buttons, page, pages, (other) => savedPageTarget(removing ? 'edit' : 'page', other));
  const components = rows(
    shown.map(({ kept, number, here }) =>
      button(String(number), savedItemTarget(action, kept, page, library), !removing && !here),
    ),
    [
      ...turning,
      removing
        ? button(words.buttons.done, savedPageTarget('page', page))
        : button(words.buttons.edit, savedPageTarget('edit', page)),
      ...(removing || !layout.files ? [] : [button(words.buttons.export, exportTarget)]),
    ],
    mending,
  );
  return permittedBody({ embeds: [embed], components }, layout);
}

/** One of them opened in place of the list, with a button back to where it stood. */
export function openedBody(view: View, page: number, setting: QuoteSetting): MessageBody {
  const { saved } = messagesFor(setting.reader.locale);
  const { components = [], ...quote } = quoteBody(view, setting);
  return {
    ...quote,
    components: [
      ...components,
      ...rows([
        button(saved.buttons.back, savedPageTarget('page', page)),
        shareButton(view, setting.library, setting.reader.locale),
      ]),
    ],
  };
}

function entries(library: Library, saved: readonly SavedQuote[], locale: Locale) {
  const { saved: words } = messagesFor(locale);
  return saved.map(({ item: id, mark, kept = withMark(library, id, mark), savedAtMs, former }, place) => {
    const number = place + 1;
    const on = words.savedOn(timestamp(savedAtMs, 'd'));
    const found = findItem(library, id);
    if (found === undefined)
      return { kept, number, here: false, text: `**${number}** ${lostEntry(library, id, locale)}\n-# ${on}\n` };
    const show = fitLine(localise(found.interview.show, locale), shares.name);
    const lines = [
      entry(library, found, former === undefined ? mark : undefined, locale),
      ...formerLines(former, words.changed, locale, wordsOf(found.item)),
      `-# ${show} · ${on}`,
    ];
    return { kept, number, here: true, text: `**${number}** ${lines.join('\n')}\n` };
  });
}

/** As it stood where it was saved from. */
function entry(library: Library, found: Found, mark: string | undefined, locale: Locale): string {
  const excerpt = mark === undefined ? undefined : findMarked(library, found.item.id, mark);
  if (excerpt === undefined) return hitEntry(found, [], locale);
  const notes = found.interview.sample ? [messagesFor(locale).quote.sample] : [];
  return excerptEntry(excerpt, locale, notes, shares.line);
}

/** What was saved and is in the text no more, as it was; or what is not here, by its id. */
function lostEntry(library: Library, id: string, locale: Locale): string {
  const { saved: words } = messagesFor(locale);
  const found = findGone(library, id);
  if (found === undefined) return `${fitLine(withoutHash(id), shares.line)} · *${words.gone}*`;
  if (found.former === undefined) return `${fitLine(withoutHash(id), shares.line)} · *${words.lost}*`;
  return `*${words.lost}*\n${formerEntry(found.former, locale)}`;
}

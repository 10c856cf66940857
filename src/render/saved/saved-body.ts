import type { FoundQuote } from '../../finding/find-saved.ts';
import { count } from '../../i18n/dates/count.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import { withMark } from '../../interview/to-kept-id.ts';
import type { SavedQuote } from '../../store/store.ts';
import { button, partButtons, rows } from '../components/button.ts';
import {
  exportTarget,
  pickSavedTarget,
  removeUnreadableTarget,
  savedItemValue,
  savedPageTarget,
} from '../components/saved-item-state.ts';
import { type SelectOption, selectRow } from '../components/select-row.ts';
import { ownDailyButton } from '../feeds/own-daily-button.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { limits, shares } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { permittedBody } from '../permitted-body.ts';
import type { Reader } from '../reader.ts';
import { fitLine } from '../text/fit-line.ts';
import { pageAt } from '../text/page-at.ts';
import { savedEntry } from './saved-entry.ts';
import { savedLabel } from './saved-label.ts';

/** Somebody's saved quotes, and how many more there are that cannot be read. */
export interface AllSaved {
  readonly saved: readonly SavedQuote[];
  readonly unreadable: number;
}

/** Some of somebody's saved quotes: those found for these words. */
export interface FoundSaved {
  readonly typed: string;
  readonly found: readonly FoundQuote<SavedQuote>[];
}

/** On a page, and to choose from. */
const mostEntries = 10;

/** Somebody's saved quotes, newest first, and a select to open one of a page's. @param page - from 0 */
export function savedBody(
  library: Library,
  { saved, unreadable }: AllSaved,
  asked: number,
  { locale, layout }: Reader,
): MessageBody {
  const { buttons, saved: words } = messagesFor(locale);
  const damaged = unreadable === 0 ? [] : [words.unreadable(count(unreadable, locale))];
  const mending = unreadable === 0 ? [] : [button(words.removeUnreadable, removeUnreadableTarget)];
  if (saved.length === 0) {
    const description = unreadable === 0 ? words.empty : damaged.join('');
    const embeds = [{ title: words.title, color: neutralColour, description }];
    return permittedBody({ embeds, components: rows([...mending, ownDailyButton(locale)]) }, layout);
  }
  const unmarked = saved.map((quote) => ({ quote, matches: [], noteMatches: [] }));
  const all = entries(library, saved, unmarked, locale);
  const { shown, page, pages } = pageAt(all, asked, layout.page, mostEntries);
  const embed = {
    title: words.title,
    color: neutralColour,
    description: [...shown.map(({ text }) => text), ...damaged, `-# ${words.openHint}`].join('\n'),
    footer: { text: words.page(page + 1, pages, count(saved.length, locale)) },
  };
  const components = [
    ...selectRow(pickSavedTarget(page), { placeholder: words.choose, options: shown.map(({ option }) => option) }),
    ...rows(
      [
        ...partButtons(buttons, page, pages, (other) => savedPageTarget('page', other)),
        ...(layout.files ? [button(words.buttons.export, exportTarget)] : []),
        ownDailyButton(locale),
      ],
      mending,
    ),
  ];
  return permittedBody({ embeds: [embed], components }, layout);
}

/** Those of them that were looked for, as many as a page holds, numbered as in the whole list. */
export function foundSavedBody(
  library: Library,
  saved: readonly SavedQuote[],
  { typed, found }: FoundSaved,
  { locale, layout }: Reader,
): MessageBody {
  const { saved: words } = messagesFor(locale);
  const query = fitLine(typed, shares.query);
  const back = rows([button(words.buttons.back, savedPageTarget('page', 0))]);
  if (found.length === 0) {
    const embeds = [{ title: words.title, color: neutralColour, description: words.noneFound(query) }];
    return permittedBody({ embeds, components: saved.length === 0 ? [] : back }, layout);
  }
  const { shown } = pageAt(entries(library, saved, found, locale), 0, layout.page, mostEntries);
  const more = shown.length < found.length ? [words.foundMore(count(shown.length, locale))] : [];
  const embed = {
    title: words.title,
    color: neutralColour,
    description: [
      words.found(query, count(found.length, locale)),
      '',
      ...shown.map(({ text }) => text),
      ...[...more, words.openHint].map((line) => `-# ${line}`),
    ].join('\n'),
  };
  const choosing = { placeholder: words.choose, options: shown.map(({ option }) => option) };
  return permittedBody({ embeds: [embed], components: [...selectRow(pickSavedTarget(0), choosing), ...back] }, layout);
}

function entries(
  library: Library,
  all: readonly SavedQuote[],
  shown: readonly FoundQuote<SavedQuote>[],
  locale: Reader['locale'],
): readonly { readonly text: string; readonly option: SelectOption }[] {
  return shown.map((found) => {
    const { quote } = found;
    const number = all.indexOf(quote) + 1;
    const { item, mark, kept = withMark(library, item, mark) } = quote;
    const lead = `${number} · `;
    const label = lead + savedLabel(library, quote, locale, limits.selectText - lead.length);
    return {
      text: `**${number}** ${savedEntry(library, found, locale)}\n`,
      option: { label, value: savedItemValue(library, kept) },
    };
  });
}

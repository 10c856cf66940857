import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import { findItem } from '../../interview/find-item.ts';
import type { Hits } from '../../finding/hits.ts';
import { type View, viewOf } from './view.ts';
import { button, rows } from '../components/button.ts';
import type { Reader } from '../reader.ts';
import type { MessageBody } from '../message-body.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { hitEntry } from './hit-entry.ts';
import { permittedBody } from '../permitted-body.ts';
import type { SearchWords } from './search-words.ts';
import { quoteTarget } from '../components/view-state.ts';

const mostShown = 3;

/** Nothing matched exactly: says so, shows the three closest with a button each, and what to try. */
export function closestBody(
  library: Library,
  hits: Hits['hits'],
  words: SearchWords,
  { locale, layout }: Reader,
): PrivateBody {
  const { search } = messagesFor(locale);
  const shown = hits.slice(0, mostShown);
  const view: View = viewOf(hits.map(({ id }) => id));
  const entries = shown.map(({ id, matches }, place) => {
    const found = findItem(library, id);
    return found === undefined ? '' : `**${place + 1}** ${hitEntry(found, matches, locale)}`;
  });
  const embed = {
    title: words.closestTitle,
    color: neutralColour,
    description: [`**${search.closest}**`, ...entries, '', `-# ${words.advice}`].join('\n'),
  };
  const open = shown.map((_, place) => button(String(place + 1), quoteTarget('open', { ...view, at: place }, library)));
  return { ...permittedBody({ embeds: [embed], components: rows(open) }, layout), privately: true };
}

/** What is told to its asker alone. */
type PrivateBody = MessageBody & { readonly privately: true };

/** Nothing at all: says so, and what to try. */
export function noneBody({ noneTitle, advice }: SearchWords, { layout }: Reader): PrivateBody {
  const embeds = [{ title: noneTitle, color: neutralColour, description: advice }];
  return { ...permittedBody({ embeds }, layout), privately: true };
}

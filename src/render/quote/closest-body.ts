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
import type { DidYouMean } from './did-you-mean.ts';
import type { SearchWords } from './search-words.ts';
import { quoteTarget } from '../components/view-state.ts';

const mostShown = 3;

/** Nothing matched exactly: says so, what may have been meant, the three closest with a button each, and what to try. */
export function closestBody(
  library: Library,
  hits: Hits['hits'],
  words: SearchWords,
  { locale, layout }: Reader,
  meant?: DidYouMean,
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
    description: [
      ...(meant === undefined ? [] : [meant.line, '']),
      `**${search.closest}**`,
      ...entries,
      '',
      `-# ${words.advice}`,
    ].join('\n'),
  };
  const open = shown.map((_, place) => button(String(place + 1), quoteTarget('open', { ...view, at: place }, library)));
  const buttons = [...(meant === undefined ? [] : [meant.button]), ...open];
  return { ...permittedBody({ embeds: [embed], components: rows(buttons) }, layout), privately: true };
}

/** What is told to its asker alone. */
type PrivateBody = MessageBody & { readonly privately: true };

/** Nothing at all: says so, what may have been meant, and what to try. */
export function noneBody({ noneTitle, advice }: SearchWords, { layout }: Reader, meant?: DidYouMean): PrivateBody {
  const description = meant === undefined ? advice : [meant.line, '', `-# ${advice}`].join('\n');
  const embed = { title: noneTitle, color: neutralColour, description };
  const body = { embeds: [embed], ...(meant && { components: rows([meant.button]) }) };
  return { ...permittedBody(body, layout), privately: true };
}

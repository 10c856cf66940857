import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages.ts';
import type { Library } from '../../interview/interview.ts';
import { type Found, findItem } from '../../interview/find-item.ts';
import type { Hits } from '../../finding/find-hits.ts';
import { type View, viewOf } from './view.ts';
import type { Span } from '../../transcript/span.ts';
import { button, rows } from '../buttons/buttons.ts';
import type { Reader } from '../reader.ts';
import { fitLine } from '../text/fit-line.ts';
import { passageList } from '../interview/footer.ts';
import { shares } from '../limits.ts';
import type { MessageBody } from '../message.ts';
import { fitName } from '../interview/full-name.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { quotation } from '../text/quotation.ts';
import { permittedBody } from '../plain-body.ts';
import { quoteTarget } from '../buttons/view-state.ts';
import { markedSnippet } from '../text/snippet.ts';

const mostShown = 3;

/** How a search that found nothing, or nothing quite fitting, is told; escaped. */
export interface SearchWords {
  readonly closestTitle: string;
  readonly noneTitle: string;
  /** What to try instead. */
  readonly advice: string;
}

/** Of a search for words that somebody typed; none for a choice that holds nothing. */
export function searchWords(query: string, locale: Locale): SearchWords {
  const { search } = messagesFor(locale);
  const shown = fitLine(query, shares.query);
  return {
    closestTitle: search.closestTitle(shown),
    noneTitle: query === '' ? search.nothingToChoose : search.noneTitle(shown),
    advice: search.advice,
  };
}

/** Nothing matched exactly: says so, shows the three closest with a button each, and what to try. */
export function closestBody(
  library: Library,
  hits: Hits['hits'],
  words: SearchWords,
  { locale, canvas }: Reader,
): MessageBody {
  const { search } = messagesFor(locale);
  const shown = hits.slice(0, mostShown);
  const view: View = viewOf(hits.map(({ id }) => id));
  const entries = shown.map(({ id, matches }, place) => {
    const found = findItem(library, id);
    return found === undefined ? '' : `**${place + 1}** ${entry(found, matches, locale)}`;
  });
  const embed = {
    title: words.closestTitle,
    color: neutralColour,
    description: [`**${search.closest}**`, ...entries, '', `-# ${words.advice}`].join('\n'),
  };
  const open = shown.map((_, place) => button(String(place + 1), quoteTarget('open', { ...view, at: place })));
  return permittedBody({ embeds: [embed], components: rows(open) }, canvas);
}

/** Nothing at all: says so, and what to try. */
export function noneBody({ noneTitle, advice }: SearchWords, { canvas }: Reader): MessageBody {
  return permittedBody({ embeds: [{ title: noneTitle, color: neutralColour, description: advice }] }, canvas);
}

/** Who, where and the words themselves, or our point marked as ours. */
export function entry({ interview, item }: Found, matches: readonly Span[], locale: Locale): string {
  const { digest, quote } = messagesFor(locale);
  if (item.kind === 'digest') {
    return `${quote.passages(passageList(item.passages))} · *${digest.label}*\n${fitLine(localise(item.text, locale), shares.line)}`;
  }
  const name = fitName(item.speaker, locale);
  const sample = interview.sample ? ` · ${quote.sample}` : '';
  return `${name} · ${quote.passages(String(item.number))}${sample}\n${quotation(markedSnippet(item, matches, shares.line))}`;
}

import { highlightPool } from '../../highlight/pool.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Highlight, Interview, Point } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { viewOf } from '../quote/view.ts';
import { mostHits } from '../../finding/find-hits.ts';
import { button, partButtons, rows } from '../buttons/button.ts';
import type { Reader } from '../reader.ts';
import { fitLine } from '../text/fit-line.ts';
import { footerText } from './footer-text.ts';
import { passageList } from './passage-list.ts';
import { shares } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { pageAt } from '../text/page-at.ts';
import { quotation } from '../text/quotation.ts';
import { fitName } from './full-name.ts';
import { neutralColour } from './speaker-colour.ts';
import { permittedBody } from '../permitted-body.ts';
import { highlightsTarget } from '../buttons/interview-page-state.ts';
import { quoteTarget } from '../buttons/view-state.ts';

interface Entry {
  readonly id: string;
  readonly text: string;
}

/** Ten buttons: two rows of five, and as many as a view holds. */
const mostEntries = mostHits;

/**
 * The golden quotes in printed order, else our key points, else the best passages; each with a button to its place.
 * @param today - the id of the highlight of today: it is starred
 */
export function highlightsBody(
  interview: Interview,
  asked: number,
  today: string | undefined,
  { locale, layout }: Reader,
): MessageBody {
  const { buttons, digest, highlights, quote } = messagesFor(locale);
  const golden = interview.highlights.map(({ passage, span }) => ({ passage, span }));
  const points = golden.length > 0 ? [] : interview.sections.flatMap((section) => section.points);
  const entries =
    points.length > 0
      ? pointEntries(points, today, locale)
      : quoteEntries(golden.length > 0 ? golden : bestOf(interview), today, locale);
  const { shown, page, pages, before } = pageAt(entries, asked, layout.page, mostEntries);
  const isDigest = points.length > 0;
  const withoutText = interview.passages.length === 0;
  const show = fitLine(localise(interview.show, locale), shares.name);
  const lines = [
    ...(golden.length === 0 && !withoutText ? [`-# ${highlights.none}`] : []),
    ...(isDigest ? [`-# ${digest.label}`] : []),
    ...shown.map(({ text }) => text),
    ...(isDigest ? [] : [`-# ${highlights.openHint}`]),
    ...(withoutText ? ['', `-# ${digest.addText}`] : []),
  ];
  const embed = {
    title: isDigest ? highlights.pointsTitle(show) : highlights.title(show),
    color: neutralColour,
    description: lines.join('\n'),
    footer: { text: footerText(interview, locale, pages > 1 ? quote.part(page + 1, pages) : undefined) },
  };
  const view = viewOf(shown.map(({ id }) => id));
  const components = rows(
    shown.map((_, at) =>
      button(String(before + at + 1), quoteTarget('open', { ...view, at, turns: isDigest ? 0 : 1 })),
    ),
    partButtons(buttons, page, pages, (other) => highlightsTarget(interview, other)),
  );
  return permittedBody({ embeds: [embed], components }, layout);
}

function quoteEntries(all: readonly Highlight[], today: string | undefined, locale: Locale): readonly Entry[] {
  const { highlights, quote } = messagesFor(locale);
  return all.map(({ passage, span }, place) => {
    const name = fitName(passage.speaker, locale);
    const star = passage.id === today ? ` · ${highlights.today}` : '';
    const words = fitLine(quotableText(passage, [], span).text, shares.point);
    return {
      id: passage.id,
      text: `**${place + 1}** ${name} · ${quote.passages(String(passage.number))}${star}\n${quotation(words)}\n`,
    };
  });
}

function pointEntries(points: readonly Point[], today: string | undefined, locale: Locale): readonly Entry[] {
  const { highlights, quote } = messagesFor(locale);
  return points.map(({ id, text, passages }, place) => ({
    id,
    text: `**${place + 1}** ${fitLine(localise(text, locale), shares.point)} (${quote.passages(passageList(passages))})${id === today ? ` · ${highlights.today}` : ''}`,
  }));
}

/** Where nobody chose any: what would be shown as the highlight of a day, whole. */
function bestOf(interview: Interview): readonly Highlight[] {
  const { best } = highlightPool({ interviews: [interview] });
  const passages = interview.passages.filter(({ id }) => best.includes(id));
  return passages.map((passage) => ({ passage, span: { start: 0, end: passage.text.length } }));
}

import { excerptsOf } from '../../excerpt/excerpts-of.ts';
import type { Excerpt } from '../../excerpt/excerpt.ts';
import { highlightPool } from '../../highlight/pool.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Point } from '../../interview/interview.ts';
import { excerptEntry } from '../quote/excerpt-entry.ts';
import { viewOf } from '../quote/view.ts';
import { mostHits } from '../../finding/find-hits.ts';
import { button, partButtons, rows } from '../components/button.ts';
import type { Reader } from '../reader.ts';
import { fitLine } from '../text/fit-line.ts';
import { footerText } from './footer-text.ts';
import { passageList } from './passage-list.ts';
import { shares } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { pageAt } from '../text/page-at.ts';
import { neutralColour } from './speaker-colour.ts';
import { permittedBody } from '../permitted-body.ts';
import { highlightsTarget } from '../components/interview-page-state.ts';
import { quoteTarget } from '../components/view-state.ts';

interface Entry {
  readonly id: string;
  /** What stands there of a passage. */
  readonly excerpt?: Excerpt;
  readonly text: string;
}

/** Ten buttons: two rows of five, and as many as a view holds. */
const mostEntries = mostHits;

/**
 * What somebody chose, in their order, else the best excerpts, else our key points; each with a button to its place.
 * @param today - the id of the highlight of today: it is starred
 */
export function highlightsBody(
  interview: Interview,
  asked: number,
  today: string | undefined,
  { locale, layout }: Reader,
): MessageBody {
  const { buttons, digest, highlights, quote } = messagesFor(locale);
  const { golden, best } = highlightPool({ interviews: [interview] });
  const excerpts = excerptsIn(interview, golden.length > 0 ? golden : best);
  const points = excerpts.length > 0 ? [] : keyPoints(interview);
  const entries = points.length > 0 ? pointEntries(points, today, locale) : quoteEntries(excerpts, today, locale);
  const { shown, page, pages, before } = pageAt(entries, asked, layout.page, mostEntries);
  const isDigest = points.length > 0;
  const withoutText = interview.passages.length === 0;
  const show = fitLine(localise(interview.show, locale), shares.name);
  const isEmpty = entries.length === 0 && !withoutText;
  const lines = [
    ...(isEmpty ? [highlights.nothing] : []),
    ...(golden.length === 0 && !withoutText && !isEmpty ? [`-# ${highlights.none}`] : []),
    ...(isDigest ? [`-# ${digest.label}`] : []),
    ...shown.map(({ text }) => text),
    ...(isDigest || isEmpty ? [] : [`-# ${highlights.openHint}`]),
  ];
  const embed = {
    title: isDigest ? highlights.pointsTitle(show) : highlights.title(show),
    color: neutralColour,
    description: lines.join('\n'),
    footer: { text: footerText(interview, locale, pages > 1 ? quote.part(page + 1, pages) : undefined) },
  };
  const view = viewOf(shown.map(({ id }) => id));
  const components = rows(
    shown.map(({ excerpt }, at) =>
      button(
        String(before + at + 1),
        quoteTarget(
          'open',
          { ...view, at, turns: isDigest ? 0 : 1, ...(excerpt && { excerpt }) },
          { interviews: [interview] },
        ),
      ),
    ),
    partButtons(buttons, page, pages, (other) => highlightsTarget(interview, other)),
  );
  return permittedBody({ embeds: [embed], components }, layout);
}

function quoteEntries(all: readonly Excerpt[], today: string | undefined, locale: Locale): readonly Entry[] {
  const { highlights } = messagesFor(locale);
  return all.map((excerpt, place) => {
    const { id } = excerpt.passage;
    const star = id === today ? [highlights.today] : [];
    return { id, excerpt, text: `**${place + 1}** ${excerptEntry(excerpt, locale, star)}\n` };
  });
}

function pointEntries(points: readonly Point[], today: string | undefined, locale: Locale): readonly Entry[] {
  const { highlights, quote } = messagesFor(locale);
  const drawnFrom = ({ passages }: Point) =>
    passages.length === 0 ? '' : ` (${quote.passages(passageList(passages))})`;
  return points.map((point, place) => ({
    id: point.id,
    text: `**${place + 1}** ${fitLine(localise(point.text, locale), shares.point)}${drawnFrom(point)}${point.id === today ? ` · ${highlights.today}` : ''}`,
  }));
}

/** Those that are marked as worth showing; where none is, all. In spoken order. */
function keyPoints({ sections }: Interview): readonly Point[] {
  const points = sections.flatMap((section) => section.points);
  const marked = points.filter(({ worth }) => worth === true);
  return marked.length > 0 ? marked : points;
}

/** Nobody looks for more of what nobody chose. */
const mostBest = 30;

function excerptsIn(interview: Interview, ids: readonly string[]): readonly Excerpt[] {
  const all = excerptsOf(interview);
  const excerpts = ids.flatMap((id) => all.get(id) ?? []);
  return excerpts.some(({ chosenBy }) => chosenBy !== 'weights') ? excerpts : excerpts.slice(0, mostBest);
}

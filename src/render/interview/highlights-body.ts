import { excerptsOf } from '../../excerpt/excerpts-of.ts';
import type { Excerpt } from '../../excerpt/excerpt.ts';
import { highlightPool } from '../../highlight/pool.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { findSectionByNumber } from '../../interview/find-item.ts';
import type { Interview, Library, Point } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { excerptEntry } from '../quote/excerpt-entry.ts';
import { sectionName } from '../quote/quote-embed.ts';
import { viewOf } from '../quote/view.ts';
import { mostHits } from '../../finding/find-hits.ts';
import { partButtons, rows } from '../components/button.ts';
import type { Reader } from '../reader.ts';
import { fitLine, fitPlain } from '../text/fit-line.ts';
import { footerText } from './footer-text.ts';
import { passageList } from './passage-list.ts';
import { limits, shares } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { pageAt } from '../text/page-at.ts';
import { neutralColour } from './speaker-colour.ts';
import { permittedBody } from '../permitted-body.ts';
import { highlightsOfTarget, highlightsTarget, type InterviewPage } from '../components/interview-page-state.ts';
import { selectRow } from '../components/select-row.ts';
import { pickQuoteTarget, quoteValue } from '../components/view-state.ts';
import { interviewSelect } from './interview-select.ts';

interface Entry {
  readonly id: string;
  /** What stands there of a passage. */
  readonly excerpt?: Excerpt;
  readonly text: string;
  /** As an option names it, behind its number: who says what, where. */
  readonly label: string;
  readonly place: string;
}

/** As many as a view holds. */
const mostEntries = mostHits;

/**
 * What somebody chose, in their order, else the best excerpts, else our key points; with a select that opens each in its
 * place, and where there are several interviews one of those.
 * @param today - the id of the highlight of today: it is starred
 */
export function highlightsBody(
  library: Pick<Library, 'interviews'>,
  { interview, page: asked }: InterviewPage,
  today: string | undefined,
  { locale, layout }: Reader,
): MessageBody & { readonly privately?: true } {
  const { buttons, digest, highlights, quote } = messagesFor(locale);
  const { golden, best } = highlightPool({ interviews: [interview] });
  const excerpts = excerptsIn(interview, golden.length > 0 ? golden : best);
  const points = excerpts.length > 0 ? [] : pointEntries(interview, today, locale);
  const entries = points.length > 0 ? points : quoteEntries(excerpts, today, locale);
  const { shown, page, pages, before } = pageAt(entries, asked, layout.page, mostEntries);
  const isDigest = points.length > 0;
  const withoutText = interview.passages.length === 0;
  const show = fitLine(localise(interview.show, locale), shares.name);
  const isEmpty = entries.length === 0;
  const lines = [
    ...(isEmpty ? [withoutText ? highlights.withoutText : highlights.nothing] : []),
    ...(golden.length === 0 && !withoutText && !isEmpty ? [`-# ${highlights.none}`] : []),
    ...(isDigest ? [`-# ${digest.label}`] : []),
    ...shown.map(({ text }) => text),
  ];
  const embed = {
    title: isDigest ? highlights.pointsTitle(show) : highlights.title(show),
    color: neutralColour,
    description: lines.join('\n'),
    footer: { text: footerText(interview, locale, pages > 1 ? quote.part(page + 1, pages) : undefined) },
  };
  const view = viewOf(shown.map(({ id }) => id));
  const options = shown.map(({ excerpt, label, place }, at) => {
    const lead = `${before + at + 1} · `;
    const opened = { ...view, at, turns: isDigest ? 0 : 1, ...(excerpt && { excerpt }) };
    return {
      label: lead + fitPlain(label, limits.selectText - lead.length),
      value: quoteValue(opened, library),
      description: place,
    };
  });
  const components = [
    ...selectRow(pickQuoteTarget, { placeholder: isDigest ? highlights.pickPoint : highlights.pickQuote, options }),
    ...interviewSelect(highlightsOfTarget, library.interviews, locale, interview),
    ...rows(partButtons(buttons, page, pages, (other) => highlightsTarget(interview, other))),
  ];
  const body = permittedBody({ embeds: [embed], components }, layout);
  return isEmpty ? { ...body, privately: true } : body;
}

function quoteEntries(all: readonly Excerpt[], today: string | undefined, locale: Locale): readonly Entry[] {
  const { completion, highlights } = messagesFor(locale);
  return all.map((excerpt, place) => {
    const { passage, span } = excerpt;
    const star = passage.id === today ? [highlights.today] : [];
    const said = quotableText(passage, [], span).text.trim();
    return {
      id: passage.id,
      excerpt,
      text: `**${place + 1}** ${excerptEntry(excerpt, locale, { notes: star })}\n`,
      label: completion.speech(localise(passage.speaker.name, locale), said),
      place: [...star, sectionName(passage, locale) ?? []].flat().join(' · '),
    };
  });
}

function pointEntries(interview: Interview, today: string | undefined, locale: Locale): readonly Entry[] {
  const { highlights, quote } = messagesFor(locale);
  const drawnFrom = ({ passages }: Point) =>
    passages.length === 0 ? '' : ` (${quote.passages(passageList(passages))})`;
  return keyPoints(interview).map((point, place) => {
    const star = point.id === today ? [highlights.today] : [];
    const said = localise(point.text, locale);
    const section = findSectionByNumber(interview, point.section);
    return {
      id: point.id,
      text: [`**${place + 1}** ${fitLine(said, shares.point)}${drawnFrom(point)}`, ...star].join(' · '),
      label: said,
      place: [...star, sectionName({ section }, locale) ?? []].flat().join(' · '),
    };
  });
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

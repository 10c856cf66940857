import { count, percent } from '../../i18n/dates/count.ts';
import { longDate } from '../../i18n/dates/full-date.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Library } from '../../interview/interview.ts';
import { lastMoment } from '../../interview/moment.ts';
import { talkShares, textLength } from '../../interview/talk-shares.ts';
import { partButtons, rows } from '../components/button.ts';
import type { Reader } from '../reader.ts';
import { fitLine } from '../text/fit-line.ts';
import { limits, shares } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { pageAt } from '../text/page-at.ts';
import { clockTime } from '../text/clock-time.ts';
import { maskedLink } from '../text/masked-link.ts';
import { fitName } from './full-name.ts';
import { neutralColour } from './speaker-colour.ts';
import { permittedBody } from '../permitted-body.ts';
import { sourceAddresses } from './source-links.ts';
import { libraryTarget, openInterviewTarget } from '../components/list-page-state.ts';
import { interviewSelect } from './interview-select.ts';

const mostSpeakers = 5;

/** A page of the interviews here: title, date, who spoke how much, length, source. @param asked - counts from 0 */
export function libraryBody(
  { interviews }: Library,
  asked: number,
  { locale, layout }: Reader,
): { readonly body: MessageBody; readonly shown: readonly Interview[] } {
  const { buttons, library } = messagesFor(locale);
  const blocks = interviews.map((interview) => ({
    interview,
    text: `${interviewLines(interview, locale).join('\n')}\n`,
  }));
  const { shown, page, pages } = pageAt(blocks, asked, layout.page, limits.selectOptions);
  const embed = {
    title: library.title,
    color: neutralColour,
    description: shown.map(({ text }) => text).join('\n'),
    ...(pages > 1 && { footer: { text: library.page(page + 1, pages) } }),
  };
  const turning = partButtons(buttons, page, pages, libraryTarget);
  const listed = shown.map(({ interview }) => interview);
  const components = [...interviewSelect(openInterviewTarget, listed, locale), ...rows(turning)];
  return { body: permittedBody({ embeds: [embed], components }, layout), shown: listed };
}

function interviewLines(interview: Interview, locale: Locale): readonly string[] {
  const { buttons, library, quote } = messagesFor(locale);
  const { recorded, sections } = interview;
  const points = sections.reduce((sum, section) => sum + section.points.length, 0);
  const facts = [
    interview.sample ? quote.sample : undefined,
    recorded === undefined ? library.undated : fitLine(longDate(recorded, locale), shares.name),
    interview.passages.length === 0
      ? library.withoutText(count(points, locale))
      : library.length(count(interview.passages.length, locale), count(textLength(interview), locale)),
    timesOf(interview, locale),
  ];
  const { listen, source } = sourceAddresses(interview, undefined);
  const links = [maskedLink(buttons.listen, listen), maskedLink(buttons.source, source)];
  return [
    `**${fitLine(localise(interview.title, locale), shares.line)}**`,
    facts.filter((fact) => fact !== undefined).join(' · '),
    ...speakersLine(interview, locale),
    ...[links.filter((link) => link !== undefined).join(' · ')].filter((line) => line !== ''),
  ];
}

function speakersLine(interview: Interview, locale: Locale): readonly string[] {
  const talk = talkShares(interview).slice(0, mostSpeakers);
  const shown =
    talk.length > 0
      ? talk.map(({ speaker, share }) => `${fitName(speaker, locale)} ${percent(share, locale)}`)
      : interview.speakers.slice(0, mostSpeakers).map((speaker) => fitName(speaker, locale));
  return shown.length === 0 ? [] : [shown.join(' · ')];
}

/** `1:02:03 long, with times`, where the text has any. */
function timesOf(interview: Interview, locale: Locale): string | undefined {
  const { library } = messagesFor(locale);
  const last = lastMoment(interview);
  if (last === undefined) return undefined;
  const isWhole = last.exact && interview.passages.at(-1)?.startMs !== undefined;
  return isWhole ? library.timed(clockTime(last.seconds)) : library.partlyTimed(clockTime(last.seconds));
}

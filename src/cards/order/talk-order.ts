import { percent } from '../../i18n/dates/count.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Speaker } from '../../interview/interview.ts';
import { locales, type Locale } from '../../locale.ts';
import { footerText } from '../../render/interview/footer-text.ts';
import { neutralColour, speakerColour } from '../../render/interview/speaker-colour.ts';
import { talkShares } from '../../interview/talk-shares.ts';
import { canBeDrawn, firstDrawable } from '../../typefaces/first-drawable.ts';
import { talkTimeline } from '../../interview/talk-timeline.ts';
import type { TalkBand, TalkOrder } from './card-order.ts';
import { cssColour, labelOf } from './quote-order.ts';

const mostBands = 3;
const mostPeople = 4;
const stretchCount = 60;

/**
 * The picture of the first interviews that have their text; nothing where none has. Names are written as they can be drawn:
 * whoever has none of that kind is one of the others, and an interview without one has no picture.
 */
export function talkOrder(interviews: readonly Interview[], locale: Locale): TalkOrder | undefined {
  const bands: TalkBand[] = [];
  for (const interview of interviews) {
    if (bands.length === mostBands) break;
    const band = interview.passages.length === 0 ? undefined : bandOf(interview, locale);
    if (band !== undefined && band.stretches.length > 0) bands.push(band);
  }
  return bands.length === 0 ? undefined : { kind: 'talk', bands };
}

/** What the picture says, in words. */
export function talkText({ bands }: TalkOrder, locale: Locale): string {
  const { talk } = messagesFor(locale).cards;
  const told = bands.map(({ title, people }) =>
    talk(title.text, people.map(({ name, share }) => `${name.text} ${share.text}`).join(' · ')),
  );
  return told.join(' ');
}

function bandOf(interview: Interview, locale: Locale): TalkBand | undefined {
  const title = firstDrawable([locale, ...locales].map((each) => footerText(interview, each)));
  const shares = talkShares(interview);
  const nameable = shares.filter(({ speaker }) => canBeDrawn(nameOf(speaker, locale)));
  if (nameable.length === 0 || !canBeDrawn(title)) return undefined;
  // One more than the most is a person too; only more are drawn together.
  const named = shares.length > mostPeople + 1 ? nameable.slice(0, mostPeople) : nameable;
  const rest = shares.filter((each) => !named.includes(each)).reduce((sum, { share }) => sum + share, 0);
  const entry = (name: string, share: number, colour: number) => ({
    name: labelOf(name, locale),
    share: labelOf(percent(share, locale), locale),
    colour: cssColour(colour),
  });
  const { stretches, sections } = talkTimeline(interview, stretchCount);
  return {
    title: labelOf(title, locale),
    people: [
      ...named.map(({ speaker, share }) => entry(nameOf(speaker, locale), share, speakerColour(interview, speaker))),
      ...(rest > 0 ? [entry(messagesFor(locale).cards.others, rest, neutralColour)] : []),
    ],
    stretches: stretches.map((stretch) => {
      const own = named.map(({ speaker }) => stretch.get(speaker.id) ?? 0);
      const others = 1 - own.reduce((sum, share) => sum + share, 0);
      return [...own, ...(rest > 0 ? [Math.max(others, 0)] : [])].map(rounded);
    }),
    sections: sections.map(({ number, at }) => ({ at: rounded(at), name: `§ ${number}` })),
  };
}

function nameOf({ name }: Speaker, locale: Locale): string {
  return firstDrawable([locale, ...locales].map((each) => localise(name, each)));
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

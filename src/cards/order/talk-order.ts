import { percent } from '../../i18n/dates/count.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { footerText } from '../../render/interview/footer-text.ts';
import { neutralColour, speakerColour } from '../../render/interview/speaker-colour.ts';
import { talkShares } from '../../interview/talk-shares.ts';
import { talkTimeline } from '../../interview/talk-timeline.ts';
import type { TalkBand, TalkOrder } from './card-order.ts';
import { cssColour, labelOf } from './quote-order.ts';

const mostBands = 3;
const mostPeople = 4;
const stretchCount = 60;

/** The picture of the first interviews that have their text; nothing where none has. */
export function talkOrder(interviews: readonly Interview[], locale: Locale): TalkOrder | undefined {
  const spoken = interviews.filter(({ passages }) => passages.length > 0).slice(0, mostBands);
  const bands = spoken.map((interview) => bandOf(interview, locale)).filter(({ stretches }) => stretches.length > 0);
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

function bandOf(interview: Interview, locale: Locale): TalkBand {
  const shares = talkShares(interview);
  // One more than the most is a person too; only more are drawn together.
  const named = shares.length > mostPeople + 1 ? shares.slice(0, mostPeople) : shares;
  const rest = shares.slice(named.length).reduce((sum, { share }) => sum + share, 0);
  const entry = (name: string, share: number, colour: number) => ({
    name: labelOf(name, locale),
    share: labelOf(percent(share, locale), locale),
    colour: cssColour(colour),
  });
  const { stretches, sections } = talkTimeline(interview, stretchCount);
  return {
    title: labelOf(footerText(interview, locale), locale),
    people: [
      ...named.map(({ speaker, share }) =>
        entry(localise(speaker.name, locale), share, speakerColour(interview, speaker)),
      ),
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

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

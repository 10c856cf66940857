import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Hits } from '../../finding/hits.ts';
import type { MomentAnswer } from '../../finding/find-moment.ts';
import { shares } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import type { QuoteSetting } from './draw-view.ts';
import { clockTime } from '../text/clock-time.ts';
import { fitLine } from '../text/fit-line.ts';
import { noneBody } from './closest-body.ts';
import { quoteBody } from './quote-body.ts';
import { hitsView, viewOf } from './view.ts';

/**
 * What is said at a moment, its caption marked; behind it, a page further, what says the time itself: somebody who types a
 * time has most likely read it off a player, or off a quote. Where nobody knows the moment, the words come first.
 */
export function momentBody(
  answer: MomentAnswer,
  seconds: number,
  saying: Hits['hits'],
  setting: Pick<QuoteSetting, 'library' | 'reader' | 'isPrivate'>,
): MessageBody & { readonly privately?: true } {
  const { library, reader } = setting;
  const { moment } = messagesFor(reader.locale);
  const time = clockTime(seconds);
  const said = answer.kind === 'said' ? answer.hits : [];
  const hits = [...said, ...saying.filter(({ id }) => said.every((hit) => hit.id !== id))];
  const [first] = hits;
  if (first !== undefined || answer.kind === 'said') {
    return quoteBody(hitsView(library, hits), { ...setting, ...(first && { matches: first.matches }) });
  }
  if (answer.kind === 'section') {
    const { section, item } = answer;
    const note = moment.atSection(section.number, clockTime(section.startsAtSeconds ?? 0));
    return quoteBody(viewOf([item.id]), { ...setting, note });
  }
  const show = fitLine(localise(answer.interview.show, reader.locale), shares.name);
  const words =
    answer.kind === 'past'
      ? { noneTitle: moment.pastTitle(time), advice: moment.past(show, clockTime(answer.last)) }
      : { noneTitle: moment.untimedTitle(time), advice: moment.untimed(show) };
  return noneBody({ ...words, closestTitle: words.noneTitle }, reader);
}

import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Messages } from '../../i18n/en-us/messages.ts';
import { findExcerptOf } from '../../excerpt/find-excerpt-of.ts';
import { toShownId } from '../../excerpt/to-shown-id.ts';
import { type Found, sectionOf } from '../../interview/find-item.ts';
import type { Library } from '../../interview/interview.ts';
import { secondsOf, sourceLinks } from '../interview/source-links.ts';
import { followsQuestion } from './follows-question.ts';
import type { View } from './view.ts';
import { button, type ButtonRow, partButtons, rows } from '../components/button.ts';
import { saveTarget } from '../components/saved-item-state.ts';
import { sectionTarget } from '../components/section-page-state.ts';
import { quoteTarget } from '../components/view-state.ts';

/** Where a long text is being read. */
export interface Part {
  readonly part: number;
  readonly parts: number;
}

/** What a card shows: the passage, or only its excerpt. Posts of 0.1.0 on bear the second one's name, when it meant golden quotes. */
export type CardAction = 'card' | 'golden';

/** [◀] [▶] [Before & after] [Section] [Listen ↗], and below them [Save] [Card] and what only some quotes need. */
export function quoteButtons(
  library: Pick<Library, 'interviews'>,
  messages: Messages,
  { interview, item }: Found,
  view: View,
  { part, parts }: Part,
  complete: boolean,
  card: CardAction | undefined,
): readonly ButtonRow[] {
  const { buttons, cards, saved } = messages;
  const to = (action: string, other: View) => quoteTarget(action, other, library);
  const alone: View = { ...view, turns: 0, part: undefined };
  const turned = (at: number): View => {
    const excerpt = view.excerpt && findExcerptOf(library, view.items[at] ?? '');
    const { excerpt: _, ...whole } = alone;
    return { ...whole, at, ...(excerpt && { excerpt }) };
  };
  const before = followsQuestion({ interview, item }, view) ? buttons.toQuestion : buttons.previous;
  const paging: readonly APIButtonComponent[] =
    view.items.length < 2
      ? []
      : [
          button(before, to('previous', turned(Math.max(view.at - 1, 0))), view.at === 0),
          button(
            buttons.next,
            to('next', turned(Math.min(view.at + 1, view.items.length - 1))),
            view.at === view.items.length - 1,
          ),
        ];
  const excerpt = view.turns > 0 ? undefined : view.excerpt;
  const [link, ...otherLinks] = sourceLinks(interview, secondsOf({ interview, item }, excerpt?.span.start), messages);
  const wider = { ...view, part: undefined, turns: view.turns + 1 };
  return rows(
    [
      ...paging,
      ...(item.kind === 'verbatim' ? [button(buttons.wider, to('wider', wider), complete)] : []),
      ...sectionButton(buttons.section, { interview, item }, view),
      ...(link === undefined ? [] : [link]),
    ],
    [
      button(saved.buttons.save, saveTarget('save', toShownId(library, item.id, excerpt), library)),
      ...(card === undefined ? [] : [button(cards.button, to(card, alone))]),
      ...otherLinks,
      ...(view.turns > 0 ? [button(buttons.narrower, to('narrower', alone))] : []),
      ...partButtons(buttons, part, parts, (other, action) => to(action, { ...view, part: other })),
    ],
  );
}

function sectionButton(label: string, { interview, item }: Found, { excerpt }: View): readonly APIButtonComponent[] {
  const number = sectionOf(interview, item)?.number;
  if (number === undefined) return [];
  const back = item.kind === 'verbatim' ? { passage: item.number, ...(excerpt && { excerpt }) } : undefined;
  return [button(label, sectionTarget(interview, number, 0, back))];
}

import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Messages } from '../../i18n/en-us/messages.ts';
import type { Interview, Passage, Point } from '../../interview/interview.ts';
import type { View } from './view.ts';
import { button, type ButtonRow, linkButton, partButtons, rows } from '../buttons/button.ts';
import { saveTarget } from '../buttons/saved-item-state.ts';
import { sectionTarget } from '../buttons/section-page-state.ts';
import { quoteTarget } from '../buttons/view-state.ts';

/** Where a long text is being read. */
export interface Part {
  readonly part: number;
  readonly parts: number;
}

/** What a card shows: the passage, or of a passage with a golden quote only that. */
export type CardAction = 'card' | 'golden';

/** [◀] [▶] [Before & after] [Section] [Source ↗], and below them [Save] [Card] and what only some quotes need. */
export function quoteButtons(
  { buttons, cards, saved }: Messages,
  { interview, item }: { readonly interview: Interview; readonly item: Passage | Point },
  view: View,
  { part, parts }: Part,
  complete: boolean,
  card: CardAction | undefined,
): readonly ButtonRow[] {
  const alone: View = { ...view, turns: 0, part: undefined };
  const paging: readonly APIButtonComponent[] =
    view.items.length < 2
      ? []
      : [
          button(buttons.previous, quoteTarget('previous', { ...alone, at: Math.max(view.at - 1, 0) }), view.at === 0),
          button(
            buttons.next,
            quoteTarget('next', { ...alone, at: Math.min(view.at + 1, view.items.length - 1) }),
            view.at === view.items.length - 1,
          ),
        ];
  const wider = { ...view, part: undefined, turns: view.turns + 1 };
  return rows(
    [
      ...paging,
      ...(item.kind === 'verbatim' ? [button(buttons.wider, quoteTarget('wider', wider), complete)] : []),
      ...sectionButton(buttons.section, interview, item),
      ...linkButton(buttons.source, interview.sourceUrl),
    ],
    [
      button(saved.buttons.save, saveTarget('save', item.id)),
      ...(card === undefined ? [] : [button(cards.button, quoteTarget(card, alone))]),
      ...(view.turns > 0 ? [button(buttons.narrower, quoteTarget('narrower', alone))] : []),
      ...partButtons(buttons, part, parts, (other, action) => quoteTarget(action, { ...view, part: other })),
    ],
  );
}

function sectionButton(label: string, interview: Interview, item: Passage | Point): readonly APIButtonComponent[] {
  const number = item.kind === 'verbatim' ? item.section?.number : item.section;
  if (number === undefined) return [];
  const back = item.kind === 'verbatim' ? item.number : undefined;
  return [button(label, sectionTarget(interview, number, 0, back))];
}

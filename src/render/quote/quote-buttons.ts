import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Messages } from '../../i18n/en-us/messages.ts';
import { findExcerptOf } from '../../excerpt/find-excerpt-of.ts';
import { toShownId } from '../../excerpt/to-shown-id.ts';
import type { Found } from '../../interview/find-item.ts';
import type { Library } from '../../interview/interview.ts';
import { followsQuestion } from './follows-question.ts';
import type { View } from './view.ts';
import { button, type ComponentTarget, partButtons } from '../components/button.ts';
import { saveTarget } from '../components/saved-item-state.ts';
import { quoteTarget } from '../components/view-state.ts';
import { limits } from '../limits.ts';

/** Where the row stands. */
export interface RowPlace {
  /** Whether only its reader sees it: they may show the quote in the channel. */
  readonly isPrivate?: boolean;
  /** Among what its reader has saved. */
  readonly among?: SavedPlace;
}

/** Where a quote is looked at among what somebody has saved. */
export interface SavedPlace {
  readonly back: APIButtonComponent;
  /** What they may do with it there; absent where it is saved no more. */
  readonly own?: readonly APIButtonComponent[];
  /** Its `⋯`, which knows of both. */
  readonly more: ComponentTarget;
}

/** Where a long text is being read. */
export interface Part {
  readonly part: number;
  readonly parts: number;
  /** Whether nothing wider is left to be shown. */
  readonly complete: boolean;
}

export interface QuoteButtons {
  /** One row: the last of them is `⋯`. */
  readonly shown: readonly APIButtonComponent[];
  /** What the row has no room for; it stands behind `⋯`. */
  readonly rest: readonly APIButtonComponent[];
}

/**
 * [◀] [2/10 ▶] [Before & after] [Save] [⋯]; among its neighbours [Just the quote] before [Save], of a text in parts [↑ 1/3]
 * [↓ 3/3] first, and in a private answer [Share] before [Save]. Among what is saved [back] [note] [remove] [Share] [⋯].
 */
export function quoteButtons(
  library: Pick<Library, 'interviews'>,
  { buttons, saved, share }: Messages,
  found: Found,
  view: View,
  { part, parts, complete, isPrivate = false, among }: Part & RowPlace,
): QuoteButtons {
  const { item } = found;
  const to = (action: string, other: View) => quoteTarget(action, other, library);
  const excerpt = view.turns > 0 ? undefined : view.excerpt;
  const turning = partButtons(buttons, part, parts, (other, action) => to(action, { ...view, part: other }));
  const wider = { ...view, part: undefined, turns: view.turns + 1 };
  const around = [
    ...(item.kind === 'verbatim' ? [button(buttons.wider, to('wider', wider), complete)] : []),
    ...(view.turns > 0 ? [button(buttons.narrower, to('narrower', aloneIn(view)))] : []),
  ];
  const sharing = isPrivate ? [button(share.button, to('share', view))] : [];
  const save = button(saved.buttons.save, saveTarget('save', toShownId(library, item.id, excerpt), library));
  const all = [
    ...(among === undefined ? [] : [among.back]),
    // Where there is no room among neighbours, the way through the other hits is by the quote alone.
    ...(view.turns > 0 && (isPrivate || turning.length > 0) ? [] : pagingButtons(library, buttons, found, view)),
    ...turning,
    ...(among?.own === undefined ? [...around, ...sharing, save] : [...among.own, ...sharing, ...around]),
  ];
  const more = button(buttons.more, among?.more ?? to('more', view));
  const room = limits.rowButtons - 1;
  return { shown: [...all.slice(0, room), more], rest: all.slice(room) };
}

/** The same quote without what stands around it. */
export function aloneIn(view: View): View {
  return { ...view, turns: 0, part: undefined };
}

/** To the hit before and to the one behind, which says how many there are. */
function pagingButtons(
  library: Pick<Library, 'interviews'>,
  buttons: Messages['buttons'],
  found: Found,
  view: View,
): readonly APIButtonComponent[] {
  const { items, at } = view;
  if (items.length < 2) return [];
  const turned = (other: number): View => {
    const excerpt = view.excerpt && findExcerptOf(library, items[other] ?? '');
    const { excerpt: _, ...whole } = aloneIn(view);
    return { ...whole, at: other, ...(excerpt && { excerpt }) };
  };
  const last = items.length - 1;
  const before = followsQuestion(found, view) ? buttons.toQuestion : buttons.previous;
  return [
    button(before, quoteTarget('previous', turned(Math.max(at - 1, 0)), library), at === 0),
    button(
      buttons.nextOf(at + 1, items.length),
      quoteTarget('next', turned(Math.min(at + 1, last)), library),
      at === last,
    ),
  ];
}

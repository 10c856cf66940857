import type { Deps } from '../conversation/command.ts';
import type { UpdateReply } from '../conversation/reply.ts';
import type { ComponentRequest } from '../conversation/request.ts';
import { findOther } from '../feeds/find-other.ts';
import { type PlanChange, changePlanFacts, savePlanChange } from '../feeds/plan-change.ts';
import { planFeed } from '../feeds/plan-feed.ts';
import { type PlanFacts, readPlanFacts } from '../feeds/plan-facts.ts';
import type { Resolved } from '../interview/resolve-kept.ts';
import type { Messages } from '../i18n/en-us/messages.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { readFeedItem, readPickedDate } from '../render/components/feed-state.ts';
import { feedPreviewBody } from '../render/feeds/feed-preview-body.ts';
import { readerOf } from '../render/reader.ts';
import { getButtonFeed } from './get-feed.ts';
import { previewedPosts, toFeedPreview } from './to-feed-preview.ts';

/** A coming post that was picked, or whose button was pressed. */
interface Pressed {
  readonly facts: PlanFacts;
  readonly date: string;
  /** What the button was drawn for: pressed twice, or by two, it changes nothing more. */
  readonly item: string | undefined;
  /** The same where its words are in the text no more, which may still be taken back. */
  readonly kept: string | undefined;
  readonly words: Messages['feeds']['preview'];
}

/** What a press makes of the plan; a sentence, where there is one to say. */
interface Decision {
  readonly changes: readonly PlanChange[];
  readonly note?: string;
}

const nothing: Decision = { changes: [] };

/** The preview's select and buttons: what changes the plan shows what comes now. */
export const previewButtons = {
  day: press(() => nothing),
  /** A day's number, on previews of earlier versions. */
  pick: press(() => nothing),
  skip: press(({ date }) => ({ changes: [{ kind: 'wish', date, wish: { kind: 'skip' } }] })),
  undo: press(({ date }) => ({ changes: [{ kind: 'wish', date, wish: undefined }] })),
  swap: press(swap),
  ban: press(ban),
  unban: press(({ kept }) => (kept === undefined ? nothing : { changes: [{ kind: 'unban', item: kept }] })),
};

function swap({ facts, date, item, words }: Pressed): Decision {
  if (item === undefined) return nothing;
  const other = findOther(facts, date, item);
  if (other === undefined) return { changes: [], note: words.noOther };
  return { changes: [{ kind: 'wish', date, wish: { kind: 'item', item: other } }] };
}

/** It stands in no way of a wish for another date. */
function ban({ facts, date, item }: Pressed): Decision {
  if (item === undefined) return nothing;
  const wish = facts.wishes.find((each) => each.date === date)?.wish;
  const wished = wish?.kind === 'item' && wish.item === item;
  return { changes: [{ kind: 'ban', item }, ...(wished ? [{ kind: 'wish', date, wish: undefined } as const] : [])] };
}

/** Where the words that were pressed about are others now. */
function correctedNote(
  found: Resolved | undefined,
  changes: readonly PlanChange[],
  words: Messages['feeds']['preview'],
): string | undefined {
  if (changes.length > 0) return found?.kind === 'changed' ? words.wordsChanged : undefined;
  return found?.kind === 'gone' ? words.wordsGone : undefined;
}

/** All that decides the plan is read once: what the press changed is known. */
function press(decide: (pressed: Pressed) => Decision) {
  return async (
    request: ComponentRequest,
    { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
  ): Promise<UpdateReply> => {
    const feed = await getButtonFeed(request, store);
    const date = readPickedDate(request);
    const found = readFeedItem(library, request.state);
    const item = found?.kind === 'same' || found?.kind === 'changed' ? found.id : undefined;
    const words = messagesFor(request.locale).feeds.preview;
    const facts = await readPlanFacts(feed, { library, store });
    const coming = planFeed(facts, clock.wall(), previewedPosts).some((planned) => planned.date === date);
    const pressed = { facts, date, item, kept: found?.id, words };
    const { changes, note } = coming ? decide(pressed) : { changes: [], note: words.gone };
    for (const change of changes) await savePlanChange(feed.id, change, store, clock.wall());
    const view = { chosen: date, note: note ?? correctedNote(found, changes, words) };
    const preview = toFeedPreview(changes.reduce(changePlanFacts, facts), { clock, delivery }, view);
    return { kind: 'update', ...feedPreviewBody(library, preview, readerOf(request)) };
  };
}

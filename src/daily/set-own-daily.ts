import type { Deps } from '../conversation/command.ts';
import type { MessageReply, ModalReply, Reply } from '../conversation/reply.ts';
import type { ActRequest, ComponentRequest, ModalRequest } from '../conversation/request.ts';
import type { Feed } from '../feeds/feed.ts';
import { findOwnStanding } from '../feeds/find-own-standing.ts';
import { ownHome } from '../feeds/own-home.ts';
import { mainInterview } from '../finding/find-interview.ts';
import type { Library } from '../interview/interview.ts';
import { findByKey } from '../interview/interview-key.ts';
import { ownDailyBody, ownDailyStoppedBody } from '../render/feeds/own-daily-body.ts';
import { ownDailyModal, ownDailyValues } from '../render/feeds/own-daily-modal.ts';
import { readerOf } from '../render/reader.ts';
import { findOwnFeed } from './find-own-feed.ts';
import { newFeedId, newFeedSeed } from './new-feed-id.ts';
import { readRule } from './read-rule.ts';

type Given = Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>;

/** How it stands, told to its owner alone. */
export async function showOwnDaily(request: ActRequest, given: Given): Promise<MessageReply> {
  return { kind: 'message', privately: true, ...(await panel(request, given)) };
}

/** The form, as it is set now. */
export async function askOwnDaily(
  { userId, locale }: ComponentRequest,
  { library, store }: Pick<Given, 'library' | 'store'>,
): Promise<ModalReply> {
  mainInterview(library);
  const values = ownDailyValues(await findOwnFeed(userId, store), library, locale);
  return { kind: 'modal', modal: ownDailyModal(values, library, locale) };
}

/**
 * Sets it up, or changes the one there is: one a person, however many forms were open. A time that has passed today is not
 * made up for. @throws UserError `bad-time`, `bad-zone`
 */
export async function setOwnDaily(
  request: ModalRequest,
  { library, store, clock, delivery, random }: Given & Pick<Deps, 'random'>,
): Promise<Reply> {
  const { userId, locale, texts, picks } = request;
  mainInterview(library);
  const kind = picks['kind']?.[0] === 'serial' ? 'serial' : 'highlight';
  const slug = pickedSlug(library, picks['interview']);
  const nowMs = clock.wall();
  const asked = { time: texts['time'], zone: texts['zone'], days: undefined, except: undefined };
  const rule = readRule(asked, undefined, nowMs);
  const home = ownHome(userId);
  for (const { key } of await store.unreadableFeeds(home)) await store.removeUnreadable(home, key);
  const before = await findOwnFeed(userId, store);
  const wanted = { kind, slug, rule, locale, state: 'active', sinceMs: nowMs } as const;
  if (before !== undefined) {
    await store.changeFeed(before.id, wanted);
    return changed(request, { library, store, clock, delivery });
  }
  const feed: Feed = {
    ...wanted,
    id: newFeedId(random),
    guildId: home,
    channelId: home,
    roleId: undefined,
    seed: newFeedSeed(random),
    createdBy: userId,
    createdAtMs: nowMs,
    parked: undefined,
  };
  await store.addFeed(feed);
  return changed(request, { library, store, clock, delivery });
}

/** After it was stopped by us: from now on, in the language that its owner reads now. */
export async function startOwnDaily(request: ComponentRequest, given: Given): Promise<Reply> {
  const { store, clock } = given;
  const before = await findOwnFeed(request.userId, store);
  const again = { state: 'active', sinceMs: clock.wall(), locale: request.locale } as const;
  if (before !== undefined) await store.changeFeed(before.id, again);
  return changed(request, given);
}

/** It is removed, with the record of what it sent. */
export async function stopOwnDaily(request: ComponentRequest, { store }: Pick<Given, 'store'>): Promise<Reply> {
  const feed = await findOwnFeed(request.userId, store);
  if (feed !== undefined) await store.removeFeed(feed.id);
  const kind = request.ephemeral ? 'update' : 'message';
  return { kind, ...privately(request), embeds: [], ...ownDailyStoppedBody(request.locale) };
}

async function changed(request: ComponentRequest | ModalRequest, given: Given): Promise<Reply> {
  const kind = request.ephemeral ? 'update' : 'message';
  return { kind, ...privately(request), ...(await panel(request, given)) };
}

/** What stands in a channel, such as the answer whose button it was, stays as it is. */
function privately({ ephemeral }: ComponentRequest | ModalRequest) {
  return ephemeral ? {} : { privately: true as const };
}

async function panel(request: ActRequest, { library, store, clock, delivery }: Given) {
  const nowMs = clock.wall();
  const standing = await findOwnStanding(request.userId, nowMs, { library, store });
  return ownDailyBody(standing, { nowMs, doubt: delivery.clockDoubt() }, readerOf(request));
}

function pickedSlug(library: Library, [key]: readonly string[] = []): string | undefined {
  return key === undefined ? undefined : findByKey(library, key)?.slug;
}

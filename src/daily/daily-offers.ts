import { interviewOffers } from '../conversation/interview-offers.ts';
import type { Asking, Offer, OfferDeps, Offers } from '../conversation/offer.ts';
import type { Feed } from '../feeds/feed.ts';
import { readPlan } from '../feeds/read-plan.ts';
import { dateChoices, readDateChoice } from '../render/choices/date-choices.ts';
import { dayChoices, readDayChoice } from '../render/choices/day-choices.ts';
import { exceptChoices } from '../render/choices/except-choices.ts';
import { feedChoices, isFeedChoice, type OfferedFeeds, readFeedChoice } from '../render/choices/feed-choices.ts';
import { timeChoices } from '../render/choices/time-choices.ts';
import { readZoneChoice, zoneChoices } from '../render/choices/zone-choices.ts';
import { fittingChoices } from '../render/choices/fitting-choices.ts';
import { drawOffered, type OfferedThing, readOffered } from '../render/choices/offered-thing.ts';
import type { FeedPlace } from '../feeds/feed-place.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import type { Locale } from '../locale.ts';
import { limits } from '../render/limits.ts';
import { findFeed } from './get-feed.ts';

const feedOffer: Offer = {
  async draw(request, { store, channelNames }) {
    const offered = await offeredFeeds(request, store);
    await channelNames.ask(channelsOf(offered));
    return feedChoices(offered, channelNames, request);
  },
  async read(given, request, { store, channelNames }) {
    const feeds = await offeredFeeds(request, store);
    const read = readFeedChoice(feeds, channelNames, given, request);
    if (read !== undefined || !isFeedChoice(given)) return read;
    // Offered by another process, or before this one was started.
    await channelNames.ask(channelsOf(feeds));
    return readFeedChoice(feeds, channelNames, given, { ...request, isAsked: true });
  },
};

/** The days a feed will post on. */
const dateOffer: Offer = {
  async draw(request, { library, store, clock }) {
    const feed = findFeed(await feedsOf(request, store), request);
    if (feed === undefined) return [];
    const planned = await readPlan(feed, limits.choices, { library, store, clock });
    const dates = planned.filter(({ skipped }) => !skipped).map(({ date }) => date);
    return dateChoices(dates, clock.wall(), request.focused.value, request.locale);
  },
  read: async (given, _, { clock }) => readDateChoice(given, clock.wall()),
};

const zoneOffer: Offer = {
  draw: async ({ focused, locale }, { clock }) => zoneChoices(focused.value, clock.wall(), locale),
  read: async (given) => readZoneChoice(given),
};

/** Times are called as they are written. */
const timeOffer: Offer = {
  draw: async ({ focused }) => timeChoices(focused.value),
  read: async () => undefined,
};

const dayOffer: Offer = {
  draw: async ({ focused, locale }) => dayChoices(focused.value, locale),
  read: async (given) => readDayChoice(given),
};

/** Whatever is offered is read as it is written. */
const exceptOffer: Offer = {
  draw: async ({ focused, locale }) => exceptChoices(focused.value, locale),
  read: async () => undefined,
};

/** The tags of the forum that the feed is to post in. */
const tagOffer: Offer = {
  async draw(request, { store, findPlace }) {
    const place = await placeOf(request, store, findPlace);
    return fittingChoices(drawOffered(tagsOf(place), tagsOf(place), request.locale), request.focused.value);
  },
  read: async (given, request, { store, findPlace }) =>
    readOffered(tagsOf(await placeOf(request, store, findPlace)), given),
};

function tagsOf(place: FeedPlace | undefined): readonly OfferedThing[] {
  const tags = place?.tags.filter(({ moderated }) => !moderated) ?? [];
  const none = { value: 'none', name: (locale: Locale) => messagesFor(locale).talking.none };
  return [...tags.map(({ id, name }) => ({ value: id, name: () => name })), none];
}

async function placeOf(
  request: Asking,
  store: OfferDeps['store'],
  findPlace: OfferDeps['findPlace'],
): Promise<FeedPlace | undefined> {
  const picked = request.options['channel'];
  const channelId = typeof picked === 'string' ? picked : findFeed(await feedsOf(request, store), request)?.channelId;
  const place = channelId === undefined ? undefined : await findPlace(channelId);
  return place === 'hidden' ? undefined : place;
}

/** What `/daily` offers while its options are typed. */
export const dailyOffers: Offers = {
  feed: feedOffer,
  date: dateOffer,
  time: timeOffer,
  zone: zoneOffer,
  days: dayOffer,
  except: exceptOffer,
  tag: tagOffer,
  transcript: interviewOffers.transcript,
};

async function offeredFeeds({ guildId }: Asking, store: OfferDeps['store']): Promise<OfferedFeeds> {
  if (guildId === undefined) return { feeds: [], unreadable: [] };
  return { feeds: await store.feedsOf(guildId), unreadable: await store.unreadableFeeds(guildId) };
}

function channelsOf({ feeds, unreadable }: OfferedFeeds): readonly string[] {
  return [...feeds, ...unreadable].flatMap(({ channelId }) => channelId ?? []);
}

async function feedsOf({ guildId }: Asking, store: OfferDeps['store']): Promise<readonly Feed[]> {
  return guildId === undefined ? [] : store.feedsOf(guildId);
}

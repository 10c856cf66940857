import { findSerialPart, serialParts } from '../feeds/serial-parts.ts';
import type { Feed, Post, Wish } from '../feeds/feed.ts';
import type { Refusal } from '../feeds/refusal.ts';
import type { Interview, ItemWords, Library } from '../interview/interview.ts';
import { parseKeptId, unknownHash, writeKeptId } from '../interview/kept-id.ts';
import { partBeginningWith, resolveIn, resolveKept } from '../interview/resolve-kept.ts';
import { findExcerptOf } from '../excerpt/find-excerpt-of.ts';
import { writeExcerptMark } from '../excerpt/find-shown-excerpt.ts';
import { followExcerpt } from '../excerpt/follow-excerpt.ts';
import { toShownId } from '../excerpt/to-shown-id.ts';
import { toKeptId } from '../interview/to-kept-id.ts';
import { uniqueBy } from '../interview/unique-by.ts';
import type { SavedQuote, Store } from '../store/store.ts';
import { saidWithin } from './said-within.ts';

/**
 * The store for all who speak of items by where they stand now: rows are written with the hash of their words, and whatever
 * is read is told where its words stand, with the former ones where they changed. What is gone, or not here, comes as its
 * kept id, which names nothing.
 */
export function storeByWords(store: Store, library: Library): Store {
  return {
    ...store,
    ...feedsByWords(store, library),
    ...postsByWords(store, library),
    ...refusalsByWords(store, library),
    ...wishesByWords(store, library),
    ...bansByWords(store, library),
    ...savedByWords(store, library),
    once: (id, atMs, work, by) => store.once(id, atMs, (inside) => work(storeByWords(inside, library)), by),
  };
}

/** Where an item's words stand now, and what they were where they changed. */
interface Told {
  readonly item: string;
  readonly former?: ItemWords;
}

function tellItem(library: Library, kept: string): Told {
  const found = resolveKept(library, kept);
  return found.kind === 'changed' ? { item: found.id, former: found.former } : { item: found.id };
}

/** The same of what shows an excerpt: that is followed by its own words, and marked where they stand now. */
function tellShownOf(library: Library, kept: string): Told & { readonly mark?: string; readonly kept?: string } {
  const before = parseKeptId(kept)?.mark;
  const { found, excerpt } = followExcerpt(library, resolveKept(library, kept), before);
  if (found.kind === 'changed') return { item: found.id, former: found.former, kept: found.kept };
  const mark = excerpt === undefined ? before : writeExcerptMark(excerpt);
  return { item: found.id, ...(mark !== undefined && { mark }) };
}

/** Of what is passed over also what else says its words now: it holds for all of them. */
function tellPassedOver(library: Library, kept: string): Told & { readonly also?: readonly string[] } {
  const found = resolveKept(library, kept);
  const told = tellItem(library, kept);
  const interview = interviewOf(library, kept);
  if (!('former' in found) || found.former === undefined || interview === undefined) return told;
  const isPart = parseKeptId(kept)?.place.kind === 'part';
  const also = saidWithin(interview, found.former)
    .flatMap((number) => (isPart ? partBeginningWith(interview, number) : interview.passages[number - 1]?.id) ?? [])
    .filter((id) => id !== told.item);
  return { ...told, ...(also.length > 0 && { also: uniqueBy(also, (id) => id) }) };
}

function interviewOf({ interviews }: Library, kept: string): Interview | undefined {
  const { slug } = parseKeptId(kept) ?? {};
  return interviews.find((interview) => interview.slug === slug);
}

/** Alike for the same words, wherever they stood when a row was written; where nobody knows the words, for the same place. */
function sameness({ item }: Told): string {
  const { slug = '', hash } = parseKeptId(item) ?? {};
  return hash === undefined || hash === unknownHash ? item : `${slug}~${hash}`;
}

/** Those of some rows that are about the same words as an item of now, or one that was told as gone. */
function formsOf(library: Library, item: string, kept: readonly string[]): readonly string[] {
  // Without its hash, an id in a row is of before, and means another place.
  const wanted = sameness(tellItem(library, toKeptId(library, item)));
  return [...new Set(kept.filter((each) => sameness(tellItem(library, each)) === wanted))];
}

function feedsByWords(store: Store, library: Library) {
  const tell = (feed: Feed): Feed =>
    feed.parked?.item === undefined
      ? feed
      : { ...feed, parked: { ...feed.parked, ...tellItem(library, feed.parked.item) } };
  return {
    addFeed: (feed) => store.addFeed({ ...feed, parked: feed.parked && keepItem(library, feed.parked) }),
    async feed(id) {
      const feed = await store.feed(id);
      return feed && tell(feed);
    },
    feedsOf: async (guildId) => (await store.feedsOf(guildId)).map(tell),
    async changeFeed(id, changes) {
      const feed = await store.changeFeed(id, changes);
      return feed && tell(feed);
    },
    parkFeed: (id, channelId, cause, atMs) => store.parkFeed(id, channelId, keepItem(library, cause), atMs),
    parkedFeeds: async (sinceMs, afterId, limit) => (await store.parkedFeeds(sinceMs, afterId, limit)).map(tell),
    feedsDue: async (rule, due, limit) => (await store.feedsDue(rule, due, limit)).map(tell),
  } satisfies Partial<Store>;
}

function keepItem<About extends { readonly item?: string }>(library: Library, about: About): About {
  return about.item === undefined ? about : { ...about, item: toKeptId(library, about.item) };
}

function postsByWords(store: Store, library: Library) {
  const tell = (post: Post): Post => {
    if (post.item === undefined) return post;
    const { kept: _, ...told } = tellShownOf(library, post.item);
    return { ...post, ...told };
  };
  return {
    claim: (post) => store.claim(post.item === undefined ? post : { ...post, item: keepPosted(library, post.item) }),
    openClaims: async (by, beforeMs, limit) => (await store.openClaims(by, beforeMs, limit)).map(tell),
    posts: async (feedId, limit) => (await store.posts(feedId, limit)).map(tell),
    async post(feedId, date) {
      const post = await store.post(feedId, date);
      return post && tell(post);
    },
    shownItems: async (feedId) => (await store.shownItems(feedId)).map((kept) => tellShown(library, kept)),
  } satisfies Partial<Store>;
}

/**
 * Of a part of a reading also what it ends with: parts are cut anew with every correction. Of a passage what is shown of it:
 * excerpts are weighed anew, too.
 */
function keepPosted(library: Library, item: string): string {
  const kept = parseKeptId(toKeptId(library, item));
  if (kept?.place.kind === 'passage') return toShownId(library, item, findExcerptOf(library, item));
  const interview = library.interviews.find(({ slug }) => slug === kept?.slug);
  if (kept?.hash === undefined || kept.place.kind !== 'part' || interview === undefined) return toKeptId(library, item);
  const until = findSerialPart(interview, item)?.passages.at(-1)?.hash;
  return writeKeptId({ ...kept, ...(until !== undefined && { until }) });
}

/** Of a reading the part after which it goes on, so that no words are left out. */
function tellShown(library: Library, written: string): string {
  const kept = parseKeptId(written);
  const interview = library.interviews.find(({ slug }) => slug === kept?.slug);
  const read = kept?.until === undefined || interview === undefined ? undefined : lastRead(interview, kept.until);
  return read ?? tellItem(library, written).item;
}

/** The last part that was read whole, by the hash of the passage it ended with. */
function lastRead(interview: Interview, until: string): string | undefined {
  const last = resolveIn(interview, { place: { kind: 'passage', number: 1 }, hash: until });
  const parts = serialParts(interview);
  const at = parts.findIndex(({ passages }) => passages.some(({ id }) => id === last.id));
  const isWhole = parts[at]?.passages.at(-1)?.id === last.id;
  return (isWhole ? parts[at] : (parts[at - 1] ?? parts[at]))?.item;
}

function refusalsByWords(store: Store, library: Library) {
  const tell = (refusal: Refusal): Refusal => ({ ...refusal, ...tellItem(library, refusal.item) });
  const leftOutForms = async (feedId: string, items: readonly string[]) => {
    const kept = (await store.leftOut(feedId)).map(({ item }) => item);
    return items.flatMap((item) => formsOf(library, item, kept));
  };
  return {
    async refuse(refusal, by, { allowAgain, stop, ...then } = {}) {
      return store.refuse(keepItem(library, refusal), by, {
        ...then,
        ...(allowAgain && { allowAgain: await leftOutForms(refusal.feedId, allowAgain) }),
        ...(stop && { stop: keepItem(library, stop) }),
      });
    },
    refusals: async (feedId, limit) => (await store.refusals(feedId, limit)).map(tell),
    leftOut: async (feedId) =>
      (await store.leftOut(feedId)).map((each) => ({ ...each, ...tellPassedOver(library, each.item) })),
    async allowAgain(feedId, item) {
      for (const form of await leftOutForms(feedId, [item])) await store.allowAgain(feedId, form);
    },
  } satisfies Partial<Store>;
}

function wishesByWords(store: Store, library: Library) {
  const tell = (wish: Wish): Wish =>
    wish.wish.kind === 'item' ? { ...wish, wish: { ...wish.wish, ...tellItem(library, wish.wish.item) } } : wish;
  return {
    wishes: async (feedId) => (await store.wishes(feedId)).map(tell),
    setWish: (feedId, date, wish) =>
      store.setWish(feedId, date, wish?.kind === 'item' ? keepItem(library, wish) : wish),
  } satisfies Partial<Store>;
}

function bansByWords(store: Store, library: Library) {
  const formsOfBan = async (feedId: string, item: string) =>
    formsOf(
      library,
      item,
      (await store.banned(feedId)).map((ban) => ban.item),
    );
  return {
    async banned(feedId) {
      const told = (await store.banned(feedId)).map(({ item }) => tellPassedOver(library, item));
      // Of two that became one, each may have become something else, too.
      const alsoOf = Map.groupBy(told, sameness);
      return uniqueBy(told, sameness).map((ban) => {
        const also = (alsoOf.get(sameness(ban)) ?? []).flatMap((each) => each.also ?? []);
        return { ...ban, ...(ban.also && { also: uniqueBy(also, (id) => id) }) };
      });
    },
    async ban(feedId, item) {
      const [known = toKeptId(library, item)] = await formsOfBan(feedId, item);
      await store.ban(feedId, known);
      await refusalsByWords(store, library).allowAgain(feedId, item);
    },
    async unban(feedId, item) {
      for (const form of await formsOfBan(feedId, item)) await store.unban(feedId, form);
    },
  } satisfies Partial<Store>;
}

function savedByWords(store: Store, library: Library) {
  const tell = (quote: SavedQuote): SavedQuote => ({ ...quote, ...tellShownOf(library, quote.item) });
  /** Several may have become one: each stays what was saved. */
  const wording = ({ item, kept = item }: Pick<SavedQuote, 'item' | 'kept'>) => sameness({ item: kept });
  const rowsBy = async (userId: string, item: string, keyOf: (quote: SavedQuote) => string) => {
    const wanted = keyOf(tell({ userId, item: toKeptId(library, item), savedAtMs: 0 }));
    return (await store.savedBy(userId)).filter((row) => keyOf(tell(row)) === wanted).map((row) => row.item);
  };
  const savedBy: Store['savedBy'] = async (userId) => uniqueBy((await store.savedBy(userId)).map(tell), wording);
  /** Those that an item of the list stands for. */
  const formsBy = async (userId: string, item: string) => {
    const own = await rowsBy(userId, item, wording);
    return own.length > 0 ? own : rowsBy(userId, item, sameness);
  };
  return {
    savedBy,
    async setNote(userId, item, note) {
      const forms = await formsBy(userId, item);
      const written = await Promise.all(forms.map((form) => store.setNote(userId, form, note)));
      return written.includes(true);
    },
    async saveQuote(quote) {
      if ((await rowsBy(quote.userId, quote.item, sameness)).length > 0) return false;
      return store.saveQuote(keepItem(library, quote));
    },
    async removeSaved(userId, item) {
      const forms = await formsBy(userId, item);
      const removed = await Promise.all(forms.map((form) => store.removeSaved(userId, form)));
      return removed.includes(true);
    },
    async forgetMember(userId) {
      const { length } = await savedBy(userId);
      const unreadable = await store.unreadableSaved(userId);
      await store.forgetMember(userId);
      return length + unreadable;
    },
  } satisfies Partial<Store>;
}

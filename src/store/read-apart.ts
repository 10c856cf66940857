import type { Store } from './store.ts';

/** A store that writes by one connection, and does by another what only reads. */
export function readApart(store: Store, from: Store): Store {
  return {
    ...store,
    settings: (...of) => from.settings(...of),
    feed: (...of) => from.feed(...of),
    feedsOf: (...of) => from.feedsOf(...of),
    unreadableFeeds: (...of) => from.unreadableFeeds(...of),
    parkedFeeds: (...of) => from.parkedFeeds(...of),
    namedInterviews: (...of) => from.namedInterviews(...of),
    activeRules: (...of) => from.activeRules(...of),
    feedsDue: (...of) => from.feedsDue(...of),
    openClaims: (...of) => from.openClaims(...of),
    refusals: (...of) => from.refusals(...of),
    leftOut: (...of) => from.leftOut(...of),
    lacks: (...of) => from.lacks(...of),
    tellingsDue: (...of) => from.tellingsDue(...of),
    followUpsDue: (...of) => from.followUpsDue(...of),
    followUpsOf: (...of) => from.followUpsOf(...of),
    posts: (...of) => from.posts(...of),
    post: (...of) => from.post(...of),
    hasUndatedPost: (...of) => from.hasUndatedPost(...of),
    unreadableRecords: (...of) => from.unreadableRecords(...of),
    shownItems: (...of) => from.shownItems(...of),
    wishes: (...of) => from.wishes(...of),
    banned: (...of) => from.banned(...of),
    savedBy: (...of) => from.savedBy(...of),
    unreadableSaved: (...of) => from.unreadableSaved(...of),
    guildIds: (...of) => from.guildIds(...of),
    survey: (...of) => from.survey(...of),
    knownTexts: (...of) => from.knownTexts(...of),
    firstPlaces: (...of) => from.firstPlaces(...of),
    editionsOf: (...of) => from.editionsOf(...of),
    formerWords: (...of) => from.formerWords(...of),
    wording: (...of) => from.wording(...of),
  };
}

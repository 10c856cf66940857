import type { Deps } from '../conversation/command.ts';
import { getManagedGuild } from '../conversation/manage-server.ts';
import type { MessageReply } from '../conversation/reply.ts';
import type { CommandRequest } from '../conversation/request.ts';
import type { Locale } from '../locale.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { getInterview, mainInterview } from '../finding/find-interview.ts';
import type { Feed, Rule } from '../feeds/feed.ts';
import type { Store } from '../store/store.ts';
import { answerCard } from './answer-card.ts';
import { type CheckedPlace, checkPlace } from './check-place.ts';
import { newFeedId, newFeedSeed } from './new-feed-id.ts';
import { ofTheServer, readFeedOptions } from './read-feed-options.ts';
import { pastDatesNote } from './past-dates-note.ts';
import { roleNotes } from './role-notes.ts';
import { readRule } from './read-rule.ts';
import { textNote } from './text-note.ts';
import { tryAll } from './try-all.ts';
import { twinNote } from './twin-note.ts';

/** `/daily add`. @throws UserError for what cannot be posted, in a sentence that says what to mend */
export async function addFeed(
  request: CommandRequest,
  { library, store, clock, delivery, random }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery' | 'random'>,
): Promise<MessageReply> {
  const made = await makeFeed(request, { library, store, clock, random });
  const added = { title: messagesFor(request.locale).feeds.added, ...made };
  return { kind: 'message', ...(await answerCard(request, { library, store, clock, delivery }, added)) };
}

/** The feed that was asked for, kept, and what is to be said of it. */
export async function makeFeed(
  request: CommandRequest,
  { library, store, clock, random }: Pick<Deps, 'library' | 'store' | 'clock' | 'random'>,
): Promise<{ readonly feed: Feed; readonly notes: readonly string[] }> {
  const guildId = getManagedGuild(request);
  const { locale, userId } = request;
  mainInterview(library);
  const options = readFeedOptions(request);
  const { kind = 'highlight', transcript, card } = options;
  const nowMs = clock.wall();
  const [{ notes, extras, ...place }, rule, slug] = tryAll<[CheckedPlace, Rule, string | undefined]>([
    () => checkPlace(options, request, undefined),
    () => readRule(options, undefined, nowMs),
    () => (transcript === undefined || transcript === ofTheServer ? undefined : getInterview(library, transcript).slug),
  ]);
  const { thread, publish, tag, closing } = extras;
  const feed: Feed = {
    id: newFeedId(random),
    guildId,
    ...place,
    kind,
    slug,
    rule,
    ...(card === true && { card }),
    ...(thread && { thread }),
    ...(publish && { publish }),
    ...(tag && { tag }),
    ...(closing !== undefined && { closing }),
    state: 'active',
    seed: newFeedSeed(random),
    sinceMs: nowMs,
    createdBy: userId,
    createdAtMs: nowMs,
    parked: undefined,
  };
  await store.addFeed(feed);
  const language = await settleLanguage(request, guildId, store);
  const { feeds, settings } = messagesFor(locale);
  const said = [
    ...(await twinNote(feed, { library, store }, locale)),
    ...notes,
    ...pastDatesNote(rule, nowMs, locale),
    ...roleNotes(feed, request, options.channel),
    ...(await textNote(feed, { library, store }, locale)),
  ];
  return { feed, notes: [...said, feeds.language(settings.language.names[language])] };
}

/**
 * The language of the server's posts: settled with its first feed, since later nobody is there to tell. What Discord
 * says a server speaks is English where nobody chose: then it is the language of whoever sets the feed up.
 */
async function settleLanguage({ guildLocale, locale }: CommandRequest, guildId: string, store: Store): Promise<Locale> {
  const known = (await store.settings(guildId)).locale;
  if (known !== undefined) return known;
  const chosen = guildLocale === undefined || guildLocale === 'en-US' ? locale : guildLocale;
  await store.changeSettings(guildId, { locale: chosen });
  return chosen;
}

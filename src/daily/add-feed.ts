import type { Deps } from '../conversation/command.ts';
import { getManagedGuild } from '../conversation/manage-server.ts';
import type { MessageReply } from '../conversation/reply.ts';
import type { CommandRequest } from '../conversation/request.ts';
import type { Locale } from '../locale.ts';
import { messagesFor } from '../i18n/messages.ts';
import { askedText } from '../finding/asked.ts';
import { getInterview, mainInterview } from '../finding/find-interview.ts';
import type { Feed, FeedKind } from '../feeds/feed.ts';
import { answerCard } from './answer-card.ts';
import { askedCard, checkPlace } from './check-place.ts';
import { readRule } from './read-rule.ts';

const idLetters = 7;
const seedLetters = 16;

/** `/daily add`. @throws UserError for what cannot be posted, in a sentence that says what to mend */
export async function addFeed(request: CommandRequest, deps: Deps): Promise<MessageReply> {
  const guildId = getManagedGuild(request);
  const { library, store, clock } = deps;
  const { locale, options, userId } = request;
  mainInterview(library);
  const transcript = askedText(options, 'transcript');
  const { notes, ...place } = checkPlace(request, undefined);
  const feed: Feed = {
    // Begins with a letter: a bare number is a feed's place in the list.
    id: `f${letters(idLetters, deps.random)}`,
    guildId,
    ...place,
    kind: readKind(options['kind']) ?? 'highlight',
    slug: transcript === undefined ? undefined : getInterview(library, transcript).slug,
    rule: readRule(request, undefined),
    ...(askedCard(request) === true && { card: true }),
    state: 'active',
    seed: letters(seedLetters, deps.random),
    sinceMs: clock.wall(),
    createdBy: userId,
    createdAtMs: clock.wall(),
    parked: undefined,
  };
  await store.addFeed(feed);
  const language = await postLanguage(request, guildId, deps);
  const { feeds, settings } = messagesFor(locale);
  const card = { title: feeds.added, feed, notes: [...notes, feeds.language(settings.language.names[language])] };
  return { kind: 'message', ...(await answerCard(request, deps, card)) };
}

export function readKind(given: string | number | boolean | undefined): FeedKind | undefined {
  return given === 'highlight' || given === 'serial' || given === 'summary' ? given : undefined;
}

/**
 * The language of the server's posts: settled with its first feed, since later nobody is there to tell. What Discord
 * says a server speaks is English where nobody chose: then it is the language of whoever sets the feed up.
 */
async function postLanguage(
  { guildLocale, locale }: CommandRequest,
  guildId: string,
  { store }: Deps,
): Promise<Locale> {
  const known = (await store.settings(guildId)).locale;
  if (known !== undefined) return known;
  const chosen = guildLocale === undefined || guildLocale === 'en-US' ? locale : guildLocale;
  await store.changeSettings(guildId, { locale: chosen });
  return chosen;
}

/** Of a–z and 0–9. */
function letters(count: number, random: () => number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 36).toString(36)).join('');
}

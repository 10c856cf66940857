import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command, Deps } from '../src/conversation/command.ts';
import { interviewOffers } from '../src/conversation/interview-offers.ts';
import { managesServer } from '../src/conversation/manages-server.ts';
import { offering } from '../src/conversation/offer.ts';
import type { MessageReply, UpdateReply } from '../src/conversation/reply.ts';
import type { ActRequest, ComponentRequest, CommandRequest } from '../src/conversation/request.ts';
import { described } from '../src/i18n/described.ts';
import { locales } from '../src/locale.ts';
import { named } from '../src/i18n/named.ts';
import { askedText } from '../src/finding/asked-text.ts';
import { getInterview } from '../src/finding/find-interview.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { readInterviewField } from '../src/render/components/fields/interview-field.ts';
import { readerOf } from '../src/render/reader.ts';
import { settingsBody } from '../src/render/settings-body.ts';
import { unsetValue } from '../src/render/setting-rows.ts';
import type { Display } from '../src/store/member-settings.ts';
import type { GuildSettings } from '../src/store/store.ts';
import { UserError } from '../src/user-error.ts';

const replies = ['public', 'private'] as const;
const displays = ['embeds', 'text'] as const;

type Given = Pick<Deps, 'library' | 'store'>;

/** What somebody chose: for their own answers, or for their server. */
type Changes = Partial<GuildSettings> & { readonly own?: Display };

/**
 * `/settings`: what somebody chose for themselves, and, for those who manage it, what a server's moderators chose. Everybody
 * may run it: whose the server's part is, is asked here. Settings never pass through the cache.
 */
export const settings = {
  data: {
    name: 'settings',
    ...described(({ settings }) => settings.description),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'display',
        ...described(({ settings }) => settings.display),
        choices: displays.map((value) => ({ ...named(({ settings }) => settings.display[value]), value })),
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'language',
        ...described(({ settings }) => settings.language),
        choices: locales.map((value) => ({ ...named(({ settings }) => settings.language.names[value]), value })),
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'transcript',
        ...described(({ settings }) => settings.transcript),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'replies',
        ...described(({ settings }) => settings.replies),
        choices: replies.map((value) => ({ ...named(({ settings }) => settings.replies[value]), value })),
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'posts',
        ...described(({ settings }) => settings.posts),
        choices: displays.map((value) => ({ ...named(({ settings }) => settings.display[value]), value })),
      },
    ],
  },
  ephemeral: () => true,
  isDeed: (request) => request.kind !== 'command' || Object.keys(request.options).length > 0,
  ...offering({ transcript: interviewOffers.transcript }, async (request, given: Given): Promise<MessageReply> => {
    return { kind: 'message', ...(await change(request, typedChanges(request, given), given)) };
  }),
  components: {
    display: (request, given: Given) => press(request, { own: oneOf(displays, request) }, given),
    posts: (request, given: Given) => press(request, { display: oneOf(displays, request) }, given),
    replies: (request, given: Given) =>
      press(request, { privateReplies: oneOf(replies, request) === 'private' }, given),
    language: (request, given: Given) => {
      return press(request, { locale: locales.find((each) => each === request.values[0]) }, given);
    },
    transcript: (request, given: Given) => press(request, { slug: pickedSlug(request, given) }, given),
    'reset-language': (request, given: Given) => press(request, { locale: undefined }, given),
    'reset-transcript': (request, given: Given) => press(request, { slug: undefined }, given),
    'reset-replies': (request, given: Given) => press(request, { privateReplies: false }, given),
  },
} satisfies Command;

function typedChanges({ options }: CommandRequest, { library }: Given): Changes {
  const transcript = askedText(options, 'transcript');
  const find = <Value extends string>(values: readonly Value[], name: string) =>
    values.find((each) => each === options[name]);
  const [own, posts] = [find(displays, 'display'), find(displays, 'posts')];
  const [language, reply] = [find(locales, 'language'), find(replies, 'replies')];
  return {
    ...(own !== undefined && { own }),
    ...(language !== undefined && { locale: language }),
    ...(transcript !== undefined && { slug: getInterview(library, transcript).slug }),
    ...(reply !== undefined && { privateReplies: reply === 'private' }),
    ...(posts !== undefined && { display: posts }),
  };
}

async function press(request: ComponentRequest, changes: Changes, given: Given): Promise<UpdateReply> {
  return { kind: 'update', ...(await change(request, changes, given)) };
}

/** @throws UserError `server-only`, `not-permitted` before anything is changed */
async function change(request: ActRequest, { own, ...ofServer }: Changes, { library, store }: Given) {
  const guildId = managedGuild(request);
  const changesServer = Object.keys(ofServer).length > 0;
  if (changesServer && guildId === undefined) {
    throw new UserError(request.guildId === undefined || request.isGuest ? 'server-only' : 'not-permitted', {});
  }
  if (own !== undefined) {
    await store.changeMember(request.userId, { display: own === 'embeds' ? undefined : own });
  }
  const read = (id: string) => (changesServer ? store.changeSettings(id, ofServer) : store.settings(id));
  const server = guildId === undefined ? undefined : await read(guildId);
  const { display = 'embeds' } = await store.member(request.userId);
  const shown = { display, server, changed: changesServer || own !== undefined };
  return settingsBody(library, shown, readerOf({ ...request, wantsText: display === 'text' }));
}

/** The server of those who manage it; where the bot is not a member of it, nothing is kept of it. */
function managedGuild(request: ActRequest): string | undefined {
  return managesServer(request) && !request.isGuest ? request.guildId : undefined;
}

/** @throws UserError `stale-button` */
function oneOf<Value extends string>(values: readonly Value[], { state }: ComponentRequest): Value {
  const found = values.find((each) => each === state[0]);
  if (found === undefined) throw new UserError('stale-button', {});
  return found;
}

function pickedSlug({ values: [value] }: ComponentRequest, { library }: Given): string | undefined {
  return value === unsetValue ? undefined : readInterviewField(library, value).slug;
}

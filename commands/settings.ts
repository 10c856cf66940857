import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Command, Deps } from '../src/conversation/command.ts';
import { interviewOffers } from '../src/conversation/interview-offers.ts';
import { getManagedGuild, manageServer } from '../src/conversation/manage-server.ts';
import { offering } from '../src/conversation/offer.ts';
import type { MessageReply, UpdateReply } from '../src/conversation/reply.ts';
import type { ComponentRequest, CommandRequest } from '../src/conversation/request.ts';
import { described } from '../src/i18n/described.ts';
import { locales } from '../src/locale.ts';
import type { Library } from '../src/interview/interview.ts';
import { named } from '../src/i18n/named.ts';
import { askedText } from '../src/finding/asked-text.ts';
import { getInterview } from '../src/finding/find-interview.ts';
import { readerOf } from '../src/render/reader.ts';
import { settingsBody } from '../src/render/settings-body.ts';
import type { GuildSettings, Store } from '../src/store/store.ts';

const replies = ['public', 'private'] as const;

/** `/settings`: what a server's moderators chose, and to choose otherwise. Settings never pass through the cache. */
export const settings = {
  data: {
    name: 'settings',
    ...described(({ settings }) => settings.description),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: manageServer,
    options: [
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
    ],
  },
  ephemeral: () => true,
  isDeed: (request) => request.kind !== 'command' || Object.keys(request.options).length > 0,
  ...offering({ transcript: interviewOffers.transcript }, change),
  components: {
    'reset-language': (request, { library, store }: Pick<Deps, 'library' | 'store'>) =>
      reset({ locale: undefined }, request, library, store),
    'reset-transcript': (request, { library, store }: Pick<Deps, 'library' | 'store'>) =>
      reset({ slug: undefined }, request, library, store),
    'reset-replies': (request, { library, store }: Pick<Deps, 'library' | 'store'>) =>
      reset({ privateReplies: false }, request, library, store),
  },
} satisfies Command;

async function change(
  request: CommandRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<MessageReply> {
  const guildId = getManagedGuild(request);
  const { options } = request;
  const language = locales.find((each) => each === options['language']);
  const transcript = askedText(options, 'transcript');
  const reply = replies.find((each) => each === options['replies']);
  const changes: Partial<GuildSettings> = {
    ...(language !== undefined && { locale: language }),
    ...(transcript !== undefined && { slug: getInterview(library, transcript).slug }),
    ...(reply !== undefined && { privateReplies: reply === 'private' }),
  };
  const changed = Object.keys(changes).length > 0;
  const current = changed ? await store.changeSettings(guildId, changes) : await store.settings(guildId);
  return { kind: 'message', ...settingsBody(library, current, changed, readerOf(request)) };
}

async function reset(
  changes: Partial<GuildSettings>,
  request: ComponentRequest,
  library: Library,
  store: Store,
): Promise<UpdateReply> {
  const current = await store.changeSettings(getManagedGuild(request), changes);
  return { kind: 'update', ...settingsBody(library, current, true, readerOf(request)) };
}

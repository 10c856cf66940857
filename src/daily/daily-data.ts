import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { feedChannelTypes } from '../discord/missing-permissions.ts';
import { manageServer } from '../conversation/manage-server.ts';
import { described } from '../i18n/described.ts';
import type { Messages } from '../i18n/en-us/messages.ts';
import { named } from '../i18n/named.ts';
import { shares } from '../render/limits.ts';
import { feedKinds } from '../feeds/feed.ts';

type Words = Messages['commands']['daily'];
type Subcommand = 'add' | 'list' | 'edit' | 'pause' | 'resume' | 'skip' | 'remove' | 'preview' | 'post' | 'status';

const { String: text, Channel, Role, Boolean: yesNo } = ApplicationCommandOptionType;

/** `/daily` as Discord registers it: for servers alone, and for those who manage one. */
export const dailyData = {
  name: 'daily',
  ...described(({ daily }) => daily.description),
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: manageServer,
  options: [
    subcommand('add', [
      channelOption(),
      kindOption(),
      typedOption('time', ({ add }) => add.time),
      typedOption('zone', ({ add }) => add.zone),
      ...optional(),
    ]),
    subcommand('list', []),
    subcommand('edit', [
      feedOption(),
      channelOption(),
      kindOption(),
      typedOption('time', ({ add }) => add.time),
      typedOption('zone', ({ add }) => add.zone),
      ...optional(),
      { type: yesNo, name: 'noping', ...described(({ daily }) => daily.edit.noping) },
    ]),
    subcommand('pause', [feedOption()]),
    subcommand('resume', [feedOption()]),
    subcommand('skip', [feedOption(), typedOption('date', ({ skip }) => skip.date)]),
    subcommand('remove', [feedOption()]),
    subcommand('preview', [feedOption()]),
    subcommand('post', [feedOption()]),
    subcommand('status', [
      {
        type: Channel,
        name: 'channel',
        ...described(({ daily }) => daily.status.channel),
        channel_types: [...feedChannelTypes],
      },
    ]),
  ],
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

function subcommand(
  name: Subcommand,
  options: readonly APIApplicationCommandBasicOption[],
): APIApplicationCommandSubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    ...described(({ daily }) => daily[name].description),
    options: [...options],
  };
}

function feedOption(): APIApplicationCommandBasicOption {
  return typedOption('feed', ({ feed }) => feed);
}

function optional(): readonly APIApplicationCommandBasicOption[] {
  return [
    typedOption('days', ({ add }) => add.days),
    {
      type: text,
      name: 'except',
      ...described(({ daily }) => daily.add.except),
      autocomplete: true,
      max_length: shares.dates,
    },
    { type: Role, name: 'role', ...described(({ daily }) => daily.add.role) },
    { type: yesNo, name: 'card', ...described(({ daily }) => daily.add.card) },
    typedOption('transcript', ({ add }) => add.transcript),
    { type: yesNo, name: 'thread', ...described(({ daily }) => daily.add.thread) },
    { type: yesNo, name: 'publish', ...described(({ daily }) => daily.add.publish) },
    typedOption('tag', ({ add }) => add.tag),
    { type: text, name: 'closing', ...described(({ daily }) => daily.add.closing), max_length: shares.closing },
  ];
}

function typedOption(name: string, pick: (words: Words) => string): APIApplicationCommandBasicOption {
  return { type: text, name, ...described(({ daily }) => pick(daily)), autocomplete: true };
}

function channelOption(): APIApplicationCommandBasicOption {
  return {
    type: Channel,
    name: 'channel',
    ...described(({ daily }) => daily.add.channel),
    channel_types: [...feedChannelTypes],
  };
}

function kindOption(): APIApplicationCommandBasicOption {
  return {
    type: text,
    name: 'kind',
    ...described(({ daily }) => daily.add.kind),
    choices: feedKinds.map((value) => ({ ...named(({ feeds }) => feeds.kinds[value]), value })),
  };
}

import type { Actor, LocalDiscord, LocalGuild } from '../../src/local-discord/local-discord.ts';

/** A person in a place where they may ask. */
export type Somewhere = Required<Pick<Actor, 'user' | 'where' | 'patienceMs'>>;

export interface SoakWorld {
  /** Everybody in every place where they may be: servers, a thread, a channel where the bot may not embed, direct messages. */
  readonly everywhere: readonly Somewhere[];
  /** A moderator in a server of its own, where settings are changed. */
  readonly settings: Somewhere;
  /** One where feeds come and go. */
  readonly daily: Somewhere;
  /** One with feeds that post while all goes on, and the channel they post to. */
  readonly posting: Somewhere;
  readonly postingChannelId: string;
}

/** Real milliseconds that a person waits for what follows a deferral. */
export const patienceMs = 25_000;
const moderator = 'robin';

/** The local Discord's own world, and servers that are added to it. */
export function openSoakWorld(discord: LocalDiscord): SoakWorld {
  const [reading, club, elsewhere] = discord.guilds;
  const busy = Array.from({ length: 4 }, (_, number) => addServer(discord, `Busy ${number + 1}`));
  const [settings, daily, posting] = ['Settings', 'Daily', 'Posting'].map((name) => addServer(discord, name));
  const inGuild = ({ members, channels }: LocalGuild): Somewhere[] =>
    channels
      .filter(({ type }) => type !== 15)
      .flatMap(({ id }) =>
        members.map(({ userId }) => ({ user: userId, where: { kind: 'guild', channelId: id }, patienceMs }) as const),
      );
  const direct = discord.users.map(({ id }) => ({ user: id, where: { kind: 'bot-dm' }, patienceMs }) as const);
  const ownApp = elsewhere!.members.map(
    ({ userId }) =>
      ({ user: userId, where: { kind: 'user-app', channelId: elsewhere!.channels[0]!.id }, patienceMs }) as const,
  );
  const asModerator = ({ channels }: LocalGuild): Somewhere => ({
    user: moderator,
    where: { kind: 'guild', channelId: channels[0]!.id },
    patienceMs,
  });
  return {
    everywhere: [...[reading!, club!, ...busy].flatMap(inGuild), ...direct, ...ownApp],
    settings: asModerator(settings!),
    daily: asModerator(daily!),
    posting: asModerator(posting!),
    postingChannelId: posting!.channels[0]!.id,
  };
}

function addServer(discord: LocalDiscord, name: string): LocalGuild {
  const guild = discord.addGuild({ name });
  discord.addChannel(guild.id, { name: 'talk' });
  return discord.guilds.find(({ id }) => id === guild.id)!;
}

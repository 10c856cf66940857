import type { LocalChannel, LocalDiscord } from '../../local-discord/local-discord.ts';
import type { Channel, DemoTime, Person, Places, RequestLine, Snapshot } from '../page/protocol/page-event.ts';
import { demoPeople, type Role } from '../demo-people.ts';
import type { PageWorld } from './page-world.ts';

export interface Present {
  readonly requests: readonly RequestLine[];
  readonly lines: ReadonlyMap<string, string>;
  readonly botReady: boolean;
  readonly moving: boolean;
}

/** Everything as it is now. The page shows the first server, and the visitor's own talk with the bot. */
export function snapshotOf(world: PageWorld, { requests, lines, botReady, moving }: Present): Snapshot {
  const { discord } = world;
  const persons = { member: personOf('member', discord), moderator: personOf('moderator', discord) };
  const direct = Object.values(persons).map(({ directChannelId }) => directChannelId);
  const places = placesOf(discord);
  const shown = [...places.channels.map(({ id }) => id), ...direct];
  return {
    places,
    people: persons,
    messages: shown.flatMap((id) => discord.messages(id)),
    lines: Object.fromEntries(lines),
    requests,
    time: timeOf(world, moving),
    botReady,
  };
}

export function placesOf(discord: LocalDiscord): Places {
  const [guild] = discord.guilds;
  return {
    server: guild?.name ?? '',
    channels: (guild?.channels ?? []).map((channel) => toChannel(channel, guild?.channels ?? [])),
    roles: (guild?.roles ?? []).map(({ id, name }) => ({ id, name })),
    commands: discord.commands(),
  };
}

export function timeOf({ clock, timeZone }: PageWorld, moving: boolean): DemoTime {
  return { nowMs: clock.wall(), timeZone, moving };
}

function toChannel({ id, name = '', type, parentId, thread }: LocalChannel, all: readonly LocalChannel[]): Channel {
  const known = all.find((each) => each.id === parentId)?.forum?.tags ?? [];
  const tags = known.filter((tag) => thread?.appliedTags.includes(tag.id) === true).map((tag) => tag.name);
  return { id, name, type, parentId, tags };
}

function personOf(role: Role, discord: LocalDiscord): Person {
  const user = discord.users.find(({ username }) => username === demoPeople[role]);
  const { id = '', globalName = '' } = user ?? {};
  const member = discord.guilds[0]?.members.find(({ userId }) => userId === id);
  const own = discord
    .channels()
    .find(({ recipientIds }) => recipientIds.includes(id) && recipientIds.includes(discord.applicationId));
  return { id, name: globalName, permissions: String(member?.permissions ?? 0n), directChannelId: own?.id ?? '' };
}

import type { LocalDiscord } from '../../../local-discord/local-discord.ts';

/** What stands where the person at the prompt is, by name: for options and selects that take one of it. */
export interface PeopleAndPlaces {
  readonly channels: readonly NamedPlace[];
  readonly roles: readonly NamedPlace[];
  readonly people: readonly NamedPlace[];
}

export interface NamedPlace {
  readonly id: string;
  /** With its mark: `#daily`, `@readers`. */
  readonly name: string;
  /** A channel's, as Discord numbers them. */
  readonly type?: number;
}

/** The first server's, where the prompt is; without channels that its people do not see. */
export function peopleAndPlaces(discord: LocalDiscord): PeopleAndPlaces {
  const [guild] = discord.guilds;
  const members = guild?.members.map(({ userId }) => userId) ?? [];
  return {
    channels: (guild?.channels ?? []).map(({ id, name, type }) => ({ id, name: `#${name}`, type })),
    roles: (guild?.roles ?? []).map(({ id, name }) => ({ id, name: `@${name.replace(/^@/u, '')}` })),
    people: discord.users
      .filter(({ id }) => members.includes(id))
      .map(({ id, globalName, username }) => ({ id, name: `@${globalName ?? username}` })),
  };
}

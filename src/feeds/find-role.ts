interface ToldRole {
  readonly id: string;
  readonly name: string;
  readonly mentionable: boolean;
}

/** What a role is like now, as Discord tells whoever asks; undefined where it does not, in time. */
export type FindRole = (guildId: string, roleId: string) => Promise<ToldRole | undefined>;

import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import type { MentionNames } from '../markdown/mention-names.ts';

/** As Discord's client knows them; what nobody knows is shown by its id. */
export function namesIn(discord: LocalDiscord): MentionNames {
  return {
    channelName: (id) => discord.channels().find((channel) => channel.id === id)?.name ?? id,
    roleName(id) {
      const roles = discord.guilds.flatMap((guild) => guild.roles);
      return (roles.find((role) => role.id === id)?.name ?? id).replace(/^@/u, '');
    },
    userName: (id) => discord.users.find((user) => user.id === id)?.globalName ?? id,
  };
}

import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import * as z from 'zod';

const permissions = z.string().transform((written) => BigInt(written));

/** What is read of Discord's answer about a guild, for the bot's permissions there. */
export const guildAnswer = z.object({
  id: z.string(),
  roles: z.array(z.object({ id: z.string(), permissions })),
});

/** The same of the bot as a member. */
export const memberAnswer = z.object({
  roles: z.array(z.string()),
  /** ISO; a bot that a moderator gave a break may not post. */
  communication_disabled_until: z.string().nullish(),
});

/** What a channel allows and denies a role (type 0) or a member (1), beyond what they may in the guild. */
export const overwrite = z.object({ id: z.string(), type: z.number(), allow: permissions, deny: permissions });

export interface OwnPlace {
  readonly guild: z.infer<typeof guildAnswer>;
  readonly member: z.infer<typeof memberAnswer>;
  readonly botUserId: string;
  readonly overwrites: readonly z.infer<typeof overwrite>[];
}

/** The bot's permissions in a channel. https://discord.com/developers/docs/topics/permissions#permission-overwrites */
export function ownPermissions({ guild, member, botUserId, overwrites }: OwnPlace): bigint {
  const roleIds = new Set([guild.id, ...member.roles]);
  const base = guild.roles.reduce((held, role) => (roleIds.has(role.id) ? held | role.permissions : held), 0n);
  if ((base & bits.Administrator) !== 0n) return base;
  const of = (ids: readonly string[]) => overwrites.filter(({ id }) => ids.includes(id));
  return [of([guild.id]), of(member.roles), of([botUserId])].reduce((held, some) => {
    const denied = some.reduce((all, { deny }) => all | deny, 0n);
    const allowed = some.reduce((all, { allow }) => all | allow, 0n);
    return (held & ~denied) | allowed;
  }, base);
}

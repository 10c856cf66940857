import { PermissionFlagsBits as bits } from 'discord-api-types/v10';

const reader = bits.ViewChannel | bits.ReadMessageHistory | bits.UseApplicationCommands | bits.AddReactions;
const writer =
  bits.SendMessages | bits.SendMessagesInThreads | bits.EmbedLinks | bits.AttachFiles | bits.UseExternalApps;

export const permissions = {
  member: reader | writer,
  moderator: reader | writer | bits.ManageGuild | bits.ManageMessages | bits.ManageChannels,
  administrator: reader | writer | bits.ManageGuild | bits.Administrator,
  /** What the invitation asks for. */
  bot: reader | writer | bits.CreatePublicThreads,
  /** Of a bot in a DM between other people, by documentation. */
  appElsewhere: bits.AttachFiles | bits.EmbedLinks | bits.MentionEveryone,
  /** Of a bot in its own DM. */
  appInOwnDm: bits.AttachFiles | bits.EmbedLinks | bits.MentionEveryone | bits.UseExternalEmojis,
};

/** Whether `held` covers all of `needed`; an administrator's covers anything. */
export function allows(held: bigint, needed: bigint): boolean {
  return (held & bits.Administrator) !== 0n || (held & needed) === needed;
}

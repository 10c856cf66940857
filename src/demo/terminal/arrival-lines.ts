import { type APIMessage, MessageType } from 'discord-api-types/v10';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import { type SessionState, terminalViewOf } from './session-state.ts';
import { showMessages } from './show-outcome.ts';

/** A message that the bot sent by itself, below where it stands; no lines for any other. */
export function arrivalLines(state: SessionState, message: APIMessage): readonly string[] {
  const { discord } = state;
  const { author, type, interaction_metadata: asked } = message;
  if (author.id !== discord.applicationId || type !== MessageType.Default || asked !== undefined) return [];
  const { paint, words } = terminalViewOf(state);
  const { channel, person } = whereabouts(message.channel_id, discord);
  const head = person === undefined ? words.inChannel(channel) : words.toPerson(person);
  return [paint.bold(head), ...showMessages(state, [message])];
}

/** A thread by its channel too; of direct messages, whom they are with. */
function whereabouts(
  channelId: string,
  discord: LocalDiscord,
): { readonly channel: string; readonly person: string | undefined } {
  const all = discord.channels();
  const channel = all.find(({ id }) => id === channelId);
  const parent = all.find(({ id }) => id === channel?.parentId);
  const names = [parent, channel].flatMap((each) => each?.name ?? []);
  const recipient = discord.users.find(
    ({ id }) => channel?.guildId === undefined && id !== discord.applicationId && channel?.recipientIds.includes(id),
  );
  return { channel: `#${names.join(' › ')}`, person: recipient?.globalName };
}

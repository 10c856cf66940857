import type { APIMessage } from 'discord-api-types/v10';
import type { PageActor } from '../protocol/act.ts';
import type { Channel, Person } from '../protocol/page-event.ts';
import type { DemoState } from './demo-state.ts';

const ephemeralFlag = 64;
const directMessages = 1;

export function currentPerson({ told, settings }: DemoState): Person | undefined {
  return told?.people[settings.role];
}

/** The channels the visitor sees: the server's, then the talk with the bot. */
export function channelsOf(state: DemoState): readonly Channel[] {
  const person = currentPerson(state);
  const direct = person && { id: person.directChannelId, name: 'Pullquote', type: directMessages, parentId: undefined };
  return [...(state.told?.places.channels ?? []), ...(direct ? [direct] : [])];
}

export function currentChannelId(state: DemoState): string | undefined {
  return currentChannel(state)?.id;
}

/** Where the visitor is; a channel that is gone, or another role's direct messages, gives way to the first. */
export function currentChannel(state: DemoState): Channel | undefined {
  const channels = channelsOf(state);
  return channels.find(({ id }) => id === state.channelId) ?? channels[0];
}

export function currentActor(state: DemoState): PageActor | undefined {
  const channelId = currentChannelId(state);
  const { locale, role } = state.settings;
  return channelId === undefined ? undefined : { role, locale, channelId };
}

export function channelLabel({ name, type }: Pick<Channel, 'name' | 'type'>): string {
  return type === directMessages ? `@${name}` : `#${name}`;
}

export function isPrivate(message: APIMessage): boolean {
  return ((message.flags ?? 0) & ephemeralFlag) !== 0;
}

/** A private answer is seen by whoever asked for it. */
export function isForMe(message: APIMessage, state: DemoState): boolean {
  return !isPrivate(message) || message.interaction_metadata?.user.id === currentPerson(state)?.id;
}

/** The messages of the channel the visitor is in, oldest first. */
export function currentMessages(state: DemoState): readonly APIMessage[] {
  const channelId = currentChannelId(state);
  return channelId === undefined ? [] : messagesIn(channelId, state);
}

/** What the visitor sees in a channel, oldest first. */
export function messagesIn(channelId: string, state: DemoState): readonly APIMessage[] {
  return [...(state.told?.messages.values() ?? [])].filter(
    (message) => message.channel_id === channelId && !state.dismissed.has(message.id) && isForMe(message, state),
  );
}

import type { Places } from '../protocol/page-event.ts';
import { currentChannel } from './current-channel.ts';
import type { DemoState } from './demo-state.ts';

const directMessages = 1;

/** The channels and roles that selects list where the visitor is: in direct messages there are none. */
export function placesHere(state: DemoState): Pick<Places, 'channels' | 'roles'> {
  const { told } = state;
  if (told === undefined || currentChannel(state)?.type === directMessages) return { channels: [], roles: [] };
  return told.places;
}

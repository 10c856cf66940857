import type { APIApplicationCommand } from 'discord-api-types/v10';
import { currentChannel, currentPerson } from '../state/current.ts';
import type { PageState } from '../state/page-state.ts';

const slash = 1;
const message = 3;
const administrator = 1n << 3n;
const inServer = 0;
const inOwnDirectMessages = 1;

/** The slash commands that Discord's client would list for this person in this channel. */
export function slashCommands(state: PageState): readonly APIApplicationCommand[] {
  return available(state, slash);
}

/** Those of a message's menu. */
export function menuCommands(state: PageState): readonly APIApplicationCommand[] {
  return available(state, message);
}

function available(state: PageState, kind: number): readonly APIApplicationCommand[] {
  const held = BigInt(currentPerson(state)?.permissions ?? '0');
  const context = currentChannel(state)?.type === 1 ? inOwnDirectMessages : inServer;
  return (state.told?.places.commands ?? []).filter((command) => {
    const type: number = command.type;
    const contexts: readonly number[] = command.contexts ?? [inServer, inOwnDirectMessages];
    const needed = BigInt(command.default_member_permissions ?? '0');
    const permitted = context !== inServer || (held & needed) === needed || (held & administrator) !== 0n;
    return type === kind && contexts.includes(context) && permitted;
  });
}

import type { APIApplicationCommand } from 'discord-api-types/v10';
import { currentChannel, currentPerson } from '../state/current-channel.ts';
import type { DemoState } from '../state/demo-state.ts';

const slash = 1;
const message = 3;
const administrator = 1n << 3n;
const inServer = 0;
const inOwnDirectMessages = 1;

/** The slash commands that Discord's client would list for this person in this channel. */
export function slashCommands(state: DemoState): readonly APIApplicationCommand[] {
  return available(state, slash);
}

/** Those of a message's menu. */
export function menuCommands(state: DemoState): readonly APIApplicationCommand[] {
  return available(state, message);
}

/** Why a slash command that is registered is not listed; undefined where there is none of that name. */
export function whyUnavailable(name: string, state: DemoState): 'not-permitted' | 'not-available-here' | undefined {
  const command = registered(state, slash).find((each) => each.name === name);
  if (command === undefined) return undefined;
  return fitsHere(command, state) ? 'not-permitted' : 'not-available-here';
}

function available(state: DemoState, kind: number): readonly APIApplicationCommand[] {
  return registered(state, kind).filter((command) => fitsHere(command, state) && isPermitted(command, state));
}

function registered(state: DemoState, kind: number): readonly APIApplicationCommand[] {
  return (state.told?.places.commands ?? []).filter((command) => {
    const type: number = command.type;
    return type === kind;
  });
}

function contextOf(state: DemoState): number {
  return currentChannel(state)?.type === 1 ? inOwnDirectMessages : inServer;
}

function fitsHere({ contexts }: APIApplicationCommand, state: DemoState): boolean {
  const here: readonly number[] = contexts ?? [inServer, inOwnDirectMessages];
  return here.includes(contextOf(state));
}

function isPermitted({ default_member_permissions: wanted }: APIApplicationCommand, state: DemoState): boolean {
  const held = BigInt(currentPerson(state)?.permissions ?? '0');
  const needed = BigInt(wanted ?? '0');
  return contextOf(state) !== inServer || (held & needed) === needed || (held & administrator) !== 0n;
}

import { UserError } from '../../user-error.ts';
import { limits } from '../limits.ts';

/** What a button carries; enough to answer it after a restart, months later. */
export interface CustomId {
  readonly command: string;
  readonly action: string;
  readonly state: readonly string[];
}

/** Raised when the meaning of any state changes: older buttons then answer with what to do. */
const version = '1';
const separator = ':';
const pattern = /^[a-z-]+:[a-z-]+:1(?::[\w.,~-]*)*$/u;

/** `command:action:version:state…`, at most 100 characters. @throws RangeError when it cannot be written so. */
export function encodeCustomId(command: string, action: string, state: readonly string[] = []): string {
  const id = [command, action, version, ...state].join(separator);
  if (id.length > limits.customId || !pattern.test(id)) throw new RangeError(`not a custom id: ${id}`);
  return id;
}

/** @throws UserError `stale-button` for anything `encodeCustomId` of this version did not write. */
export function decodeCustomId(id: string): CustomId {
  const [command, action, , ...state] = id.split(separator);
  if (id.length > limits.customId || !pattern.test(id) || command === undefined || action === undefined) {
    throw new UserError('stale-button', {});
  }
  return { command, action, state };
}

/** How much state fits beside these names: UTF-16 units, its separators included. */
export function stateRoom(command: string, action: string): number {
  return limits.customId - encodeCustomId(command, action).length - separator.length;
}

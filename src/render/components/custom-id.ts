import { UserError } from '../../user-error.ts';
import { limits } from '../limits.ts';

/**
 * What a button carries; enough to answer it after a restart, months later. Here it is written and read as a whole. Its
 * state is the business of one file beside this one, which names the buttons that carry it (`…Target`), writes and reads it:
 *
 * - view-state: the hits somebody pages through (/quote)
 * - item-state: an item; also within the next one
 * - saved-item-state: a saved item, and the page it stands on (/saved)
 * - list-page-state: a page of any list (/library, /saved, /daily list)
 * - interview-page-state: a page about an interview (/highlights, the contents of /summary)
 * - section-page-state: a page about a section (/summary)
 * - summary-page: what of an interview is shown while a section is picked (/summary)
 * - feed-state: a feed, one of its days, what that shows (/daily)
 * - form-values: a feed's form (/daily)
 * - clicked-run: what is to be done with which feed (/daily)
 * - told-place: what a feed's card knows of its channel (/daily)
 * - status-page-state: a page of /daily status
 *
 * `fields/` has what several states are made of. post-mark.ts finds, among a message's custom ids, whose post it is.
 */
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

/** What a custom id that is none of ours, or of an older version, asks for: nothing that exists. */
const nothing: CustomId = { command: '', action: '', state: [] };

/** For whatever Discord sends. Its error would leave a press without an answer; who runs commands refuses what is nothing. */
export function readCustomId(id: string): CustomId {
  try {
    return decodeCustomId(id);
  } catch (error) {
    if (error instanceof UserError) return nothing;
    throw error;
  }
}

/** How much state fits beside these names: UTF-16 units, its separators included. */
export function stateRoom(command: string, action: string): number {
  return limits.customId - encodeCustomId(command, action).length - separator.length;
}

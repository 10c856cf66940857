import { UserError } from '../../user-error.ts';
import { decodeCustomId, type CustomId } from './custom-id.ts';

/** What a custom id that is none of ours, or of an older version, asks for: nothing that exists. */
const nothing: CustomId = { command: '', action: '', state: [] };

export function readCustomId(id: string): CustomId {
  try {
    return decodeCustomId(id);
  } catch (error) {
    if (error instanceof UserError) return nothing;
    throw error;
  }
}

import { formErrors } from '../referee/form-errors.ts';
import type { Finding } from '../referee/finding.ts';

/** An answer in Discord's error form: `{ code, message, errors }`. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  /** Rules the request broke; none for an ordinary refusal. */
  readonly findings: readonly Finding[];
  constructor(status: number, code: number, message: string, findings: readonly Finding[] = []) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.findings = findings;
  }

  body(): unknown {
    const { code, message } = this;
    return code === 50035 ? { code, message, errors: formErrors(this.findings) } : { code, message };
  }
}

/** 400 with every broken rule and its path. */
export function formError(findings: readonly Finding[]): ApiError {
  return new ApiError(400, 50035, 'Invalid Form Body', findings);
}

/** A refusal that a correct bot never earns. */
export function broken(rule: string, status: number, code: number, message: string): ApiError {
  return new ApiError(status, code, message, [{ rule, path: [], code: String(code), message }]);
}

/** Ordinary refusals, in Discord's words. */
export const refusals = {
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new ApiError(404, 10004, 'Unknown Guild'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownRole: () => new ApiError(404, 10011, 'Unknown Role'),
  unknownUser: () => new ApiError(404, 10013, 'Unknown User'),
  unknownCommand: () => new ApiError(404, 10063, 'Unknown application command'),
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  cannotSendToUser: () => new ApiError(403, 50007, 'Cannot send messages to this user'),
  notATextChannel: () => new ApiError(400, 50008, 'Cannot send messages in a non-text channel'),
  wrongChannelType: () => new ApiError(400, 50024, 'Cannot execute action on this channel type'),
  directChannel: () => new ApiError(400, 50003, 'Cannot execute action on a DM channel'),
  alreadyPublished: () => new ApiError(400, 40033, 'This message has already been crossposted.'),
  threadIsThere: () => new ApiError(400, 160004, 'A thread has already been created for this message'),
  archivedThread: () => new ApiError(400, 50083, 'Thread is archived'),
  lockedThread: () => new ApiError(400, 160005, 'Thread is locked'),
  tagRequired: () => new ApiError(400, 40067, 'A tag is required to create a forum post in this channel'),
  notTheAuthor: () => new ApiError(403, 50005, 'Cannot edit a message authored by another user'),
};

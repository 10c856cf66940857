import { getManagedGuild } from '../../conversation/manage-server.ts';
import type { CommandRequest, ComponentRequest, ModalRequest } from '../../conversation/request.ts';

/**
 * What somebody clicked, as the command that they might have typed. Whom Discord lets run a command may; of a click it asks
 * nothing, so that this does. @throws UserError `not-permitted`, `server-only`
 */
export function asCommand(
  request: ComponentRequest | ModalRequest,
  subcommand: string,
  options: CommandRequest['options'],
): CommandRequest {
  getManagedGuild(request);
  return { ...request, kind: 'command', command: 'daily', subcommand, options, message: undefined };
}

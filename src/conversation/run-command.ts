import type { Clock } from '../clock.ts';
import { UserError } from '../user-error.ts';
import type { Command, Deps } from './command.ts';
import { doOnce, doOnceUnheld } from './do-once.ts';
import type { Reply } from './reply.ts';
import type { ComponentRequest, CommandRequest } from './request.ts';

/** What the command, or its button, replies. @throws what that throws; UserError `stale-button` for a button of before */
export async function runCommand(
  request: CommandRequest | ComponentRequest,
  command: Command | undefined,
  deps: Deps,
  clock: Clock,
): Promise<Reply> {
  if (request.kind === 'component') {
    const press = command?.components?.[request.action];
    if (command === undefined || press === undefined) throw new UserError('stale-button', {});
    return doOnce(request, command, deps, (given) => press(request, given));
  }
  if (command === undefined) throw new Error(`no command is called ${request.command}`);
  const asked = (await command.read?.(request, deps)) ?? request;
  if (command.isSending?.(asked) === true) {
    return doOnceUnheld(asked, { store: deps.store, clock }, () => command.run(asked, deps));
  }
  return doOnce(asked, command, deps, (given) => command.run(asked, given));
}

import type { Clock } from '../clock.ts';
import { UserError } from '../user-error.ts';
import type { Command, Deps } from './command.ts';
import { doOnce, doOnceUnheld } from './do-once.ts';
import type { ModalReply, Reply } from './reply.ts';
import type { ActRequest } from './request.ts';

/** What the command, or what it names components and modals by, replies. @throws what that throws; UserError `stale-button` for those of before */
export async function runCommand(
  request: ActRequest,
  command: Command | undefined,
  deps: Deps,
  clock: Clock,
): Promise<Reply | ModalReply> {
  if (request.kind === 'component') {
    const press = command?.components?.[request.action];
    if (command === undefined || press === undefined) throw new UserError('stale-button', {});
    if (command.opensModal?.(request) === true) return press(request, deps);
    const pressed = (await command.readFilled?.(request, deps)) ?? request;
    if (command.isSending?.(pressed) === true) {
      return doOnceUnheld(pressed, { store: deps.store, clock }, async () => notModal(await press(pressed, deps)));
    }
    return doOnce(pressed, command, deps, async (given) => notModal(await press(pressed, given)));
  }
  if (request.kind === 'modal') {
    const submit = command?.modals?.[request.action];
    if (command === undefined || submit === undefined) throw new UserError('stale-button', {});
    try {
      const filled = (await command.readFilled?.(request, deps)) ?? request;
      return await doOnce(filled, command, deps, (given) => submit(filled, given));
    } catch (error) {
      if (!(error instanceof UserError) || command.refuse === undefined) throw error;
      return command.refuse(error, request, deps);
    }
  }
  if (command === undefined) throw new Error(`no command is called ${request.command}`);
  if (command.opensModal?.(request) === true) return command.run(request, deps);
  const asked = (await command.read?.(request, deps)) ?? request;
  if (command.isSending?.(asked) === true) {
    return doOnceUnheld(asked, { store: deps.store, clock }, async () => notModal(await command.run(asked, deps)));
  }
  return doOnce(asked, command, deps, async (given) => notModal(await command.run(asked, given)));
}

/** Whoever replies by a modal says so beforehand. */
function notModal(reply: Reply | ModalReply): Reply {
  if (reply.kind === 'modal') throw new TypeError('a modal that opensModal did not announce');
  return reply;
}

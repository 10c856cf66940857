import type { Deps } from '../../conversation/command.ts';
import type { ModalReply, Reply } from '../../conversation/reply.ts';
import type { CommandRequest, ComponentRequest } from '../../conversation/request.ts';
import { readRun } from '../../render/components/feed-form-state.ts';
import { UserError } from '../../user-error.ts';
import { checkClickedFeed } from '../get-feed.ts';
import { asCommand } from './as-command.ts';

/** Whether that is what a button, or a select of feeds, asks for. */
export function isClicked(request: ComponentRequest, subcommands: readonly string[]): boolean {
  return request.action === 'run' && subcommands.includes(readRun(request.state, request.values).subcommand);
}

/** What a subcommand does, in the place of the message that it was clicked on. */
export function runClicked<Needs extends Pick<Deps, 'store'>>(
  subcommands: Readonly<Record<string, (request: CommandRequest, deps: Needs) => Promise<Reply | ModalReply>>>,
) {
  return async (request: ComponentRequest, deps: Needs): Promise<Reply | ModalReply> => {
    const { subcommand, feedId, date } = readRun(request.state, request.values);
    const run = subcommands[subcommand];
    if (run === undefined) throw new UserError('stale-button', {});
    await checkClickedFeed(feedId, request, deps.store);
    const typed = asCommand(request, subcommand, { feed: feedId, ...(date !== undefined && { date }) });
    const reply = await run(typed, deps);
    return reply.kind === 'message' ? { ...reply, kind: 'update' } : reply;
  };
}

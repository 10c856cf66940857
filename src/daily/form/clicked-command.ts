import type { Deps } from '../../conversation/command.ts';
import type { CommandRequest, ComponentRequest } from '../../conversation/request.ts';
import { readRun } from '../../render/components/clicked-run.ts';
import { checkClickedFeed } from '../get-feed.ts';
import { asCommand } from './as-command.ts';

/** Whether that is what a button, or a select of feeds, asks for. */
export function isClicked(request: ComponentRequest, subcommands: readonly string[]): boolean {
  return request.action === 'run' && subcommands.includes(readRun(request.state, request.values).subcommand);
}

/** The subcommand that was clicked, as it might have been typed. @throws UserError `feed-gone` */
export async function clickedCommand(
  request: ComponentRequest,
  { store }: Pick<Deps, 'store'>,
): Promise<CommandRequest & { readonly subcommand: string }> {
  const { subcommand, feedId, date } = readRun(request.state, request.values);
  await checkClickedFeed(feedId, request, store);
  const typed = asCommand(request, subcommand, { feed: feedId, ...(date !== undefined && { date }) });
  return { ...typed, subcommand };
}

import { z } from 'zod';
import type { Command, Deps } from './command.ts';
import type { Reply } from './reply.ts';
import type { ButtonRequest, CommandRequest } from './request.ts';

type Run = (deps: Deps) => Promise<Reply>;

/**
 * Runs what a request asks for. What changes something is done once, however often its interaction arrives (two
 * processes while one replaces the other, a session that is resumed): the deed and its reply are kept together under the
 * interaction's id, and whoever comes second replies as the first did, also where that one died before it could.
 */
export async function doOnce(
  request: CommandRequest | ButtonRequest,
  command: Command,
  deps: Deps,
  run: Run,
): Promise<Reply> {
  if (command.isDeed?.(request) !== true) return run(deps);
  const kept = await deps.store.once(request.interactionId, deps.clock.wall(), async (store) =>
    JSON.stringify(checkReply(await run({ ...deps, store }))),
  );
  return readReply(kept);
}

/** A file would not come back as it was. */
function checkReply(reply: Reply): Reply {
  if (reply.files !== undefined) throw new TypeError('the reply to a deed has no files');
  return reply;
}

const replySchema = z.looseObject({ kind: z.enum(['message', 'update']) });

/** Written by this version, or within a day by the one before: JSON as Discord takes it either way. */
function readReply(text: string): Reply {
  const reply: Reply = replySchema.parse(JSON.parse(text));
  return reply;
}

import { z } from 'zod';
import { pause, type Clock } from '../clock.ts';
import { snowflakeTime } from '../discord/posting/snowflake-time.ts';
import { storedJson } from '../store/read-row.ts';
import { UserError } from '../user-error.ts';
import type { Command, Deps } from './command.ts';
import type { Reply } from './reply.ts';
import type { ActRequest } from './request.ts';

type Run = (deps: Deps) => Promise<Reply>;

/**
 * Runs what a request asks for. What changes something is done once, however often its interaction arrives (two
 * processes while one replaces the other, a session that is resumed): the deed and its reply are kept together under the
 * interaction's id, and whoever comes second replies as the first did, also where that one died before it could.
 */
export async function doOnce(request: ActRequest, command: Command, deps: Deps, run: Run): Promise<Reply> {
  if (command.isDeed?.(request) !== true) return run(deps);
  // By Discord's clock: one of ours that leaps must not have it forgotten.
  const atMs = snowflakeTime(request.interactionId);
  const work = async (store: Deps['store']) => JSON.stringify(checkReply(await run({ ...deps, store })));
  const reply = await deps.store.once(request.interactionId, atMs, work, request);
  return readReply(reply);
}

/** What is kept while the first is at it. */
const begun = 'begun';
const askAgainMs = 250;
/** Half a minute: longer than Discord takes for a post in any ordinary trouble. */
const mostTimes = 120;

/**
 * As `doOnce`, for what waits for Discord and cannot hold the store meanwhile: whoever comes second waits for the reply of
 * the first. Where that one died or takes too long it runs, too, so that what is run has to send nothing twice by itself.
 */
export async function doOnceUnheld(
  request: Pick<ActRequest, 'interactionId' | 'userId' | 'guildId'>,
  { store, clock }: { readonly store: Pick<Deps['store'], 'changeKept'>; readonly clock: Clock },
  run: () => Promise<Reply>,
): Promise<Reply> {
  const { interactionId } = request;
  const change: Change = (to) => store.changeKept(interactionId, snowflakeTime(interactionId), to, request);
  for (let times = 0; times < mostTimes; times += 1) {
    let before: string | undefined;
    await change((kept) => {
      before = kept;
      return kept ?? begun;
    });
    if (before === undefined) return runAndKeep(run, change);
    if (before !== begun) return readReply(before);
    await pause(clock, askAgainMs);
  }
  return run();
}

type Change = (to: (before: string | undefined) => string | undefined) => Promise<void>;

async function runAndKeep(run: () => Promise<Reply>, change: Change): Promise<Reply> {
  let kept: string | undefined;
  try {
    const reply = await run();
    kept = JSON.stringify(checkReply(reply));
    return reply;
  } finally {
    // Where the store fails now, whoever waits finds out by itself.
    await change(() => kept).catch(() => undefined);
  }
}

/** A file would not come back as it was. */
function checkReply(reply: Reply): Reply {
  if (reply.files !== undefined) throw new TypeError('the reply to a deed has no files');
  return reply;
}

const kept = storedJson.pipe(z.looseObject({ kind: z.enum(['message', 'update']) }));

/**
 * Written by this version, or within a day by the one before: JSON as Discord takes it either way.
 * @throws UserError `done-before` where it can no longer be read
 */
function readReply(text: string | undefined): Reply {
  const read = kept.safeParse(text);
  if (!read.success) throw new UserError('done-before', {});
  const reply: Reply = read.data;
  return reply;
}

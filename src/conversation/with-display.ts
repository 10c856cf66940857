import { within, type Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { OpeningDeps } from './opening-deps.ts';
import type { ActRequest } from './request.ts';
import { withoutSaid } from './without-said.ts';

export interface DisplayOptions {
  readonly opening: Pick<OpeningDeps, 'store'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Nobody is kept waiting for it. */
const withinMs = 500;

/** The request of somebody who wants answers without embeds; as it is where that cannot be told, or not in time. Never rejects. */
export async function withDisplay<Asked extends ActRequest>(
  request: Asked,
  { opening, clock, log }: DisplayOptions,
): Promise<Asked> {
  try {
    const wantsText = await within(clock, withinMs, asksForText(request, opening), () => false);
    return wantsText ? { ...request, wantsText } : request;
  } catch (error) {
    log.error({ err: withoutSaid(error, request) }, 'how somebody wants their answers could not be told');
    return request;
  }
}

async function asksForText({ userId }: ActRequest, { store }: DisplayOptions['opening']): Promise<boolean> {
  return (await (await store).member(userId)).display === 'text';
}

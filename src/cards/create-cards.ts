import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Lookups } from '../cache/lookups.ts';
import { systemClock } from '../clock.ts';
import { packagesFor } from '../typefaces/read-script-fonts.ts';
import { UserError } from '../user-error.ts';
import type { Log } from '../log.ts';
import type { CardOrder, Drawn } from './order/card-order.ts';
import { createCardQueue, type CardQueue } from './card-queue.ts';
import type { Cards } from './cards.ts';
import { type CardText, keptCard } from './kept-card.ts';

export interface CardsOptions {
  readonly lookups: Lookups;
  readonly log: Pick<Log, 'warn'>;
  readonly queue: Pick<CardQueue, 'draw'>;
}

/** More would be no help to who reads the refusal. */
const mostTold = 8;

/** Cards by way of the cache: what stands on one is its key. */
export function createCards({ lookups, log, queue }: CardsOptions): Cards {
  async function draw(order: CardOrder): Promise<Drawn> {
    const key = createHash('sha256').update(JSON.stringify(order)).digest('base64url');
    const { base64, text } = await lookups.get(keptCard, key, () => drawNew(order));
    return { png: Buffer.from(base64, 'base64'), text };
  }

  async function drawNew(order: CardOrder): Promise<CardText> {
    const outcome = await queue.draw(order);
    if (outcome.kind === 'drawn') {
      return { base64: Buffer.from(outcome.png).toString('base64'), text: outcome.text };
    }
    if (outcome.kind === 'undrawable') {
      const { characters } = outcome;
      const packages = packagesFor(characters) ?? [];
      throw new UserError('card-undrawable', { characters: characters.slice(0, mostTold).join(' '), packages });
    }
    log.warn({ reason: outcome.reason }, 'a card could not be drawn');
    throw new UserError('card-failed', {});
  }

  return { quote: draw, talk: draw };
}

/** A worker's start included, on a small machine with other work. */
const deadlineMs = 30_000;

/** Nothing is loaded before the first card. Drawing takes real time, whatever the bot's clock says. */
export function openCardQueue(): CardQueue {
  // Whatever flags the process was started with are its own; of experiments src/run.js says why.
  const execArgv = ['--disable-warning=ExperimentalWarning'];
  const start = () => new Worker(new URL('worker/card-worker.ts', import.meta.url), { execArgv });
  return createCardQueue({ start, deadlineMs, after: systemClock.after });
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCardQueue, type CardQueue } from '../../src/cards/card-queue.ts';
import { aQuote } from './drawing.ts';

type WorkerName = 'card' | 'hanging' | 'dying' | 'missing';

const files: Readonly<Record<WorkerName, URL>> = {
  card: new URL('../../src/cards/worker/card-worker.ts', import.meta.url),
  hanging: new URL('hanging-worker.ts', import.meta.url),
  dying: new URL('dying-worker.ts', import.meta.url),
  missing: new URL('no-such-worker.ts', import.meta.url),
};

/** A queue whose workers are, one after another, these; and time that passes when the test says. */
function openQueue(...names: readonly WorkerName[]) {
  const alarms = new Set<() => void>();
  const started: Worker[] = [];
  const queue: CardQueue = createCardQueue({
    start() {
      const worker = new Worker(files[names[started.length] ?? 'card']);
      started.push(worker);
      return worker;
    },
    deadlineMs: 10_000,
    after: (_, action) => {
      alarms.add(action);
      return () => alarms.delete(action);
    },
  });
  onTestFinished(() => queue.close());
  return { queue, started, alarms, passDeadline: () => [...alarms].forEach((action) => action()) };
}

const order = aQuote('先去喝一万杯茶。');

describe('createCardQueue', () => {
  it('starts no worker before the first card, and one for all', async () => {
    const { queue, started, alarms } = openQueue('card');
    expect(started).toHaveLength(0);
    const outcomes = await Promise.all([queue.draw(order), queue.draw(order), queue.draw(order)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['drawn', 'drawn', 'drawn']);
    expect(started).toHaveLength(1);
    expect(alarms.size).toBe(0);
  });

  it('tells what no font has', async () => {
    const { queue } = openQueue('card');
    expect(await queue.draw(aQuote('茶한'))).toEqual({ kind: 'undrawable', characters: ['한'] });
  });

  it.each(['dying', 'missing'] as const)(
    'fails the card of a %s worker and draws the next with a fresh one',
    async (name) => {
      const { queue, started } = openQueue(name, 'card');
      const [failed, drawn] = await Promise.all([queue.draw(order), queue.draw(order)]);
      expect(failed.kind).toBe('failed');
      expect(drawn.kind).toBe('drawn');
      expect(started).toHaveLength(2);
    },
  );

  it('gives up a worker that does not answer in time', async () => {
    const { queue, started, passDeadline } = openQueue('hanging', 'card');
    const hung = queue.draw(order);
    const next = queue.draw(order);
    const ended = new Promise((resolve) => started[0]!.once('exit', resolve));
    passDeadline();
    expect(await hung).toEqual({ kind: 'failed', reason: 'nothing was drawn within 10000 ms' });
    expect((await next).kind).toBe('drawn');
    await ended;
  });

  it('fails what is under way and what waits when it is closed, and draws no more', async () => {
    const { queue, started } = openQueue('hanging');
    const all = [queue.draw(order), queue.draw(order)];
    await queue.close();
    all.push(queue.draw(order));
    expect((await Promise.all(all)).map(({ kind }) => kind)).toEqual(['failed', 'failed', 'failed']);
    expect(started).toHaveLength(1);
  });

  it('keeps no process alive once its card is drawn', async () => {
    const script = `
      import { openCardQueue } from './src/cards/create-cards.ts';
      const queue = openCardQueue();
      console.log((await queue.draw(${JSON.stringify(order)})).kind);
    `;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: new URL('../..', import.meta.url),
    });
    expect(stdout.trim()).toBe('drawn');
  });
});

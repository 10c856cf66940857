import type { RESTOptions } from '@discordjs/rest';
import { reportUnsent } from '../../../src/conversation/report-unsent.ts';
import { createAnswerRest } from '../../../src/discord/rest/create-answer-rest.ts';
import { createRequestGates } from '../../../src/discord/rest/request-gates.ts';
import { createResponder } from '../../../src/discord/rest/create-responder.ts';
import { createLogList } from '../../conversation/dispatch-scene.ts';
import { guardFor } from '../../fixtures/guard-for.ts';
import { commandInteraction } from '../../fixtures/interactions.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';
import { createSeededRandom } from '../../fixtures/seeded-random.ts';

/** What Discord does to a request: answers it, throws, or stays silent. */
export type Trouble = () => Response | 'silence';

type Transport = RESTOptions['makeRequest'];

const latencyMs = 80;
/** Fifty interactions a second. */
const arriving = { count: 5, everyMs: 100 };
const windowMs = 10 * 60_000;

export const page =
  (status: number, headers: Readonly<Record<string, string>> = {}): Trouble =>
  () =>
    new Response('<html>', { status, headers: { 'Content-Type': 'text/html; charset=UTF-8', ...headers } });

export const own =
  (status: number, code: number, headers: Readonly<Record<string, string>> = {}): Trouble =>
  () =>
    Response.json({ code, message: 'no' }, { status, headers });

export const well = own(200, 0);

export const connectionRefused: Trouble = () => {
  throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' });
};

/** One of two, at random. */
export function some(share: number, trouble: Trouble): Trouble {
  const random = createSeededRandom(11);
  return () => (random() < share ? trouble() : well());
}

/** The bot's answers on a Discord that is in trouble until it is told to be well; time passes by hand. */
export function openTroubleScene(trouble: Trouble) {
  const clock = createManualClock();
  const random = createSeededRandom(7);
  const log = createLogList();
  const sent: { readonly atMs: number; counted: boolean }[] = [];
  let now = trouble;
  let asked = 0;
  let answered = 0;

  const transport: Transport = async (_url, { signal }) => {
    const entry = { atMs: clock.steady(), counted: false };
    sent.push(entry);
    const answer = now();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    if (answer !== 'silence') clock.after(latencyMs, resolve);
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')), { once: true });
    await promise;
    if (answer === 'silence') throw new Error('silence ends by an abort');
    entry.counted = [401, 403, 429].includes(answer.status);
    return answer;
  };
  const gates = createRequestGates({ clock, random, log });
  const rest = createAnswerRest(guardFor('https://discord.test/api', { clock, gates, transport }));
  const respondTo = createResponder({ rest, clock, random });

  function ask(): void {
    asked += 1;
    respondTo(commandInteraction('ask'))({ kind: 'callback', body: { type: 5 }, files: [] }).then(
      () => (answered += 1),
      (error: unknown) => reportUnsent(error, {}, log),
    );
  }

  return {
    clock,
    ask,
    asked: () => asked,
    answered: () => answered,
    /** The most requests in any ten minutes, and the most that Discord counts towards a ban. */
    most: () => ({
      sent: mostInWindow(sent.map(({ atMs }) => atMs)),
      counted: mostInWindow(sent.filter(({ counted }) => counted).map(({ atMs }) => atMs)),
    }),
    /** What an operator reads, but for refusals that Discord explains one by one. */
    lines: () => log.lines.filter(({ level }) => level !== 'debug').length,
    become: (next: Trouble) => void (now = next),
    /** Lets time pass with fifty interactions a second. */
    async pass(ms: number): Promise<void> {
      const endMs = clock.steady() + ms;
      while (clock.steady() < endMs) {
        for (let n = 0; n < arriving.count; n += 1) ask();
        await clock.advance(arriving.everyMs);
      }
    },
  };
}

function mostInWindow(timesMs: readonly number[]): number {
  let first = 0;
  let most = 0;
  for (const [last, atMs] of timesMs.entries()) {
    while ((timesMs[first] ?? 0) <= atMs - windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

import { DiscordAPIError } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import { createLookups } from '../../src/cache/create-lookups.ts';
import { createMemoryStore } from '../../src/cache/create-memory-store.ts';
import { systemClock } from '../../src/clock.ts';
import type { Answer } from '../../src/discord/rest/respond.ts';
import type { Command, Deps } from '../../src/conversation/command.ts';
import { createDispatch } from '../../src/conversation/dispatch.ts';
import type { OpeningDeps } from '../../src/conversation/opening-deps.ts';
import type { Log } from '../../src/log.ts';
import { drawnCards } from '../fixtures/drawn-cards.ts';
import { untoldNames } from '../fixtures/deps.ts';
import { memoryStore } from '../fixtures/memory-store.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

export interface LogLine {
  readonly level: keyof Log;
  readonly message: string;
  readonly facts: object;
}

export function createLogList(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const keep = (level: keyof Log) => (facts: object, message: string) => void lines.push({ level, message, facts });
  return { lines, debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
}

/** What commands get: an empty library, and a cache of their own. */
export function createDeps(): Deps {
  return {
    library: { interviews: [], hash: '', problems: [] },
    search: { find: (query) => ({ query, tier: 'none', hits: [] }), mend: () => undefined },
    lookups: createLookups({
      store: createMemoryStore(),
      epoch: 'test',
      onTrouble: () => undefined,
      clock: systemClock,
    }),
    store: memoryStore(),
    cards: drawnCards(),
    delivery: { postNow: () => Promise.reject(new Error('this test delivers nothing')), clockDoubt: () => undefined },
    channelNames: untoldNames,
    findRole: () => Promise.resolve(undefined),
    findPlace: () => Promise.resolve(undefined),
    clock: { wall: () => 0 },
    random: () => 0.5,
    version: '1.2.3',
  };
}

/** All that commands get, there from the first second. */
export function openedDeps(deps = createDeps()): OpeningDeps {
  return { store: Promise.resolve(deps.store), deps: Promise.resolve(deps), progress: () => undefined };
}

/** A dispatcher between commands of a test's own and a transport that notes what it is given. */
export function createScene(command: Partial<Command> & { readonly name?: string }, opening = openedDeps()) {
  const clock = createManualClock();
  const log = createLogList();
  const answers: Answer[] = [];
  const refusals: unknown[] = [];
  const full: Command = {
    data: { name: command.name ?? 'ask', description: 'asks' },
    ephemeral: () => false,
    run: () => Promise.reject(new Error('not asked to run')),
    ...command,
  };
  const dispatch = createDispatch({ commands: [full], opening, draws: true, clock, random: () => 0.5, log });
  return {
    clock,
    log,
    answers,
    /** The next answers are refused with these, in order; undefined takes one. */
    refuse: (...errors: unknown[]) => void refusals.push(...errors),
    dispatch: (interaction: APIInteraction) =>
      dispatch(interaction, async (answer) => {
        answers.push(answer);
        const refusal = refusals.shift();
        if (refusal !== undefined) throw refusal;
      }),
  };
}

/** As the library reports a refusal of Discord's. */
export function apiError(status: number, code: number): DiscordAPIError {
  const url = 'https://discord.com/api/v10/interactions/1/interaction-token/callback';
  return new DiscordAPIError({ code, message: 'refused' }, code, status, 'POST', url, { body: {}, files: undefined });
}

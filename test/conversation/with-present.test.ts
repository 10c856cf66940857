import { describe, expect, it } from 'vitest';
import type { Deps } from '../../src/conversation/command.ts';
import type { ClockDoubt } from '../../src/delivery/clock-doubt.ts';
import { encodeCustomId } from '../../src/render/components/custom-id.ts';
import {
  buttonInteraction,
  commandInteraction,
  completionInteraction,
  stringOption,
} from '../fixtures/interactions.ts';
import { createDeps, createScene, openedDeps } from './dispatch-scene.ts';

const wallMs = Date.UTC(2030, 0, 1);
const askedMs = Date.UTC(2026, 4, 6, 8);
/** Discord’s id of what came to be then. */
const id = String(BigInt(askedMs - Date.UTC(2015, 0, 1)) << 22n);

/** What time it is for a command, for its button, and for what it offers. */
async function timesBy(doubt: ClockDoubt | undefined): Promise<readonly number[]> {
  const times: number[] = [];
  const note = ({ clock }: Pick<Deps, 'clock'>) => void times.push(clock.wall());
  const deps: Deps = { ...createDeps(), clock: { wall: () => wallMs } };
  Object.assign(deps.delivery, { clockDoubt: () => doubt });
  const scene = createScene(
    {
      async run(_, given) {
        note(given);
        return { kind: 'message', content: 'now' };
      },
      async complete(_, given) {
        note(given);
        return { kind: 'choices', choices: [] };
      },
      components: {
        async next(_, given) {
          note(given);
          return { kind: 'update', content: 'now' };
        },
      },
    },
    openedDeps(deps),
  );
  for (const interaction of [
    commandInteraction('ask'),
    buttonInteraction(encodeCustomId('ask', 'next', [])),
    completionInteraction('ask', [stringOption('day', '', true)]),
  ])
    await scene.dispatch({ ...interaction, id });
  return times;
}

describe('what time it is for whoever asks', () => {
  it('is that of the machine', async () => {
    expect(await timesBy(undefined)).toEqual([wallMs, wallMs, wallMs]);
  });

  it.each<ClockDoubt>([{ kind: 'unheard' }, { kind: 'jumped', byMs: 5 }, { kind: 'apart', aheadMs: wallMs - askedMs }])(
    'is that of Discord’s own id where the machine’s is not believed: $kind',
    async (doubt) => {
      expect(await timesBy(doubt)).toEqual([askedMs, askedMs, askedMs]);
    },
  );
});

import { InteractionResponseType as Type, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commandInteraction, completionInteraction, stringOption } from '../fixtures/interactions.ts';
import { createScene } from './dispatch-scene.ts';

const ask = commandInteraction('ask');
const typing = completionInteraction('ask', [stringOption('text', 'mo', true)]);

/** As many at once, and what had been answered when the last of them was there. */
function burst(scene: ReturnType<typeof createScene>, count: number) {
  const done = Array.from({ length: count }, () => scene.dispatch(ask));
  return Promise.all(done);
}

/** A turn of the event loop. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a burst of requests', () => {
  it('is worked off one request a turn of the event loop, so that others get their turns between', async () => {
    let ran = 0;
    const scene = createScene({
      async run() {
        ran += 1;
        return { kind: 'message', content: 'hello' };
      },
    });
    const done = burst(scene, 20);
    const seen: number[] = [];
    for (let turns = 0; turns < 60; turns += 1) {
      await turn();
      seen.push(ran);
    }
    await done;
    const steps = seen.map((count, index) => count - (seen[index - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThanOrEqual(2);
    expect(scene.answers).toHaveLength(20);
  });

  it('is acknowledged at once where it will take longer than half a second, and answered in its order', async () => {
    let ran = 0;
    const scene = createScene({ run: async () => ({ kind: 'message', content: String((ran += 1)) }) });
    const done = burst(scene, 1000);
    await turn();
    const early = scene.answers.filter(({ body }) => 'type' in body && body.type !== Type.ChannelMessageWithSource);
    expect(early.length).toBeGreaterThanOrEqual(800);
    await done;
    const told = scene.answers.flatMap(({ body }) => {
      const message = 'data' in body ? body.data : body;
      return message !== undefined && 'content' in message ? [message.content] : [];
    });
    expect(told).toEqual(Array.from({ length: 1000 }, (_, index) => String(index + 1)));
  });

  it('past capacity is told to come again, privately and at once', async () => {
    const scene = createScene({ run: async () => ({ kind: 'message', content: 'hello' }) });
    const done = burst(scene, 10_000);
    await turn();
    const refused = scene.answers.filter(({ body }) => JSON.stringify(body).includes('try again'));
    expect(refused.length).toBeGreaterThan(500);
    expect(refused[0]).toMatchObject({
      kind: 'callback',
      body: { type: Type.ChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } },
    });
    await done;
    expect(scene.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('offers nothing to those who type meanwhile, rather than something late', async () => {
    const scene = createScene({
      run: async () => ({ kind: 'message', content: 'hello' }),
      complete: async () => ({ kind: 'choices', choices: [{ name: 'moat', value: '#9' }] }),
    });
    const done = burst(scene, 1000);
    await scene.dispatch(typing);
    expect(
      scene.answers.find(({ body }) => 'type' in body && body.type === Type.ApplicationCommandAutocompleteResult),
    ).toMatchObject({ body: { data: { choices: [] } } });
    await done;
  });
});

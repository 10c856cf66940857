import { describe, expect, it } from 'vitest';
import type { APIInteraction } from 'discord-api-types/v10';
import type { MessageBody } from '../../../src/render/message-body.ts';
import { findPostMark, withPostMark } from '../../../src/render/components/post-mark.ts';
import { button, rows } from '../../../src/render/components/button.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import { createScene } from '../../conversation/dispatch-scene.ts';
import { buttonInteraction } from '../../fixtures/interactions.ts';

const mark = { feedId: 'f1', date: '2026-05-06' };
const plain: MessageBody = {
  content: 'x',
  components: rows([button('a', { command: 'ask', action: 'turn', state: [] })]),
};

function pressOn(components: MessageBody['components']): APIInteraction {
  const interaction = buttonInteraction('ask:turn:1');
  return { ...interaction, message: { id: '5', flags: 0, components } } as unknown as APIInteraction;
}

async function answered(reply: Reply, components: MessageBody['components']): Promise<string> {
  const scene = createScene({ components: { turn: () => Promise.resolve(reply) } });
  await scene.dispatch(pressOn(components));
  return JSON.stringify(scene.answers);
}

describe('a post whose buttons are pressed', () => {
  const post = withPostMark(plain, mark, 'en-US').components;

  it.each<[string, Reply]>([
    ['an update', { kind: 'update', content: 'wider' }],
    ['a new message', { kind: 'message', content: 'x' }],
  ])('stays as it is: %s is for its presser alone', async (_, reply) => {
    expect(await answered(reply, post)).toContain('"flags":64');
    expect(await answered(reply, post)).toContain('"type":4');
  });
});

describe('withPostMark', () => {
  it.each([
    [[], [1]],
    [
      [2, 3],
      [3, 3],
    ],
    [
      [5, 1],
      [5, 2],
    ],
    [[5], [5, 1]],
  ])('is the last of the first row that has room, or has one of its own: on rows of %j', (before, after) => {
    const press = (at: number) => button(`${at}`, { command: 'ask', action: 'turn', state: [`${at}`] });
    const full = before.map((length, row) => Array.from({ length }, (_, at) => press(10 * row + at)));
    const { components = [] } = withPostMark({ components: rows(...full) }, mark, 'en-US');
    expect(components.map((row) => row.components.length)).toEqual(after);
    expect(findPostMark(components)).toEqual(mark);
  });

  it('stays on a message that is full of buttons', () => {
    const all = Array.from({ length: 25 }, (_, at) =>
      button(`${at}`, { command: 'ask', action: 'turn', state: [`${at}`] }),
    );
    const { components = [] } = withPostMark({ components: rows(all) }, mark, 'en-US');
    expect(components.length).toBe(5);
    expect(findPostMark(components)).toEqual(mark);
  });
});

describe('findPostMark', () => {
  const rowOf = (id: string) => ({ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: id }] });

  it('finds nothing in what is none', () => {
    expect(findPostMark()).toBeUndefined();
    for (const id of ['daily:post:1:f1', 'daily:post:1:f1:soon', 'daily:pick:1:f1:2026-05-06', 'x', '']) {
      expect(findPostMark([rowOf(id)])).toBeUndefined();
    }
  });

  it.each(['daily:post:0:f1:2026-05-06', 'daily:post:2:f1:2026-05-06', 'daily:post:2:f1:2026-05-06:more'])(
    'finds that of another version, since an update may come between post and crash: %s',
    (id) => {
      expect(findPostMark([rowOf('quote:open:1'), rowOf(id)])).toEqual(mark);
    },
  );
});

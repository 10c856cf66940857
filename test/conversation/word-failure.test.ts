import { describe, expect, it } from 'vitest';
import { StoreError } from '../../src/store/store-error.ts';
import { commandInteraction } from '../fixtures/interactions.ts';
import { createScene } from './dispatch-scene.ts';

async function told(error: Error): Promise<string> {
  const fail = () => {
    throw error;
  };
  const scene = createScene({ run: fail });
  await scene.dispatch(commandInteraction('ask'));
  const [reference] = scene.log.lines.flatMap(({ facts }) => ('reference' in facts ? [String(facts.reference)] : []));
  return JSON.stringify(scene.answers).replaceAll(reference ?? '', 'REFERENCE');
}

describe('a failure of ours, in words', () => {
  it.each([
    [
      'a page of the file is damaged',
      new StoreError('x', { trouble: 'damaged' }),
      'that holds this is damaged',
      'the log says how',
    ],
    [
      'the disk is full',
      new StoreError('x', { trouble: 'full' }),
      'to its database right now',
      'try again in a minute',
    ],
    ['anything else', new TypeError('x'), 'Something went wrong', 'Please try again'],
  ])('says what to do where %s, with what finds it in the log', async (_, error, what, mend) => {
    const words = await told(error);
    expect(words).toContain(what);
    expect(words).toContain(mend);
    expect(words).toContain('REFERENCE');
  });
});

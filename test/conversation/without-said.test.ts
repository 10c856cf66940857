import { describe, expect, it } from 'vitest';
import { withoutSaid } from '../../src/conversation/without-said.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { createWholeLog } from '../fixtures/whole-log.ts';
import { commandInteraction, completionInteraction, stringOption } from '../fixtures/interactions.ts';
import { createScene } from './dispatch-scene.ts';

const said = 'my quokka 暗号 is';
/** As the platform throws for what it was given, with a part of it, and as something else wraps that. */
const thrower = (text: string) => () => {
  const cause = new SyntaxError(`Unexpected token 'm', "${text.slice(0, 9)}"... is not valid JSON`);
  throw new RangeError(`Invalid time zone specified: ${text}`, { cause });
};

function written({ lines }: ReturnType<typeof createScene>['log']): string {
  const log = createWholeLog();
  for (const { level, facts, message } of lines) log[level](facts, message);
  return log.written();
}

const text = [stringOption('text', said)];
const picked = commandInteraction('ask');
Object.assign(picked.data!, { type: 3, target_id: '1', resolved: { messages: { 1: { content: said } } }, options: [] });

describe('an exception that repeats what somebody said', () => {
  it.each([
    ['in a command', commandInteraction('ask', text), { run: thrower(said) }],
    ['in a command on a message', picked, { run: thrower(said) }],
    ['where something is typed', completionInteraction('ask', [stringOption('text', said, true)]), {}],
    ['where it is asked whether an answer is private', commandInteraction('ask', text), { ephemeral: thrower(said) }],
  ])('stands in the log without it, %s', async (_, interaction, command) => {
    const scene = createScene({ complete: thrower(said), run: async () => ({ kind: 'message' }), ...command });
    await scene.dispatch(interaction);
    const log = written(scene.log);
    expect(log).toContain('Invalid time zone specified: …');
    expect(log).toContain('is not valid JSON');
    expect(log).toContain('without-said.test.ts');
    expect(log).not.toMatch(/quokka|暗号/u);
  });
});

describe('withoutSaid', () => {
  it('leaves short words, and what our own store says', () => {
    const error = withoutSaid(new Error('it is of no use'), 'it is of no');
    expect(error).toMatchObject({ message: '… use' });
    expect(withoutSaid(new Error('of no use'), ['of', { in: 'no' }])).toMatchObject({ message: 'of no use' });
    const full = new StoreError('/data/pullquote.db cannot grow: the disk is full', { trouble: 'full' });
    expect(withoutSaid(full, 'pullquote disk')).toBe(full);
  });

  it('leaves an error of its class, with its place', () => {
    const error = Object.assign(new RangeError('no quokka here'), { code: 'ERR_QUOKKA' });
    const masked = withoutSaid(error, 'quokka');
    expect(masked).toBeInstanceOf(RangeError);
    expect(masked).toMatchObject({ name: 'RangeError', message: 'no … here', code: 'ERR_QUOKKA' });
    expect((masked as Error).stack).toContain('without-said.test.ts');
    expect(error.message).toBe('no quokka here');
  });
});

import { describe, expect, it } from 'vitest';
import type { HandBot } from '../../local-discord/interaction-bot.ts';
import { openTerminal } from './terminal-bot.ts';

const button = (label: string) => ({ type: 2, style: 2, label, custom_id: `do:${label}` });
const buttons = [{ type: 1, components: [button('More'), button('Less')] }];

async function openSession() {
  const { bot, session } = await openTerminal({ columns: 80 });
  const offer = async () => {
    const offering = session.offer('/quote mo');
    const choices = ['moat', 'moon'].map((name) => ({ name: `the ${name}`, value: name }));
    await bot.callback(await bot.next(), { type: 8, data: { choices } });
    return (await offering).lines;
  };
  return { bot, session, offer };
}

/** What a line came to at the bot, which answers with two buttons. */
async function asked(bot: HandBot, entering: Promise<unknown>) {
  const received = await bot.next();
  await bot.callback(received, { type: 4, data: { content: 'said', components: buttons } });
  await entering;
  const { custom_id: pressed, options } = received.payload.data;
  return pressed ?? options.map(({ name, value }: { name: string; value: string }) => `${name}:${value}`).join(' ');
}

describe('a number at the prompt', () => {
  it('picks what was offered, once; then it presses a button of the answer', async () => {
    const { bot, session, offer } = await openSession();
    expect(await offer()).toEqual(['  1 the moat', '  2 the moon']);
    expect(await asked(bot, session.enter('2'))).toBe('text:moon');
    expect(await asked(bot, session.enter('1'))).toBe('do:More');
    expect(await asked(bot, session.enter(' 2 '))).toBe('do:Less');
  });

  it('is no longer an offer once another line was entered', async () => {
    const { bot, session, offer } = await openSession();
    await offer();
    expect(await asked(bot, session.enter('/quote bread'))).toBe('text:bread');
    expect(await asked(bot, session.enter('2'))).toBe('do:Less');
  });

  it('that stands for nothing is said to', async () => {
    const { session } = await openSession();
    expect(await session.enter('7')).toMatchObject({
      lines: expect.arrayContaining([expect.stringMatching(/the number 7 now/)]),
      ok: false,
    });
  });
});

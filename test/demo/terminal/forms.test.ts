import { describe, expect, it } from 'vitest';
import type { Received } from '../../local-discord/interaction-bot.ts';
import { openTerminal } from './terminal-bot.ts';

const label = (text: string, component: object, description?: string) => ({
  type: 18,
  label: text,
  description,
  component,
});
const time = { type: 4, custom_id: 'time', style: 1, value: '09:00', min_length: 3, max_length: 5 };
const days = {
  type: 3,
  custom_id: 'days',
  min_values: 1,
  max_values: 2,
  options: ['Monday', 'Tuesday', 'Sunday'].map((name) => ({
    label: name,
    value: name.slice(0, 3),
    default: name === 'Monday',
  })),
};
const note = { type: 4, custom_id: 'note', style: 2, required: false, placeholder: 'A closing line' };
const modal = {
  custom_id: 'daily:form',
  title: 'A daily post',
  components: [
    { type: 10, content: 'Comes every day.' },
    label('Channel', { type: 8, custom_id: 'where', channel_types: [0] }),
    label('Time', time, 'In the server’s zone'),
    label('Days', days),
    label('Closing line', note),
  ],
};

async function openForm() {
  const terminal = await openTerminal();
  const { lines } = await terminal.answered('/quote moat', modal, 9);
  return { ...terminal, lines };
}

/** What a submit brought to the bot, by field. */
function fields({ payload }: Received): Record<string, unknown> {
  const labels: readonly { readonly component?: Readonly<Record<string, unknown>> }[] = payload.data.components;
  return Object.fromEntries(
    labels.flatMap(({ component }) =>
      component === undefined ? [] : [[component['custom_id'], component['value'] ?? component['values']]],
    ),
  );
}

describe('a form at the prompt', () => {
  it('is asked field by field: what it lists, what it holds, how it is left', async () => {
    const { lines, session } = await openForm();
    expect(lines).toEqual([
      '┃ A daily post',
      '┃ Comes every day.',
      '┃ Enter keeps what is there, `<` goes back, `.` or Escape cancels. `-` empties it',
      '┃',
      '┃ Channel (1 of 4, required)',
      '┃ [1] #general',
      '┃ [2] #daily',
      '┃ [3] #staff-only',
    ]);
    expect(session.prompt()).toBe('Channel › ');
    expect((await session.enter('2')).lines).toEqual([
      '┃ Time (2 of 4, required)',
      '┃ In the server’s zone',
      '┃ Now: 09:00',
    ]);
    expect((await session.enter('')).lines).toEqual([
      '┃ Days (3 of 4, required, pick 1 to 2: numbers with spaces between)',
      '┃ [1] Monday (chosen)',
      '┃ [2] Tuesday',
      '┃ [3] Sunday',
    ]);
  });

  it('is submitted after the last field with what was typed, picked and kept', async () => {
    const { discord, session, answered } = await openForm();
    for (const line of ['daily', '7:30', '1 sun']) await session.enter(line);
    const { received, lines } = await answered('Until tomorrow\\n— us', { content: 'Set up' });
    const channel = discord.guilds[0]!.channels.find(({ name }) => name === 'daily')!.id;
    expect(fields(received)).toEqual({
      where: [channel],
      time: '7:30',
      days: ['Mon', 'Sun'],
      note: 'Until tomorrow\n— us',
    });
    expect(lines).toEqual(['Set up']);
    expect(session.isFilling()).toBe(false);
    expect(discord.violations).toEqual([]);
  });

  it('says what a field does not take, and asks for it again; goes back; empties what may be empty', async () => {
    const { session, answered, said } = await openForm();
    expect(await said('')).toMatch(/“Channel” cannot stay empty/);
    expect(await said('#dialy')).toBe('“#dialy” is not in the list of “Channel”. Did you mean #daily?');
    await session.enter('#daily');
    expect(await said('9')).toBe('“Time” takes 3 to 5 characters, and this has 1: type it anew.');
    expect(await said('<')).toMatch(/Channel \(1 of 4.*#daily \(chosen\)/);
    for (const line of ['', '', '']) await session.enter(line);
    expect(fields((await answered('-', { content: 'Set up' })).received)).toMatchObject({ time: '09:00', note: '' });
  });

  it.each(['.', 'cancel', 'Cancel'])('is left by %j, and nothing is sent', async (word) => {
    const { session, answered, said } = await openForm();
    expect(await said(word)).toBe('Cancelled: nothing was sent.');
    expect(session.isFilling()).toBe(false);
    expect((await answered('/quote bread', { content: 'bread' })).lines).toEqual(['bread']);
  });

  it('stays where it was not answered: fields are corrected, and it is sent again', async () => {
    const { pass, bot, session, answered, said } = await openForm();
    for (const line of ['daily', '', '']) await session.enter(line);
    const entering = session.enter('');
    await bot.next();
    pass(3_001);
    expect((await entering).lines).toEqual([
      'The bot did not answer within the 3 seconds Discord gives it: look above for its error, and try again.',
      '┃ 1. Channel: #daily',
      '┃ 2. Time: 09:00',
      '┃ 3. Days: Monday',
      '┃ 4. Closing line: —',
      '┃ The form was not taken. Type a number to correct that field, Enter to send it again, `.` to cancel.',
    ]);
    expect(await said('9')).toMatch(/There is no field 9/);
    expect(await said('2')).toMatch(/Time \(2 of 4/);
    expect(await said('10:00')).toMatch(/2\. Time: 10:00/);
    expect(fields((await answered('', { content: 'Set up' })).received)).toMatchObject({ time: '10:00' });
  });

  it('opens from a button, too, and its older form of rows is understood', async () => {
    const { answered, session } = await openTerminal();
    const open = { type: 2, style: 2, label: 'Edit', custom_id: 'edit' };
    await answered('/quote moat', { content: 'said', components: [{ type: 1, components: [open] }] });
    const row = { type: 1, components: [{ ...time, label: 'Time' }] };
    const { lines } = await answered('edit', { custom_id: 'f', title: 'Edit', components: [row] }, 9);
    expect(lines.at(-1)).toBe('┃ Now: 09:00');
    expect(session.prompt()).toBe('Time › ');
  });
});

import { describe, expect, it } from 'vitest';
import { openTerminal, used } from './terminal-bot.ts';

const button = (label: string, more: object = {}) => ({ type: 2, style: 2, label, custom_id: `do:${label}`, ...more });
const row = (...components: object[]) => ({ type: 1, components });
const select = (parts: object) => ({ type: 3, custom_id: 'pick', ...parts });
const options = ['The moat', 'The market', 'One night'].map((label, index) => ({ label, value: `v${index + 1}` }));

describe('what stands on the screen', () => {
  it('is pressed by its label, the beginning of it, or the number before it', async () => {
    const { answered } = await openTerminal();
    const components = [row(button('◀'), button('2/10 ▶'), button('Save'), button('Section'))];
    const shown = await answered('/quote moat', { content: 'said', components });
    expect(shown.lines).toEqual(['said', '  [1] ◀  [2] 2/10 ▶  [3] Save  [4] Section']);
    const answer = { content: 'said', components };
    expect(used((await answered('save', answer)).received)).toBe('do:Save');
    expect(used((await answered('2/10', answer)).received)).toBe('do:2/10 ▶');
    expect(used((await answered('2', answer)).received)).toBe('do:2/10 ▶');
    expect(used((await answered('sec', answer)).received)).toBe('do:Section');
  });

  it('keeps a number that it is labelled with; other buttons get none that is already there', async () => {
    const { answered } = await openTerminal();
    const components = [row(button('11'), button('12'), button('3 The moat'), button('↓ 2/14'))];
    const { lines } = await answered('/quote moat', { content: 'said', components });
    expect(lines.at(-1)).toBe('  [11]  [12]  [3] The moat  [13] ↓ 2/14');
    expect(used((await answered('12', { content: 'said', components })).received)).toBe('do:12');
    expect(used((await answered('13', { content: 'said', components })).received)).toBe('do:↓ 2/14');
    expect(used((await answered('the moat', { content: 'said', components })).received)).toBe('do:3 The moat');
  });

  it('is asked about where several begin so, and where a spelling is near', async () => {
    const { answered, said } = await openTerminal();
    await answered('/quote moat', { content: 'said', components: [row(button('Save'), button('Section'))] });
    expect(await said('s')).toBe('“s” may be Save (1) or Section (2): type more of it, or its number.');
    expect(await said('Svae')).toMatch(/nothing on the screen is called so\. Did you mean Save\?/);
  });

  it('shows links as links, and says of what cannot be pressed why', async () => {
    const { answered, said } = await openTerminal();
    const link = { type: 2, style: 5, label: 'Source ↗', url: 'https://example.org/a' };
    const components = [row(button('◀', { disabled: true }), link, button('More'))];
    const { lines } = await answered('/quote moat', { content: 'said', components });
    expect(lines.slice(1)).toEqual(['  [-] ◀  [1] More', '  Source ↗ https://example.org/a']);
    expect(await said('source')).toBe('“Source ↗” is a link: open https://example.org/a in a browser.');
    expect(await said('◀')).toBe('“◀” cannot be pressed now.');
  });

  it('is still there by its label after another answer, and numbers are those of the last one', async () => {
    const { answered } = await openTerminal();
    await answered('/quote moat', { content: 'said', components: [row(button('Save'))] });
    await answered('/quote bread', { content: 'said', components: [row(button('More'))] });
    expect(used((await answered('1', { content: 'again' })).received)).toBe('do:More');
    expect(used((await answered('save', { content: 'again' })).received)).toBe('do:Save');
  });

  it('has what a menu lists, each with its number: one is picked by number or name', async () => {
    const { answered } = await openTerminal();
    const described = options.map((option, index) =>
      index === 1 ? { ...option, description: 'Shares', default: true } : option,
    );
    const components = [row(button('Save')), row(select({ placeholder: 'Sections', options: described }))];
    const { lines } = await answered('/quote moat', { content: 'said', components });
    expect(lines.slice(1)).toEqual([
      '  [1] Save',
      '  ▾ Sections (pick one)',
      '    [2] The moat',
      '    [3] The market · Shares (chosen)',
      '    [4] One night',
    ]);
    const answer = { content: 'said', components };
    expect(used((await answered('4', answer)).received)).toEqual(['pick', 'v3']);
    expect(used((await answered('the ma', answer)).received)).toEqual(['pick', 'v2']);
  });

  it('picks several where a menu takes several, and says where it takes fewer', async () => {
    const { answered, said } = await openTerminal();
    const components = [row(select({ options, min_values: 1, max_values: 2 })), row(button('Save'))];
    await answered('/quote moat', { content: 'said', components });
    expect(await said('1 2 3')).toMatch(/takes 1 to 2, and these are 3/);
    expect(await said('1 4')).toMatch(/go from one menu alone/);
    expect(used((await answered('1 3', { content: 'said', components })).received)).toEqual(['pick', 'v1', 'v3']);
    expect(used((await answered('one, the moat', { content: 'said' })).received)).toEqual(['pick', 'v3', 'v1']);
  });

  it('picks channels and roles by their names', async () => {
    const { answered, discord } = await openTerminal();
    const components = [
      row({ type: 8, custom_id: 'where', channel_types: [0], placeholder: 'Channel' }),
      row({ type: 6, custom_id: 'who' }),
    ];
    const { lines } = await answered('/quote moat', { content: 'said', components });
    expect(lines).toContain('    [2] #daily');
    expect(lines.join()).not.toContain('#announcements');
    const id = (name: string) => discord.guilds[0]!.channels.find((channel) => channel.name === name)!.id;
    expect(used((await answered('#daily', { content: 'said', components })).received)).toEqual(['where', id('daily')]);
    const role = discord.guilds[0]!.roles.find(({ name }) => name === 'readers')!;
    expect(used((await answered('readers', { content: 'said' })).received)).toEqual(['who', role.id]);
  });
});

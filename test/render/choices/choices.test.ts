import { describe, expect, it } from 'vitest';
import { interviewChoice, validChoices } from '../../../src/render/choices/choices.ts';
import { firstChoices } from '../../../src/render/choices/text-choices.ts';
import { guest, libraryOf, passagesOf, shell, teaInterview } from '../../fixtures/library.ts';

const named = (value: string) => ({ name: `name of ${value}`, value });

describe('validChoices', () => {
  it('offers 25 at most, those that Discord takes, each value once', () => {
    const refused = [
      named(''),
      { name: '', value: 'x' },
      { name: ' ', value: 'x' },
      { name: 'n'.repeat(101), value: 'x' },
      named('v'.repeat(101)),
    ];
    const many = Array.from({ length: 30 }, (_, index) => named(`${index}`));
    const offered = validChoices([...refused, named('0'), { name: 'again', value: '0' }, ...many]);
    expect(offered).toEqual(many.slice(0, 25));
    const longest = { name: '护'.repeat(100), value: 'v'.repeat(100) };
    expect(validChoices([longest])).toEqual([longest]);
  });
});

describe('interviewChoice', () => {
  it('names what Discord takes, however long the folder’s name is', () => {
    expect(interviewChoice(teaInterview(), 'en-US').value).toBe('tea-machine');
    expect(interviewChoice(teaInterview('x'.repeat(100)), 'en-US').value).toHaveLength(100);
    expect(interviewChoice(teaInterview('x'.repeat(101)), 'en-US').value.length).toBeLessThan(100);
  });
});

describe('firstChoices', () => {
  const before = '前面还有许多别的话，'.repeat(12);
  const passages = passagesOf('talk', [{ speaker: guest, text: `${before}工具会变，舌头不会变。` }], []);
  const [passage] = passages;
  const golden = { passage: passage!, span: { start: before.length, end: passage!.text.length } };
  const library = libraryOf({ ...shell('talk', [], passages), highlights: [golden] });

  it('shows a golden quote from where it begins, anything else from its beginning', () => {
    const names = [
      { golden: ['talk#1'], best: [] },
      { golden: [], best: ['talk#1'] },
    ].map((pool) => firstChoices(library, pool, 'zh-CN')[0]!.name);
    expect(names[0]).toContain('工具会变');
    expect(names[1]).not.toContain('工具会变');
  });
});

import { describe, expect, it } from 'vitest';
import { firstChoices } from '../../../src/render/choices/hit-choices.ts';
import { guest, libraryOf, passagesOf, shell } from '../../fixtures/library.ts';

describe('firstChoices', () => {
  const before = '前面还有许多别的话，'.repeat(12);
  const passages = passagesOf('talk', [{ speaker: guest, text: `${before}工具会变，舌头不会变。` }], []);
  const [passage] = passages;
  const golden = { passage: passage!, span: { start: before.length, end: passage!.text.length } };

  it('shows an excerpt from where it begins, a passage that has none from its beginning', () => {
    const names = [
      libraryOf({ ...shell('talk', [], passages), highlights: [golden] }),
      libraryOf(shell('talk', [], passages)),
    ].map((each) => firstChoices(each, { golden: [], best: ['talk#1'] }, 'zh-CN')[0]!.name);
    expect(names[0]).toContain('工具会变');
    expect(names[1]).not.toContain('工具会变');
  });
});

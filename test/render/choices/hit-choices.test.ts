import { describe, expect, it } from 'vitest';
import { firstChoices } from '../../../src/render/choices/hit-choices.ts';
import { guest, libraryOf, passagesOf, shell } from '../../fixtures/library.ts';

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

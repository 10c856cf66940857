import { describe, expect, it } from 'vitest';
import { createWordHashes } from '../../src/interview/create-word-hashes.ts';
import type { ItemWords } from '../../src/interview/interview.ts';

const said = (text: string, id = 'gao', name = id): ItemWords => ({
  kind: 'verbatim',
  speaker: { id, name: { zh: name, en: name } },
  text,
  doubtful: [],
});

describe('the hash of words', () => {
  it('is that of what was said and by whom, not of what they are called or what is in doubt', () => {
    const [hash] = [said('好。')].map(createWordHashes());
    expect(hash).toMatch(/^[\w-]{8}$/u);
    expect(createWordHashes()(said('好。', 'gao', '高远'))).toBe(hash);
    expect(createWordHashes()({ ...said('好。'), doubtful: [{ start: 0, end: 1 }] } as ItemWords)).toBe(hash);
    const others: ItemWords[] = [
      said('好！'),
      said('好。', 'lin'),
      { kind: 'digest', text: { zh: '好。', en: '' } },
      { kind: 'digest', text: { zh: '', en: '好。' } },
      { kind: 'section', title: { zh: '好。', en: '' }, summary: { zh: '', en: '' } },
      { kind: 'section', title: { zh: '', en: '' }, summary: { zh: '好。', en: '' } },
    ];
    const hashes = others.map((words) => createWordHashes()(words));
    expect(new Set([hash, ...hashes]).size).toBe(others.length + 1);
  });

  const hashesOf = (texts: readonly string[]) => {
    const all = texts.map((text) => said(text));
    return all.map(createWordHashes(all));
  };

  it('tells the same words apart by what comes before them, and then by which time they are said', () => {
    const [, yes, , second, , third, , , fourth] = hashesOf([
      '嗯。',
      '对。',
      '不。',
      '对。',
      '不。',
      '对。',
      '好。',
      '不。',
      '对。',
    ]);
    expect(new Set([yes, second, third, fourth]).size).toBe(4);
    const [, after, , , again] = hashesOf(['不。', '对。', '好。', '不。', '对。']);
    expect([after, again]).toEqual([second, third]);
  });

  it('does not change where other words do, unless they are said again', () => {
    const [, once] = hashesOf(['不。', '对。']);
    expect(hashesOf(['好。', '对。'])).toContain(once);
    expect(hashesOf(['好。', '对。', '嗯。', '对。'])).not.toContain(once);
  });
});

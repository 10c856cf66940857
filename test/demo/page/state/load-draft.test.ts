import { describe, expect, it } from 'vitest';
import { loadDraft, storeDraft } from '../../../../src/demo/page/state/load-draft.ts';

const line = { text: '/quote text:moat ', picks: [['text', { name: 'moat', value: '#3' }]] } as const;
const nothing = { channelId: undefined, line: { text: '', picks: [] }, history: [] };

function storage(text: string | null = null) {
  let kept = text;
  return { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) };
}

describe('what a reload must not lose', () => {
  it('is what was kept', () => {
    const kept = storage();
    const draft = { channelId: '12', line, history: [line, { text: 'words', picks: [] }] };
    storeDraft(kept, draft);
    expect(loadDraft(kept)).toEqual(draft);
  });

  it.each([null, '', '[]', '7', '{"line":{"text":7},"history":{}}', '{"channelId":7,"line":null}'])(
    'is nothing where %s was kept',
    (text) => {
      expect(loadDraft(storage(text))).toEqual(nothing);
    },
  );

  it('leaves out picks that are none', () => {
    const text = JSON.stringify({ line: { text: 'x', picks: [['a'], ['b', { name: 'n' }], 7, line.picks[0]] } });
    expect(loadDraft(storage(text)).line).toEqual({ text: 'x', picks: [line.picks[0]] });
  });
});

import { describe, expect, it } from 'vitest';
import { compareQuote } from '../../../src/finding/misquote/compare-quote.ts';
import { wholeChanges } from '../../../src/finding/misquote/whole-changes.ts';

function told(message: string, text: string): readonly string[] {
  const compared = compareQuote(message, text);
  const changes = compared?.kind === 'changed' ? wholeChanges(compared.changes, text) : [];
  return changes.map(({ said, written }) => `${said}|${written}`);
}

describe('what differs', () => {
  it.each<[what: string, message: string, text: string, changes: readonly string[]]>([
    [
      'a number of two characters whole',
      '“她烤了六十年面包，从来不看钟”',
      '她烤了五十年面包，从来不看钟。',
      ['六十|五十'],
    ],
    [
      'a word of which a character is left out whole',
      '“水温差两度，味道就全变了，真的”',
      '水温差两度，味道就完全变了，真的。',
      ['全|完全'],
    ],
    [
      'a word that is put in alone',
      '"The kettle is really the whole data flywheel"',
      'The kettle is the whole data flywheel.',
      ['really|'],
    ],
    [
      'two words in a row as one',
      '"It was a long and cold winter for all of us here"',
      'It was a mild, dry winter for all of us here.',
      ['long and cold|mild, dry'],
    ],
    [
      'what is changed a character apart as one',
      '“海边的大塔高楼里每天晚上都有人去看”',
      '海边的灯塔矮楼里每天晚上都有人去看。',
      ['大塔高|灯塔矮'],
    ],
  ])('is told with %s', (_, message, text, changes) => {
    expect(told(message, text)).toEqual(changes);
  });

  it('stays two changes where a clause ends between them, or much is the same', () => {
    const text = '水温差两度，味道就完全变了，机器自己去找最合适的时间。';
    expect(told('“水温差三度，滋味就完全变了，机器自己去找最适当的时间”', text)).toHaveLength(3);
  });
});

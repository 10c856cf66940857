import { array, assert, constantFrom, nat, oneof, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidTokens } from '../../../src/finding/misquote/said-tokens.ts';
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

const fun = '她的作坊并非一直都很安静，她没盼过那里一直都很安静。有谁盼过那里一直都很安静？她说那里一直都很要紧。';
const aim = '他说得对。练琴要紧，可她盼的是你今后上得了台。所以调好这些琴要紧。可她盼的是弹响它们。';
const tower = '他们做得到。建造一座你通常会建造的石头灯塔需要三年，然后交付石料，还要再花一年才能点亮。';

describe('the beginning and the end of what is said', () => {
  it.each<[what: string, message: string, text: string, changes: readonly string[]]>([
    ['beside the words that are the same', '她的作坊总是很安静，她没盼过那里一直都很安静。', fun, ['总是|并非一直都']],
    ['beside them, marked', '“她的作坊总是很安静，她没盼过那里一直都很安静。”', fun, ['总是|并非一直都']],
    [
      'of the clause that it is from',
      '建造一座石头灯塔通常需要三年，然后交付石料，还要再花一年才能点亮。',
      tower,
      ['一座|的', '通常|'],
    ],
    [
      'where the sentences before lead',
      '练琴要紧，可她盼的是你今后上得了台。所以调好这些琴要紧。可她盼的是卖钱。',
      aim,
      ['卖钱|弹响它们'],
    ],
  ])('is compared %s', (_, message, text, changes) => {
    expect(told(message, text)).toEqual(changes);
  });
});

const texts = [
  fun,
  aim,
  tower,
  'The lamp keeper walked up the old stairs, every evening at seven. She lit the lamp and wrote down what the wind was like.',
];
const edits = array(
  record({ at: nat(200), drop: nat(4), put: oneof(constantFrom('', '船', '总是', ' boat ', '很', '她的', ' the ')) }),
  { minLength: 1, maxLength: 4 },
);

describe('what is told of any misquotation', () => {
  it('is the message’s words in what is struck and kept, the text’s in what is bold and kept, and nothing twice', () => {
    let seen = 0;
    assert(
      property(constantFrom(...texts), edits, constantFrom('', '> '), (text, all, mark) => {
        const message = all.reduce((now, { at, drop, put }) => {
          const from = at % now.length;
          return now.slice(0, from) + put + now.slice(from + drop);
        }, text);
        const compared = compareQuote(mark + message, text);
        if (compared?.kind !== 'changed') return;
        const changes = wholeChanges(compared.changes, text);
        if (changes.some(({ place }) => place === undefined)) return;
        seen += 1;
        let end = 0;
        let said = '';
        for (const { before, said: mine, written, after, place } of changes) {
          const { start } = place!;
          expect(start - before.length).toBeGreaterThanOrEqual(end);
          expect(text.slice(start - before.length, place!.end + after.length)).toBe(before + written + after);
          said += text.slice(end, start) + mine;
          end = place!.end;
        }
        said += text.slice(end);
        const words = (each: string) =>
          saidTokens(each)
            .map(({ key }) => key)
            .join('');
        const whole = words(said);
        expect(mark === '' ? whole.length >= 0 : whole.includes(words(message))).toBe(true);
      }),
      { seed: 20261127, numRuns: 600 },
    );
    expect(seen).toBeGreaterThan(200);
  });
});

import { describe, expect, it } from 'vitest';
import { pick, withPicks } from '../../../../src/demo/page/composer/picks.ts';
import { readTyping } from '../../../../src/demo/line/read-typing.ts';
import { suggest, type SuggestView } from '../../../../src/demo/page/composer/suggest.ts';
import { wordsFor } from '../../../../src/demo/page/words/words-for.ts';
import { parseLine } from '../../../../src/demo/line/parse-line.ts';
import { commands } from './command-fixtures.ts';

const channel = (id: string, name: string, type: number) => ({ id, name, type, parentId: undefined });
const view: SuggestView = {
  commands,
  channels: [channel('1', 'general', 0), channel('2', 'posts', 15), channel('3', 'daily', 0)],
  roles: [{ name: '@everyone' }, { name: 'readers' }],
  locale: 'en-US',
  words: wordsFor('en-US'),
  live: [{ name: 'A passage: with words', value: '#7' }],
};
const offers = (line: string, more: Partial<SuggestView> = {}) =>
  suggest(line, readTyping(line, commands), { ...view, ...more });

describe('suggest', () => {
  it.each([
    ['/', ['/quote ', '/quiet ', '/daily ']],
    ['/qui', ['/quiet ']],
    ['/daily ', ['/daily add ', '/daily list ']],
    ['/daily l', ['/daily list ']],
    ['/daily add #d', ['/daily add channel:#daily ']],
    ['/daily add channel:', ['/daily add channel:#general ', '/daily add channel:#daily ']],
    ['/daily add channel:#daily ', ['/daily add channel:#daily kind:', '/daily add channel:#daily role:']],
    ['/daily add kind:in', ['/daily add kind:In order ']],
    ['/daily add role:', ['/daily add role:@everyone ', '/daily add role:@readers ']],
    ['/quote private:', ['/quote private:true ', '/quote private:false ']],
    ['/quote text:words', ['/quote text:A passage: with words ']],
  ])('offers for %s what the line may become', (line, lines) => {
    expect(offers(line).map((each) => each.line)).toEqual(lines);
  });

  it('says what a thing is in the reader’s language, and what is needed', () => {
    expect(offers('/quo', { locale: 'zh-CN' })[0]?.detail).toBe('关于 quote');
    expect(offers('/quo', { locale: 'de' })[0]?.detail).toBe('about quote');
    expect(offers('/daily add kind:', { locale: 'zh-CN' })[0]?.label).toBe('精选');
    expect(offers('/daily add channel:#daily ')[0]?.detail).toMatch(/^required · /);
  });
});

describe('pick', () => {
  it('shows the name of a choice and sends its value', () => {
    const [offer] = offers('/quote text:words');
    const { line, picks } = pick(offer!, new Map(), commands);
    expect(line).toBe('/quote text:A passage: with words ');
    expect(withPicks(parseLine(line, commands).options, picks)).toEqual({ text: '#7' });
  });

  it('sends what is typed once the name is changed by hand', () => {
    const { picks } = pick(offers('/quote text:words')[0]!, new Map(), commands);
    expect(withPicks({ text: 'A passage' }, picks)).toEqual({ text: 'A passage' });
  });

  it('shows the value where the name would be read as options', () => {
    const live = [{ name: 'He said: private:yes', value: '#8' }];
    const { line } = pick(offers('/quote text:he', { live })[0]!, new Map(), commands);
    expect(line).toBe('/quote text:#8 ');
  });
});

import { describe, expect, it } from 'vitest';
import type { OfferedThing } from '../../../src/render/choices/offered-thing.ts';
import { drawOffered, readOffered } from '../../../src/render/choices/offered-thing.ts';
import { interviewChoices, readInterviewChoice } from '../../../src/render/choices/interview-choices.ts';
import { libraryOf, teaInterview } from '../../fixtures/library.ts';

function called(value: string, en: string, zh = en): OfferedThing {
  return { value, name: (locale) => (locale === 'en-US' ? en : zh) };
}

const all = [
  called('a', 'Li Wei', '李伟'),
  called('b', 'li  wei', '李维'),
  called('c', 'A'),
  called('d', '李伟'),
  called('e', 'Alone', '独自'),
  called('f', 'x'.repeat(150)),
  called('g', `${'x'.repeat(150)}y`),
];
const drawn = (locale: 'en-US' | 'zh-CN') => drawOffered(all, all, locale).map(({ name }) => name);

describe('drawOffered', () => {
  it('shows the value behind what is called as another is, or as another’s value, in any language', () => {
    expect(drawn('en-US').slice(0, 5)).toEqual(['Li Wei · a', 'li wei · b', 'A · c', '李伟 · d', 'Alone']);
    expect(drawn('zh-CN').slice(0, 5)).toEqual(['李伟 · a', '李维', 'A · c', '李伟 · d', '独自']);
    expect(drawn('en-US').map((name) => name.length <= 100)).not.toContain(false);
    expect(new Set(drawn('en-US')).size).toBe(all.length);
  });
});

describe('readOffered', () => {
  it('takes every value and every name, drawn in any language and sent as Discord’s client writes it', () => {
    for (const locale of ['en-US', 'zh-CN'] as const) {
      const choices = drawOffered(all, all, locale);
      for (const { name, value } of choices) {
        for (const sent of [name, value, ` ${name} `, name.toUpperCase()]) {
          expect([sent, readOffered(all, sent)]).toEqual([sent, sent === 'A' ? 'a' : value]);
        }
      }
    }
    expect(readOffered(all, 'Nobody')).toBeUndefined();
  });

  it('does not mind what a mention was made of', () => {
    const channels = [called('h', 'In #daily, 1'), called('i', 'In #weekly, 2')];
    expect(readOffered(channels, 'In <#1234>, 2')).toBe('i');
    expect(readOffered(channels, 'Out <#1234>, 2')).toBeUndefined();
  });

  it('asks back what several are called, and tells each with its value', () => {
    expect(() => readOffered(all, 'li wei')).toThrow(
      expect.objectContaining({
        code: 'ambiguous-choice',
        params: { given: 'li wei', meant: ['Li Wei · a', 'li wei · b'] },
      }),
    );
  });
});

describe('interviewChoices', () => {
  it('names what Discord takes, however long the folder’s name is', () => {
    for (const [slug, length] of [
      ['tea-machine', 11],
      ['x'.repeat(100), 100],
      ['x'.repeat(101), 6],
    ] as const) {
      const library = libraryOf(teaInterview(slug));
      const [choice] = interviewChoices(library, '', 'en-US');
      expect(choice!.value).toHaveLength(length);
      expect(readInterviewChoice(library, choice!.name)).toBe(choice!.value);
    }
  });
});

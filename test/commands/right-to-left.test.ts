import { describe, expect, it } from 'vitest';
import { findThisQuote } from '../../commands/find-this-quote.ts';
import { quote } from '../../commands/quote.ts';
import { isolated, withoutDirections } from '../../src/foreign-text.ts';
import { locales } from '../../src/locale.ts';
import { savedMarkdown } from '../../src/render/saved/saved-markdown.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { checkChoices, checkMessage, textOf } from '../fixtures/check-message.ts';
import { asked, depsFor } from '../fixtures/deps.ts';
import { directionFaults } from '../fixtures/direction-faults.ts';
import { bareSection, guest, libraryOf, passagesOf, shell } from '../fixtures/library.ts';
import { walk } from './walk.ts';

const names = {
  Hebrew: 'אדה לביא 3',
  Arabic: 'ليلى حداد',
  'an override': 'Ada\u202e Lovelace',
  'an isolate': '\u2067Ada\u2066 Lovelace',
  'the end of one': 'Ada\u2069 Lovelace',
  'a mark': 'Ada Lovelace\u200f',
};
const speech = [
  'אמרו שהמשאבה קשה. הנתונים קשים יותר, ו־12 שנים לא הספיקו.',
  'يقولون إن المضخة صعبة، لكن البيانات أصعب من ذلك بكثير.',
  'They say the \u202epump is hard, and that data is harder by far.',
];

function talk(name: string) {
  const speaker = { ...guest, name: { zh: name, en: name } };
  const both = { zh: name, en: name };
  const section = bareSection({ number: 1, title: both, summary: both, first: 1, last: speech.length });
  const passages = passagesOf(
    'rtl',
    speech.map((text) => ({ speaker, text })),
    [section],
  );
  return libraryOf({ ...shell('rtl', [section], passages), speakers: [speaker], title: both, show: both });
}

describe.each(Object.entries(names))('a talk by somebody with %s in their name', (_, name) => {
  const library = talk(name);
  const shown = isolated(name);

  it('turns nothing of ours in any reply', async () => {
    for (const locale of locales) {
      for (const more of [{}, { appPermissions: 0n }]) {
        expect(await walk(depsFor(library), { locale, ...more }, 60)).toBeGreaterThan(0);
      }
    }
  });

  it('shows who said it, isolated where that is needed', async () => {
    const reply = await quote.run(asked('quote', { text: '#1' }), depsFor(library));
    checkMessage(reply);
    expect(reply.embeds?.[0]?.author?.name).toBe(shown);
    expect(reply.embeds?.[0]?.description).toContain(`❝ ${isolated(speech[0]!)} ❞`);
    expect(reply.embeds?.[0]?.footer?.text).toContain(`${shown} · `);
  });

  it('knows what it offered by its name, with what is unseen or without', async () => {
    const deps = depsFor(library, { search: await createSearch(library) });
    for (const text of ['הנתונים קשים', 'البيانات', 'harder']) {
      const focused = { name: 'text', value: text };
      const { choices } = await quote.complete({ ...asked('quote'), kind: 'completion', options: {}, focused }, deps);
      checkChoices(choices);
      expect(choices.length).toBeGreaterThan(0);
      for (const choice of choices) {
        const picked = textOf(await quote.run(asked('quote', { text: choice.value }), deps));
        for (const given of [choice.name, withoutDirections(choice.name)]) {
          expect(textOf(await quote.run(asked('quote', { text: given }), deps))).toBe(picked);
        }
      }
    }
  });

  it('is found again by what was shown of it', async () => {
    const deps = depsFor(library, { search: await createSearch(library) });
    for (const number of [1, 2, 3]) {
      const message = textOf(await quote.run(asked('quote', { text: `#${number}` }), deps));
      const found = await findThisQuote.run(asked('Find this quote', {}, { message }), deps);
      expect(textOf(found)).toContain(`¶ 第 ${number} 段`);
    }
  });

  it('is exported so', () => {
    const file = savedMarkdown(library, [{ item: 'rtl#1' }, { item: 'rtl#3' }], 'en-US');
    expect(directionFaults(file)).toEqual([]);
  });
});

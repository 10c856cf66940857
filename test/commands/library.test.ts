import { describe, expect, it } from 'vitest';
import { library } from '../../commands/library.ts';
import type { Cards } from '../../src/cards/cards.ts';
import { locales } from '../../src/locale.ts';
import { UserError } from '../../src/user-error.ts';
import { buttonsOf, checkMessage, selectsOf, textOf } from '../fixtures/check-message.ts';
import { interviewKey } from '../../src/interview/interview-key.ts';
import { asked, depsFor, pressed } from '../fixtures/deps.ts';
import { drawnCards } from '../fixtures/drawn-cards.ts';
import { foreignInterviews } from '../fixtures/foreign-interviews.ts';
import { digestInterview, libraryOf, longInterview, teaInterview } from '../fixtures/library.ts';

/** Embed Links and Attach Files. */
const everything = { appPermissions: (1n << 14n) | (1n << 15n) };
const cards = drawnCards();
const tea = depsFor(libraryOf(teaInterview()), { cards });

describe('an interview in /library', () => {
  it('is opened by its title: what it is about, with its sections', async () => {
    const deps = depsFor(libraryOf(longInterview(3), teaInterview()));
    for (const [locale, placeholder] of [
      ['en-US', 'Open an interview'],
      ['zh-CN', '打开一场访谈'],
      ['zh-TW', '打開一場訪談'],
    ] as const) {
      const reply = await library.run(asked('library', {}, { locale }), deps);
      checkMessage(reply);
      const [select] = selectsOf(reply);
      expect(select!.placeholder).toBe(placeholder);
      expect(select!.options.map(({ value }) => value)).toEqual(['long-one', 'tea-machine'].map(interviewKey));
      const picked = pressed(select!.custom_id, { locale, values: [interviewKey('tea-machine')] });
      const opened = await library.components.open(picked, deps);
      checkMessage(opened);
      expect(selectsOf(opened)[0]!.options).toHaveLength(3);
    }
    const gone = pressed('library:open:1', { values: [interviewKey('gone')] });
    await expect(library.components.open(gone, deps)).rejects.toMatchObject({ code: 'stale-button' });
  });
});

describe('/library', () => {
  it('shows who speaks when as a picture in the embed, and says it in the alt text', async () => {
    const reply = await library.run(asked('library', {}, everything), tea);
    checkMessage(reply);
    expect(reply.embeds![0]!.image).toEqual({ url: 'attachment://talk.png' });
    expect(reply.files).toMatchObject([{ name: 'talk.png' }]);
    expect(reply.files![0]!.description).toContain('高远 79% · 林晓雨 21%');
    expect(textOf(reply)).toContain('高远 Gao Yuan 79%');
  });

  it.each([
    ['files may not be attached', tea, {}],
    ['no text is there', depsFor(libraryOf(digestInterview()), { cards }), everything],
  ])('shows none where %s', async (_, deps, where) => {
    const reply = await library.run(asked('library', {}, where), deps);
    expect(reply).not.toHaveProperty('files');
    expect(reply.embeds![0]).not.toHaveProperty('image');
  });

  it('answers all the same where it cannot be drawn', async () => {
    const fail = () => Promise.reject(new UserError('card-failed', {}));
    const cards: Cards = { quote: fail, talk: fail };
    const reply = await library.run(asked('library', {}, everything), { ...tea, cards });
    expect(reply).not.toHaveProperty('files');
    expect(textOf(reply)).toContain('高远 Gao Yuan 79%');
  });

  it('has its picture beside interviews that cards cannot be set for', async () => {
    const deps = depsFor(libraryOf(...foreignInterviews(), teaInterview()), { cards });
    for (const locale of locales) {
      const reply = await library.run(asked('library', {}, { ...everything, locale }), deps);
      expect(reply.files).toMatchObject([{ name: 'talk.png' }]);
    }
  });

  it('has the picture of each page’s own interviews', async () => {
    const many = Array.from({ length: 30 }, (_, index) => longInterview(4, `no-${index}`));
    const deps = depsFor(libraryOf(...many), { cards });
    const first = await library.run(asked('library', {}, everything), deps);
    const next = [...buttonsOf(first).values()].at(-1)!;
    const second = await library.components.page(pressed(next, everything), deps);
    expect(second.kind).toBe('update');
    expect(second.files).toHaveLength(1);
  });

  describe('on how a missing text is added', () => {
    const manager = { guildId: '7', memberPermissions: 1n << 5n };
    const mixed = libraryOf(...Array.from({ length: 40 }, (_, at) => longInterview(4, `no-${at}`)), digestInterview());

    it.each(locales)(
      'tells those who manage the server beside it, and nobody else who reads it: %s',
      async (locale) => {
        const reply = await library.run(asked('library', {}, { ...manager, locale }), depsFor(mixed, { cards }));
        checkMessage(reply);
        checkMessage(reply.aside!);
        expect(reply.aside!.content).toContain('`npm run content -- add <');
        expect(textOf(reply)).not.toContain('npm');
      },
    );

    it.each([
      ['an ordinary member', mixed, { guildId: '7', memberPermissions: 1n << 11n }],
      ['whoever asks in direct messages', mixed, { guildId: undefined, memberPermissions: 1n << 5n }],
      ['anybody where each has its text', libraryOf(teaInterview()), manager],
    ])('tells nothing to %s', async (_, own, who) => {
      expect(await library.run(asked('library', {}, who), depsFor(own, { cards }))).not.toHaveProperty('aside');
    });
  });
});

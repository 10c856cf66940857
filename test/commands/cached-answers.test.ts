import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { highlights } from '../../commands/highlights.ts';
import { library } from '../../commands/library.ts';
import { quote } from '../../commands/quote.ts';
import { summary } from '../../commands/summary.ts';
import { today } from '../../commands/today.ts';
import { locales } from '../../src/locale.ts';
import { asked, depsFor, typed } from '../fixtures/deps.ts';
import { libraryOf, longInterview, teaInterview } from '../fixtures/library.ts';

const fresh = () => depsFor(libraryOf(teaInterview(), longInterview(30)));
/** Readers and channels that an answer is made for. */
const circumstances = locales.flatMap((locale) =>
  [0n, bits.EmbedLinks, bits.EmbedLinks | bits.AttachFiles].map((appPermissions) => ({ locale, appPermissions })),
);

describe('an answer that was kept', () => {
  it.each([
    ['/quote', { text: '护城河' }, quote],
    ['/highlights', {}, highlights],
    ['/summary', {}, summary],
    ['/summary', { section: '2' }, summary],
    ['/library', {}, library],
    ['/today', {}, today],
  ])('is never given to a reader or a channel that it was not made for: %s %j', async (_, options, command) => {
    const kept = fresh();
    const { name } = command.data;
    for (const here of circumstances) {
      expect(await command.run(asked(name, options, here), kept)).toEqual(
        await command.run(asked(name, options, here), fresh()),
      );
    }
  });

  it.each([
    ['/quote', 'text', '机器', quote],
    ['/quote', 'section', '', quote],
    ['/highlights', 'transcript', '', highlights],
    ['/summary', 'section', '', summary],
    ['/summary', 'transcript', '', summary],
  ])('is offered to nobody who reads another language: %s %s', async (_, option, value, command) => {
    const kept = fresh();
    const { name } = command.data;
    for (const locale of locales) {
      expect(await command.complete(typed(name, option, value, { locale }), kept)).toEqual(
        await command.complete(typed(name, option, value, { locale }), fresh()),
      );
    }
  });
});

import {
  ApplicationCommandType,
  type APIApplicationCommandOption,
  type APIApplicationCommandOptionChoice,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLength } from '../../src/local-discord/referee/command-length.ts';
import { commands } from '../../commands/index.ts';
import { baseLocale, locales } from '../../src/locale.ts';
import { messagesEnUS } from '../../src/i18n/en-us/messages.ts';
import { asked } from '../fixtures/deps.ts';

const slashCommands = commands.map(({ data }) => data).filter(isSlash);
const others = locales.filter((locale) => locale !== baseLocale);
const chinese = ['zh-CN', 'zh-TW'] as const;
const folder = resolve(import.meta.dirname, '..', '..', 'commands');

describe('commands', () => {
  it('lists every file of the folder, and nothing else', () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    const named = commands.map(({ data }) => `${data.name.toLowerCase().replaceAll(' ', '-')}.ts`);
    expect(files.toSorted()).toEqual(named.toSorted());
    expect(files.every((file) => join(folder, file).endsWith('.ts'))).toBe(true);
  });

  it('answer for the asker’s eyes only where it is about the asker, the server’s settings, or another’s message', async () => {
    const privately = await Promise.all(
      commands.map(async (command) =>
        (await command.ephemeral(asked(command.data.name), async () => undefined)) ? command.data.name : [],
      ),
    );
    expect(privately.flat()).toEqual(['saved', 'daily', 'settings', 'privacy', 'help', 'Find this quote']);
  });

  it('are the ones whose words are written, in the order /help tells them', () => {
    expect(slashCommands.map(({ name }) => name)).toEqual(Object.keys(messagesEnUS.commands));
  });

  it.each(slashCommands.map((data) => [data.name, data] as const))(
    '/%s is described in every language, down to each option',
    (_, data) => {
      for (const { name, description, description_localizations } of [data, ...optionsOf(data)]) {
        expect(name).toMatch(/^[a-z]{1,32}$/u);
        const all = [description, ...others.map((locale) => description_localizations?.[locale])];
        for (const [at, text] of all.entries()) {
          expect(text?.trim(), `in ${locales[at]}`).toBeTruthy();
          expect(text!.length, `${locales[at]}: ${text}`).toBeLessThanOrEqual(100);
        }
        expect(new Set(all).size, 'several languages, not one each time').toBeGreaterThan(1);
        for (const locale of chinese) expect(description_localizations?.[locale]).toMatch(/\p{Script=Han}/u);
      }
    },
  );

  it('say where they may be installed: else Discord takes what the application is configured for', () => {
    expect(commands.filter(({ data }) => data.integration_types === undefined)).toEqual([]);
  });

  it('names each fixed choice in every language', () => {
    const choices = slashCommands.flatMap(optionsOf).flatMap(choicesOf);
    expect(choices.length).toBeGreaterThan(0);
    for (const { name, name_localizations } of choices) {
      expect(name).toMatch(/^[\p{Script=Latin}\p{P} ]{1,100}$/u);
      for (const locale of others) expect(name_localizations?.[locale], `in ${locale}`).toMatch(/^.{1,100}$/u);
      for (const locale of chinese) expect(name_localizations?.[locale]).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(commands.map(({ data }) => [data.name, data] as const))(
    '/%s works everywhere, as a user app too, but for what belongs to a server',
    (_, data) => {
      const ofServer = data.name === 'daily';
      expect(data.contexts).toEqual(ofServer ? [0] : [0, 1, 2]);
      expect(data.integration_types).toEqual(ofServer ? [0] : [0, 1]);
      expect(data.default_member_permissions ?? undefined).toBe(ofServer ? '32' : undefined);
      expect(commandLength(JSON.parse(JSON.stringify(data)))).toBeLessThan(8000);
    },
  );

  it('has a name in every language, and no description, for what stands in a message’s menu', () => {
    const menus = commands.map(({ data }) => data).filter((data) => data.type === ApplicationCommandType.Message);
    expect(menus).toHaveLength(1);
    for (const { name, name_localizations, ...rest } of menus) {
      expect(name).toMatch(/^[\p{L} ]{1,32}$/u);
      for (const locale of others)
        expect(name_localizations?.[locale], `in ${locale}`).toMatch(/^[\p{L}\p{M} ]{1,32}$/u);
      for (const locale of chinese) expect(name_localizations?.[locale]).toMatch(/^\p{Script=Han}{1,32}$/u);
      expect(rest).not.toHaveProperty('description');
    }
  });

  it('have autocomplete wherever an option promises it', () => {
    for (const { data, ...command } of commands) {
      const promises = (isSlash(data) ? optionsOf(data) : []).some(
        (option) => 'autocomplete' in option && option.autocomplete,
      );
      expect([data.name, command.complete !== undefined]).toEqual([data.name, promises]);
    }
  });
});

type SlashData = RESTPostAPIChatInputApplicationCommandsJSONBody;

function isSlash(data: (typeof commands)[number]['data']): data is SlashData {
  return data.type === undefined || data.type === ApplicationCommandType.ChatInput;
}

/** Subcommands count, and so do their options. */
function optionsOf({
  options = [],
}: {
  readonly options?: readonly APIApplicationCommandOption[] | undefined;
}): readonly APIApplicationCommandOption[] {
  return options.flatMap((option) => [option, ...('options' in option ? optionsOf(option) : [])]);
}

function choicesOf(option: APIApplicationCommandOption): readonly APIApplicationCommandOptionChoice[] {
  return 'choices' in option ? (option.choices ?? []) : [];
}

import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { enUS } from '../../src/i18n/en-us.ts';

const folder = resolve(import.meta.dirname, '..', '..', 'commands');

describe('commands', () => {
  it('lists every file of the folder, and nothing else', () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    expect(files.toSorted()).toEqual(commands.map(({ data }) => `${data.name}.ts`).toSorted());
    expect(files.every((file) => join(folder, file).endsWith('.ts'))).toBe(true);
  });

  it('are the ones whose words are written, in the order /help tells them', () => {
    expect(commands.map(({ data }) => data.name)).toEqual(Object.keys(enUS.commands));
  });

  it.each(commands.map(({ data }) => [data.name, data] as const))(
    '/%s is described in all three languages',
    (_, data) => {
      for (const { name, description, description_localizations } of [data, ...(data.options ?? [])]) {
        expect(name).toMatch(/^[a-z]{1,32}$/u);
        const all = [description, description_localizations?.['zh-CN'], description_localizations?.['zh-TW']];
        for (const text of all) {
          expect(text?.trim()).toBeTruthy();
          expect(text!.length).toBeLessThanOrEqual(100);
        }
        expect(new Set(all).size, 'three languages, not one thrice').toBeGreaterThan(1);
        expect(all[1]).toMatch(/\p{Script=Han}/u);
        expect(all[2]).toMatch(/\p{Script=Han}/u);
      }
    },
  );

  it.each(commands.map(({ data }) => [data.name, data] as const))(
    '/%s works everywhere, as a user app too',
    (_, data) => {
      expect(data.contexts).toEqual([0, 1, 2]);
      expect(data.integration_types).toEqual([0, 1]);
      expect(JSON.stringify(data).length).toBeLessThan(8000);
    },
  );

  it('have autocomplete wherever an option promises it', () => {
    for (const command of commands) {
      const promises = (command.data.options ?? []).some((option) => 'autocomplete' in option && option.autocomplete);
      expect([command.data.name, command.complete !== undefined]).toEqual([command.data.name, promises]);
    }
  });
});

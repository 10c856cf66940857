import { expect, it } from 'vitest';
import { locales } from '../../src/locale.ts';
import { helpBody } from '../../src/render/help-body.ts';
import { readerOf } from '../../src/render/reader.ts';

it.each(locales)('help lists each command, a space and what it does, in %s', (locale) => {
  const reader = readerOf({ locale, guildId: '1', appPermissions: (1n << 40n) - 1n, draws: true });
  const lines = helpBody('1.0.0', reader, { manages: false }).embeds![0]!.description!.split('\n');
  const commands = lines.filter((line) => line.startsWith('</'));
  expect(commands.length).toBeGreaterThan(5);
  for (const line of commands) expect(line).toMatch(/^<\/[a-z ]+>(?: <\/[a-z ]+>)* [^\s·]/u);
});

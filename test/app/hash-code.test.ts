import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hashCode } from '../../src/app/hash-code.ts';

const files = {
  'commands/help.ts': 'help',
  'src/main.ts': 'main',
  'src/i18n/en-us/words.ts': 'words',
  'src/demo/demo.ts': 'demo',
  'package-lock.json': '{"packages":1}',
  'node_modules/.package-lock.json': '{"installed":1}',
};

/** Of a copy of these sources. @param second - when its files were written */
function hashOf(changes: Readonly<Record<string, string | undefined>> = {}, second = 1): string {
  const path = mkdtempSync(join(tmpdir(), 'pullquote-test-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const [file, text] of Object.entries({ ...files, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
    utimesSync(join(path, file), second, second);
  }
  return hashCode(path);
}

describe('hashCode', () => {
  it('is the same wherever the same code lies, whenever it was put there', () => {
    expect(hashOf({}, 2)).toBe(hashOf());
    expect(hashCode()).toBe(hashCode());
  });

  it.each([
    ['a source of the same length and date', { 'src/main.ts': 'mein' }],
    ['a command', { 'commands/help.ts': 'help!' }],
    ['words, deep in a folder', { 'src/i18n/en-us/words.ts': 'other words' }],
    ['a file that is new', { 'src/new.ts': '' }],
    ['a file that is gone', { 'src/main.ts': undefined }],
    ['a file with another name', { 'src/main.ts': undefined, 'src/mein.ts': 'main' }],
    ['text that went from one file to the next', { 'commands/help.ts': 'hel', 'src/i18n/en-us/words.ts': 'pwords' }],
    ['packages that are to be there', { 'package-lock.json': '{"packages":2}' }],
    ['packages that are there', { 'node_modules/.package-lock.json': '{"installed":2}' }],
  ])('is another one after %s', (_, changes) => {
    expect(hashOf(changes)).not.toBe(hashOf());
  });

  it('minds no demo, and no lockfile that an image goes without', () => {
    expect(hashOf({ 'src/demo/demo.ts': 'another demo' })).toBe(hashOf());
    const without = { 'package-lock.json': undefined, 'node_modules/.package-lock.json': undefined };
    expect(hashOf(without)).toBe(hashOf(without, 2));
    expect(hashOf(without)).not.toBe(hashOf());
  });
});

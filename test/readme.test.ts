import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { fillReadme, readmes } from '../src/demo/readme/fill-readme.ts';
import { tellEnv } from '../src/demo/readme/tell-env.ts';
import { tellSession } from '../src/demo/readme/tell-session.ts';
import { envVariables } from '../src/app/env.ts';
import { messagesFor } from '../src/i18n/messages-for.ts';
import { readAbout } from '../src/library/read-about.ts';
import { surroundings } from './surroundings.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
const pictures = (text: string) => matches(text, /(?:!\[[^\]]+\]\(|<img src=")([^)"]+)/g);
const codeIn = (text: string) => matches(text, /`([^`]+)`/g);

describe.each(readmes)('$file', ({ file, locale }) => {
  const readme = read(file);

  it('shows what the demo really answers; `npm run readme` brings it up to date', async () => {
    expect(readme).toBe(fillReadme(readme, { demo: await tellSession(locale, surroundings) }));
  });

  it('shows a real quotation first, of the sample and said to be so, then the first interview without its text', () => {
    const { digest, quote } = messagesFor(locale);
    const shown = readme.slice(readme.indexOf('```text'));
    const places = ['❝', quote.sample, digest.label].map((each) => shown.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('says where the text of each interview that we wrote about can be had: its recording, and the article', () => {
    for (const file of globSync('content/*/about.yaml', { cwd: root })) {
      const { about } = readAbout(read(file), file);
      expect(readme).toContain(about!.source);
      for (const [key, value] of Object.entries(about!.recognise.address ?? {}))
        expect(readme).toContain(`${key}=${value}`);
    }
  });

  it('has every setting with its default; `npm run readme` brings it up to date', () => {
    expect(readme).toBe(fillReadme(readme, { env: tellEnv(envVariables(), locale) }));
    for (const { name } of envVariables()) expect(readme).toContain(`| \`${name}\` |`);
  });

  it('has a row for every command, in the order of /help', () => {
    const names = [...readme.matchAll(/^\| (?:`\/(?<slash>[a-z]+)\b[^`]*`|\*(?<menu>[^*]+)\*)[^|]* \|/gm)];
    expect(names.map(({ groups }) => groups?.['slash'] ?? groups?.['menu'])).toEqual(
      commands.map(({ data }) => data.name),
    );
  });

  it('points at files that are there', () => {
    const targets = [...matches(readme, /\]\(([^)#\s]+)\)/g), ...pictures(readme)].filter(
      (target) => !/^https?:/.test(target),
    );
    expect(targets.length).toBeGreaterThan(1);
    expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  it('names no script that package.json does not have', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = matches(readme, /npm run ([\w:-]+)/g);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('README in Chinese', () => {
  const [english = '', chinese = ''] = readmes.map(({ file }) => read(file));

  it('has the same headings, by their depth', () => {
    const depths = (text: string) => matches(text, /^(#+) /gm);
    expect(depths(english).length).toBeGreaterThan(10);
    expect(depths(chinese)).toEqual(depths(english));
  });

  it('has the same tables: as many rows, and in each the same names', () => {
    const tables = (text: string) =>
      matches(text, /((?:^\|.*\n)+)/gm).map((table) =>
        table
          .trimEnd()
          .split('\n')
          .map((row) => ({ cells: row.split('|').length, names: codeIn(row.split('|')[1] ?? '') })),
      );
    expect(tables(english).length).toBeGreaterThan(4);
    expect(tables(chinese)).toEqual(tables(english));
  });

  it('has the same commands to type', () => {
    const typed = (text: string) => matches(text, /^ {4,}((?:npm|git) .*)$/gm);
    expect(typed(english)).toContain('npm ci && npm run demo');
    expect(typed(chinese)).toEqual(typed(english));
  });

  it('has the same links, but for the one to the other language', () => {
    const targets = (text: string) =>
      matches(text, /(?<!!)\[[^\]]+\]\(([^)\s]+)\)/g).filter((target) => !target.startsWith('README'));
    expect(targets(chinese)).toEqual(targets(english));
  });

  it('shows as many pictures, each with words for those who do not see it; together all there are', () => {
    expect(pictures(chinese)).toHaveLength(pictures(english).length);
    const images = (text: string) => matches(text, /(!\[|<img )/g);
    expect(images(english)).toHaveLength(pictures(english).length);
    const shown = new Set([...pictures(english), ...pictures(chinese)]);
    expect(shown).toEqual(
      new Set(readdirSync(join(root, 'docs/screenshots')).map((file) => `docs/screenshots/${file}`)),
    );
    for (const text of [english, chinese]) expect(matches(text, /<img [^>]*?alt="([^"]+)"/g)).toHaveLength(4);
  });

  it('tells every setting in Chinese', () => {
    expect(() => tellEnv([{ name: 'NEW', required: true, default: undefined, description: 'x' }], 'zh-CN')).toThrow(
      'NEW has no meaning in zh-CN yet',
    );
  });
});

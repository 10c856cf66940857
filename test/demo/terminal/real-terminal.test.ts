import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import stringWidth from 'string-width';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copyOwnContent } from '../../../src/demo/copy-own-content.ts';
import { keyName } from '../../../src/demo/page/protocol/key-name.ts';
import { drawnScreen } from '../../drawn-screen.ts';
import { keys, openPseudoTerminal, pseudoTerminal } from '../../pseudo-terminal.ts';
import { surroundings } from '../../surroundings.ts';

const root = join(import.meta.dirname, '../../..');
const main = `'${execPath}' '${join(root, 'src/run.js')}' '${join(root, 'src/demo/main.ts')}'`;

/** `npm run demo` at a terminal, early on a Monday, once it asks for a line. */
async function openDemoTerminal({ columns = 80, env = {} }: { columns?: number; env?: Record<string, string> } = {}) {
  const cwd = await mkdtemp(join(tmpdir(), 'pullquote-terminal-'));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  await copyOwnContent(cwd);
  const terminal = openPseudoTerminal(`${main} --date 2026-01-05T08:00`, {
    columns,
    cwd,
    env: {
      ...surroundings,
      LC_ALL: 'C.UTF-8',
      TZ: 'Asia/Shanghai',
      TERM: 'xterm-256color',
      CONTENT_DIR: cwd,
      ...env,
    },
  });
  const banner = await terminal.sees(/\n› $/);
  const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(banner.replaceAll('\n', '')) ?? [];
  return { ...terminal, address };
}

/** Somebody at the page moves the clock to the next morning. */
async function sleepOnPage(address: string): Promise<void> {
  const key = / content="([\w-]{30,})"/.exec(await (await fetch(address)).text())?.[1] ?? '';
  const response = await fetch(`${address}/acts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [keyName]: key },
    body: JSON.stringify({ kind: 'sleep', until: '09:00' }),
  });
  expect(await response.json()).toEqual({ kind: 'done' });
}

describe.skipIf(!pseudoTerminal.present)(
  'the prompt at a terminal (skipped where there is no `script` of util-linux)',
  () => {
    it('completes with Tab, lists what fits, goes through it, and brings earlier lines back', async () => {
      const { type, sees, ended } = await openDemoTerminal();
      type(`/summ${keys.tab}`);
      await sees(/› \/summary $/);
      type(keys.tab);
      const listed = await sees(/section:.*\n› \/summary $/s);
      expect(listed).toMatch(/transcript:/);
      type(keys.tab);
      await sees(/› \/summary \w+:$/);
      type(keys.enter);
      await sees(/\n› $/);
      type(`/help${keys.enter}`);
      await sees(/\n› $/);
      type(keys.up);
      await sees(/› \/help$/);
      type(keys.up);
      await sees(/› \/summary \w+:$/);
      type(`\u0015quit${keys.enter}`);
      expect(await ended()).toBe(0);
    });

    it('closes a form with Escape, whatever was typed into it', async () => {
      const { type, sees } = await openDemoTerminal();
      type(`role moderator${keys.enter}`);
      await sees(/\n› $/);
      type(`/daily add${keys.enter}`);
      await sees(/ › $/);
      type('gen');
      await sees(/gen$/);
      type(keys.escape);
      expect(await sees(/\n› $/)).toMatch(/Cancelled/);
      type(`x${keys.escape}`);
      await sees(/x$/);
    });

    it('shows a post that comes while a line is being typed above that line, which stays', async () => {
      const { type, sees, address } = await openDemoTerminal({ columns: 40 });
      type(`role moderator${keys.enter}`);
      await sees(/\n› $/);
      type(`/daily add channel:daily kind:highlight time:9 zone:Asia/Shanghai${keys.enter}`);
      await sees(/\n› $/);
      const half = '/quote what somebody half typed, longer than the screen is wide';
      type(`${half}${keys.left}${keys.left}`);
      const shown = /\/quote what somebody half typed, longe\nr than the screen is wide$/;
      await sees(shown);
      await sleepOnPage(address);
      const screen = await sees(/^In #daily:\n[^]*About this post\n› \/quote what somebody[^]*wide$/);
      expect(screen.split('half typed')).toHaveLength(2);
      expect(screen).toMatch(shown);
      // The cursor is where it was, too.
      type('!');
      await sees(/^r than the screen is wi!de$/);
    });

    it('keeps to 40 columns, and to no colours where NO_COLOR asks for that', async () => {
      const { type, sees, sent } = await openDemoTerminal({ columns: 40, env: { NO_COLOR: '1' } });
      type(`/quote 听面团的${keys.enter}`);
      await sees(/\n› $/);
      type(`/highlights${keys.enter}`);
      await sees(/\n› $/);
      // oxlint-disable-next-line no-control-regex -- what a terminal is painted with
      expect(sent()).not.toMatch(/\u001b\[[\d;]*m/);
      // Drawn as wide as may be, no line is longer than the terminal, but for addresses, which are to be clicked.
      const { rows } = drawnScreen(sent(), 1000);
      expect(rows.filter((row) => stringWidth(row) > 40 && !row.includes('http'))).toEqual([]);
    });

    it('steers a terminal that takes nothing but lines by nothing at all', async () => {
      const { type, sees, sent, ended } = await openDemoTerminal({ env: { TERM: 'dumb' } });
      type('/help\n');
      await sees(/\n› $/);
      type('role moderator\n');
      await sees(/\n› $/);
      type('/daily add\n');
      await sees(/ › $/);
      type('.\n');
      expect(await sees(/\n› $/)).toMatch(/Cancelled/);
      expect(sent()).not.toContain('\u001b');
      type('quit\n');
      expect(await ended()).toBe(0);
    });
  },
);

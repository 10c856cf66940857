import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { surroundings } from '../surroundings.ts';

const root = join(import.meta.dirname, '../..');
const demo = (args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [join(root, 'src/run.js'), join(root, 'src/demo/main.ts'), ...args], {
    // Not the clone itself, where a developer's .env may lie.
    cwd: tmpdir(),
    input,
    encoding: 'utf8',
    env: { ...surroundings, LC_ALL: 'en_US.UTF-8', TZ: 'Asia/Shanghai', CONTENT_DIR: join(root, 'content'), ...env },
  });

describe('the demo', () => {
  it('answers one line and ends, without colour codes where nobody looks', () => {
    const { status, stdout, stderr } = demo(['/quote', '听面团的']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/沈穗 Shen Sui/);
    expect(stdout).toMatch(/¶ \d+ of 20/);
    expect(stdout).not.toContain('\u001b');
  });

  it('fills options by name, and ends with 1 where a line cannot be run', () => {
    expect(demo(['/quote', '面团', 'speaker:阿桥']).stdout).toMatch(/阿桥 Qiao/);
    expect(demo(['/qoute', '面团'])).toMatchObject({ status: 1, stdout: expect.stringMatching(/There is no \/qoute/) });
  });

  it('walks through lines given with --then, and ends where one cannot be done', () => {
    const { status, stdout } = demo(['/quote', '听面团的', '--then', 'sav', '--then', '/saved']);
    expect(status).toBe(0);
    expect(stdout.split(/^› /m).map((part) => part.split('\n')[0])).toEqual(['', '/quote 听面团的', 'sav', '/saved']);
    const ended = demo(['/help', '--then', 'Svae', '--then', '/today']);
    expect(ended.status).toBe(1);
    expect(ended.stdout).toMatch(/“Svae” is no command/);
    expect(ended.stdout).not.toContain('/today\n▌');
  });

  it('speaks the machine’s language, or the one it is told', () => {
    const piped = (args: readonly string[], machine: string) => demo(args, 'nonsense\n', { LC_ALL: machine }).stdout;
    expect(piped([], 'zh_HK.UTF-8')).toMatch(/「nonsense」不是指令/);
    expect(piped(['--language', 'zh-cn'], 'zh_HK.UTF-8')).toMatch(/“nonsense”不是命令/);
  });

  it('moves its clock, and shows the post that came of it', () => {
    const lines = [
      'role moderator',
      '/daily add channel:#daily kind:highlight time:09:00 zone:Asia/Shanghai',
      'clock 09:00',
    ];
    const { status, stdout, stderr } = demo(['--date', '2026-01-05T08:00', ...lines.join('|--then|').split('|')]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^In #daily:\n(?:.*\n)+It is Monday, January 5, 2026 at 09:00 \(Asia\/Shanghai\)\./m);
  });

  it('says how it is called', () => {
    expect(demo(['--help'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/--then Save/), stderr: '' });
    expect(demo(['--nothing'])).toMatchObject({ status: 2, stderr: expect.stringMatching(/^Usage:/) });
  });

  it('runs piped lines one after the other: languages, buttons by number, choices', () => {
    const { status, stdout } = demo([], 'language zh-CN\n/highlights transcript:sample\n2\n99\nquit\n/help\n');
    expect(status).toBe(0);
    const [, , highlights, second, none] = stdout.split(/^› /m);
    expect(highlights).toMatch(/\[1\] · .+：[^]+\[2\] · /);
    expect(second).toMatch(/¶ 10–13/);
    expect(none).toMatch(/没有编号 99/);
    expect(stdout).not.toContain('/help\n▌');
  });

  it('says what is wrong with the settings', () => {
    const { status, stderr } = demo(['/help'], '', { LOG_LEVEL: 'loud' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/LOG_LEVEL must be one of/);
  });

  it('says where content cannot be read, and what to mend', () => {
    const { status, stderr } = demo(['/help'], '', { CONTENT_DIR: '/nowhere/at/all' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/\/nowhere\/at\/all.*CONTENT_DIR/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('says which package is not there, and how it comes', () => {
    const withoutIt = `import { registerHooks } from 'node:module';
      registerHooks({ resolve(name, context, next) {
        if (name === 'string-width') throw new Error("Cannot find package 'string-width' imported from x");
        return next(name, context);
      } });`;
    const { status, stderr } = demo(['/help'], '', {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(withoutIt)}`,
    });
    expect(status).toBe(1);
    expect(stderr).toBe(
      'The demo needs packages that are not installed, such as string-width: run `npm ci --include=dev --include=optional`.\n',
    );
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDemo } from './page/open-demo.ts';

const root = join(import.meta.dirname, '../..');
const answers = (address: string) =>
  fetch(address).then(
    ({ status }) => status,
    () => undefined,
  );

describe('the demo without a terminal', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('serves its page until %s, then ends well', async (signal) => {
    const demo = await openDemo();
    expect(await answers(demo.address)).toBe(200);
    expect(await demo.end(signal)).toEqual({ code: 0, stderr: '' });
    expect(await answers(demo.address)).toBeUndefined();
  });

  it('ends well however early it is told to', async () => {
    const demo = await openDemo();
    // The address is said before the bot is ready.
    expect(await demo.end()).toEqual({ code: 0, stderr: '' });
  });

  it('ends with the shell that npm puts in between, which passes no signal on', async () => {
    const [run, main] = [join(root, 'src/run.js'), join(root, 'src/demo/main.ts')];
    const shell = spawn('sh', ['-c', `'${execPath}' '${run}' '${main}'; true`], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: env['PATH'], npm_lifecycle_event: 'demo' },
    });
    onTestFinished(() => void shell.kill('SIGKILL'));
    const [chunk] = await once(shell.stdout, 'data');
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk)) ?? [];
    expect(await answers(address)).toBe(200);
    shell.kill('SIGTERM');
    // Whoever inherited the shell's output has ended, too.
    await once(shell, 'close');
    expect(await answers(address)).toBeUndefined();
  });

  it('takes the port it is told to, and says what to do where that is taken', async () => {
    const first = await openDemo();
    const { port } = new URL(first.address);
    await expect(openDemo(['--port', port])).rejects.toThrow(/ended with 1: The page could not be served.*--port/);
    await first.end();
    const second = await openDemo(['--port', port]);
    expect(second.address).toBe(first.address);
    await second.end();
  });

  it('says how it is used where its words are off', async () => {
    await expect(openDemo(['--prot', '80'])).rejects.toThrow(/ended with 2: Usage/);
  });
});

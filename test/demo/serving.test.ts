import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { signals } from '../signals.ts';
import { surroundings } from '../surroundings.ts';
import { openDemo, type RunningDemo } from './page/open-demo.ts';

const root = join(import.meta.dirname, '../..');
const answers = (address: string) =>
  fetch(address).then(
    ({ status }) => status,
    () => undefined,
  );

const taken = /ended with 1: The page could not be served.*--port/;

/** A port is free for certain only once it is taken: below those that systems hand out, one after the other is tried. */
async function openWherePossible(): Promise<{ readonly demo: RunningDemo; readonly port: number }> {
  for (;;) {
    const port = randomInt(10_000, 30_000);
    try {
      return { demo: await openDemo(['--port', `${port}`]), port };
    } catch (error) {
      if (!taken.test(String(error))) throw error;
    }
  }
}

describe('the demo without a terminal', () => {
  it.skipIf(!signals.present).each(['SIGTERM', 'SIGINT'] as const)(
    'serves its page until %s, then ends well',
    async (signal) => {
      const demo = await openDemo();
      expect(await answers(demo.address)).toBe(200);
      expect(await demo.end(signal)).toEqual({ code: 0, stderr: '' });
      expect(await answers(demo.address)).toBeUndefined();
    },
  );

  it('ends well however early it is told to', async () => {
    const demo = await openDemo();
    // The address is said before the bot is ready.
    expect(await demo.end()).toEqual({ code: signals.endedWell, stderr: '' });
  });

  it.skipIf(!signals.present)('ends with the shell that npm puts in between, which passes no signal on', async () => {
    const [run, main] = [join(root, 'src/run.js'), join(root, 'src/demo/main.ts')];
    const shell = spawn('sh', ['-c', `'${execPath}' '${run}' '${main}'; true`], {
      // Not the clone itself, where a developer's .env may lie.
      cwd: tmpdir(),
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...surroundings, CONTENT_DIR: join(root, 'content'), npm_lifecycle_event: 'demo' },
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

  it('takes the port it is told to', async () => {
    const { demo, port } = await openWherePossible();
    expect(demo.address).toBe(`http://127.0.0.1:${port}`);
    await demo.end();
  });

  it('says what to do where the port it is told to is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void holder.close());
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    await expect(openDemo(['--port', `${port}`])).rejects.toThrow(taken);
  });

  it('says how it is used where its words are off', async () => {
    await expect(openDemo(['--prot', '80'])).rejects.toThrow(/ended with 2: Usage/);
  });
});

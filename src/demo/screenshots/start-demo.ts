import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface DemoProcess {
  readonly address: string;
  end(): Promise<void>;
}

const date = '2026-01-05T08:00';

/** The demo as a process of its own, with nobody at its prompt, always on the same day. */
export async function startDemo(contentDir: string): Promise<DemoProcess> {
  const main = join(import.meta.dirname, '../main.ts');
  const demo = spawn(process.execPath, [main, '--date', date], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { CONTENT_DIR: contentDir, TZ: 'Asia/Shanghai' },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let told = '';
    demo.stdout.on('data', (chunk) => {
      told += String(chunk);
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(told) ?? [];
      if (found !== undefined) resolve(found);
    });
    demo.once('close', (code) => reject(new Error(`the demo ended with ${code} before it served its page`)));
  });
  return {
    address,
    async end() {
      demo.kill();
      await once(demo, 'close');
    },
  };
}

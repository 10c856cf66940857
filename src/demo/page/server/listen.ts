import type { PageEvent } from '../protocol/page-event.ts';
import type { DemoClient } from './demo-client.ts';

const againMs = 2000;

/** Hears what happens in the demo. A stream that broke off is opened again, and begins with a fresh snapshot. */
export async function listen(demo: DemoClient, heard: (event: PageEvent) => void, lost: () => void): Promise<never> {
  for (;;) {
    const status = await follow(demo, heard).catch(() => undefined);
    lost();
    await new Promise((resolve) => setTimeout(resolve, againMs));
    // The demo was started anew, with another key: it hands out a page that has it.
    if (status === 403) location.reload();
  }
}

/** Resolves with the answer's status when the stream ends. */
async function follow(demo: DemoClient, heard: (event: PageEvent) => void): Promise<number> {
  const { ok, status, body } = await demo.events();
  if (!ok || body === null) return status;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let unfinished = '';
  for (;;) {
    const { done, value = '' } = await reader.read();
    if (done) return status;
    const lines = `${unfinished}${value}`.split('\n');
    unfinished = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') continue;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server's, compiled against the protocol
      const event = JSON.parse(line) as PageEvent;
      // Apart: what fails in the page is no broken stream.
      queueMicrotask(() => heard(event));
    }
  }
}

import type { PageEvent } from '../protocol/page-event.ts';

/** Hears what happens in the demo. A stream that broke off is opened again, and begins with a fresh snapshot. */
export function listen(heard: (event: PageEvent) => void, lost: () => void): void {
  const stream = new EventSource('/events');
  stream.addEventListener('message', ({ data }) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server's, compiled against the protocol
    heard(JSON.parse(String(data)) as PageEvent);
  });
  stream.addEventListener('error', lost);
}

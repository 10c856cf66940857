import type { Act, ActResult } from '../protocol/act.ts';
import { keyName } from '../protocol/key-name.ts';
import type { DropResult, RequestBodies } from '../protocol/page-event.ts';

/** What the page asks of the demo. Rejects where it does not answer. */
export interface DemoClient {
  act(act: Act): Promise<ActResult>;
  drop(file: File): Promise<DropResult>;
  bodiesOf(request: number): Promise<RequestBodies>;
  /** The stream of what happens: an event a line. */
  events(): Promise<Response>;
}

/** @param key - which the demo put into this page, and wants to see with all that is asked */
export function createDemoClient(key: string): DemoClient {
  const headers = { [keyName]: key };

  async function post<Answer>(address: string, type: string, body: string | File): Promise<Answer> {
    return json<Answer>(await fetch(address, { method: 'POST', headers: { ...headers, 'content-type': type }, body }));
  }

  return {
    act: (act) => post<ActResult>('/acts', 'application/json', JSON.stringify(act)),
    drop(file) {
      return post<DropResult>(`/transcripts?name=${encodeURIComponent(file.name)}`, 'application/octet-stream', file);
    },
    bodiesOf: async (request) => json<RequestBodies>(await fetch(`/requests/${request}`, { headers })),
    events: () => fetch('/events', { headers }),
  };
}

/** Our own server's answers have the shape that the protocol says: both are compiled against it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
async function json<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await response.json()) as Answer;
}

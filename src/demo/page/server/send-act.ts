import type { Act, ActResult } from '../protocol/act.ts';
import type { DropResult, RequestBodies } from '../protocol/page-event.ts';

/** What the page asks of the demo. Rejects where it does not answer. */
export async function sendAct(act: Act): Promise<ActResult> {
  return post<ActResult>('/acts', JSON.stringify(act));
}

export async function sendTranscript(file: File): Promise<DropResult> {
  return post<DropResult>(`/transcripts?name=${encodeURIComponent(file.name)}`, file);
}

export async function fetchBodies(request: number): Promise<RequestBodies> {
  return json<RequestBodies>(await fetch(`/requests/${request}`));
}

async function post<Answer>(address: string, body: string | File): Promise<Answer> {
  return json<Answer>(await fetch(address, { method: 'POST', body }));
}

/** Our own server's answers have the shape that the protocol says: both are compiled against it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
async function json<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await response.json()) as Answer;
}

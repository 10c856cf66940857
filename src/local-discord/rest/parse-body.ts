import type { IncomingMessage } from 'node:http';
import { broken } from './api-error.ts';
import type { Upload } from './http-exchange.ts';
import { vouched } from '../referee/vouched.ts';

export interface ParsedBody {
  readonly json: unknown;
  readonly uploads: readonly Upload[];
}

/** attachment_size_limit of interactions; a plain guild's limit as well. */
export const fileLimit = 10 * 1024 * 1024;

/** The bytes of a request; rejects where the connection breaks off. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(vouched<Buffer>(chunk));
  return Buffer.concat(chunks);
}

/** JSON, or a form with `payload_json` and `files[n]`. */
export async function parseBody(contentType: string | undefined, bytes: Buffer): Promise<ParsedBody> {
  if (bytes.length === 0) return { json: undefined, uploads: [] };
  if (contentType?.startsWith('multipart/form-data') === true) return parseForm(contentType, bytes);
  if (contentType?.startsWith('application/json') !== true) {
    throw broken('content-type', 400, 50035, 'Invalid Form Body');
  }
  return { json: parseJson(bytes.toString('utf8')), uploads: [] };
}

async function parseForm(contentType: string, bytes: Buffer): Promise<ParsedBody> {
  const request = new Request('http://127.0.0.1/', {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: new Uint8Array(bytes),
  });
  const form = await request.formData().catch(() => {
    throw broken('multipart', 400, 50109, 'The request body contains an invalid form.');
  });
  const uploads: Upload[] = [];
  let json: unknown = {};
  for (const [field, value] of form) {
    if (typeof value !== 'string') {
      const content = new Uint8Array(await value.arrayBuffer());
      uploads.push({ field, name: value.name, type: value.type, bytes: content });
    } else if (field === 'payload_json') {
      json = parseJson(value);
    } else {
      throw broken('multipart', 400, 50035, 'Invalid Form Body');
    }
  }
  return { json, uploads: checked(uploads) };
}

function checked(uploads: readonly Upload[]): readonly Upload[] {
  if (uploads.some(({ bytes }) => bytes.byteLength > fileLimit)) {
    throw broken('file-size', 413, 40005, 'Request entity too large');
  }
  if (uploads.some(({ field }) => !/^files?(\[\d+\])?$/.test(field))) {
    throw broken('multipart', 400, 50035, 'Invalid Form Body');
  }
  return uploads;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken('json', 400, 50109, 'The request body contains invalid JSON.');
  }
}

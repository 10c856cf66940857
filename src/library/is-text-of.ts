import type { Transcript } from '../transcript/transcript.ts';
import type { About } from './about-schema.ts';

/** Whether this is the text an about.yaml waits for: all its address keys, or its video's id, are the text's. */
export function isTextOf(transcript: Transcript, { recognise }: About): boolean {
  const { address, video } = recognise;
  const source = transcript.source === undefined ? undefined : URL.parse(transcript.source);
  const wanted = Object.entries(address ?? {});
  if (source && wanted.length > 0 && wanted.every(([key, value]) => source.searchParams.get(key) === value))
    return true;
  return video !== undefined && videoIds(transcript).includes(video);
}

function videoIds(transcript: Transcript): string[] {
  const addresses = [transcript.source, ...transcript.references.flatMap((reference) => reference.urls)];
  return addresses.flatMap((address) => {
    const url = address === undefined ? null : URL.parse(address);
    if (!url) return [];
    const id = url.searchParams.get('v') ?? (url.hostname === 'youtu.be' ? url.pathname.slice(1) : undefined);
    return id === undefined ? [] : [id];
  });
}

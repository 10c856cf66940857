import { isRecording, isSameRecording } from '../interview/is-recording.ts';
import type { Transcript } from '../transcript/transcript.ts';
import type { About } from './about-schema.ts';

/**
 * Where the recording can be heard: as about.yaml says, else the text, else where the source itself is a recording, or where
 * the text refers to a single one.
 */
export function findMedia(about: About | undefined, transcript: Transcript | undefined): string | undefined {
  const written = about?.media ?? firstAddress(transcript?.media);
  if (written !== undefined) return written;
  const source = about?.source ?? transcript?.source;
  if (source !== undefined && isRecording(source)) return source;
  const [only, ...others] = (transcript?.references ?? []).flatMap(({ urls }) => urls.filter(isRecording));
  return others.every((other) => only !== undefined && isSameRecording(only, other)) ? only : undefined;
}

/** A line of metadata may have words around an address. */
function firstAddress(written: string | undefined): string | undefined {
  const [address] = /https?:\/\/[^\s<>()[\]"]+/u.exec(written ?? '') ?? [];
  return address;
}

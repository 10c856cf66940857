import { readTranscript } from '../../../src/transcript/read-transcript.ts';

/** Who says what: a line each passage, with its source line and when it was said in seconds. */
export function talkOf(page: string): readonly string[] {
  return readTranscript(page).passages.map(({ line, label, text, startMs }) => {
    const at = startMs === undefined ? '' : ` @${startMs / 1000}`;
    return `${line} ${label ?? 'Somebody'}${at}: ${text}`;
  });
}

/** What is told, by line. */
export function problemsOf(page: string): readonly string[] {
  return readTranscript(page).problems.map(({ line, message }) => `${line}: ${message}`);
}

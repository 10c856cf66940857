import type { Passage } from './interview.ts';
import { fairSpeech } from './fair-speech.ts';

/** Whether anything of a passage may be shown as its speaker's words. */
export function hasFairWords(passage: Passage): boolean {
  return /[\p{L}\p{N}]/u.test(fairSpeech(passage).text);
}

import type { Passage } from '../library/interview.ts';
import { fairSpeech } from '../quote/fair-speech.ts';

/** Whether anything of a passage may be shown as its speaker's words. */
export function hasFairWords(passage: Passage): boolean {
  return /[\p{L}\p{N}]/u.test(fairSpeech(passage).text);
}

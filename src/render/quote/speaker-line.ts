import type { Passage } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { fitName } from '../interview/full-name.ts';
import { timeSaid } from './time-said.ts';

/** Who begins to speak with a passage, and when: `**高远 Gao Yuan** · 12:34`. */
export function speakerLine(passage: Passage, locale: Locale): string {
  return [`**${fitName(passage.speaker, locale)}**`, timeSaid(passage, locale) ?? []].flat().join(' · ');
}

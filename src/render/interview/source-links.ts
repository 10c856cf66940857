import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Messages } from '../../i18n/en-us/messages.ts';
import { findPassage, sectionOf, type Found } from '../../interview/find-item.ts';
import type { Interview } from '../../interview/interview.ts';
import { momentAt } from '../../interview/moment.ts';
import { addressAt, isSameRecording } from '../../interview/is-recording.ts';
import { linkButton } from '../components/button.ts';

/** Where an interview is to be heard and read. */
export interface SourceAddresses {
  /** Of the recording, at a moment where it can be opened there. */
  readonly listen: string | undefined;
  /** Where the original is, if that is not the recording. */
  readonly source: string | undefined;
}

/** @param seconds - from the beginning of the recording; undefined where nobody knows the moment */
export function sourceAddresses(
  { mediaUrl, sourceUrl }: Pick<Interview, 'mediaUrl' | 'sourceUrl'>,
  seconds: number | undefined,
): SourceAddresses {
  if (mediaUrl === undefined) return { listen: undefined, source: sourceUrl };
  return {
    listen: seconds === undefined ? mediaUrl : addressAt(mediaUrl, seconds),
    source: sourceUrl === undefined || isSameRecording(mediaUrl, sourceUrl) ? undefined : sourceUrl,
  };
}

/** When an item was said; where nobody knows, when its section begins. @param offset in a passage, where the words begin */
export function secondsOf({ interview, item }: Found, offset = 0): number | undefined {
  const passage = item.kind === 'verbatim' ? item : findPassage(interview, item.passages[0] ?? 0);
  const moment = passage && momentAt(passage, offset);
  return moment?.seconds ?? sectionOf(interview, item)?.startsAtSeconds;
}

/** [Listen ↗], at that moment where it is known, and [Source ↗], where that is another page. */
export function sourceLinks(
  interview: Interview,
  seconds: number | undefined,
  { buttons }: Pick<Messages, 'buttons'>,
): readonly APIButtonComponent[] {
  const { listen, source } = sourceAddresses(interview, seconds);
  return [...linkButton(buttons.listen, listen), ...linkButton(buttons.source, source)];
}

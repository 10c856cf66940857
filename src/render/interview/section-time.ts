import type { Interview, Section } from '../../interview/interview.ts';
import { clockTime } from '../text/clock-time.ts';
import { maskedLink } from '../text/masked-link.ts';
import { sourceAddresses } from './source-links.ts';

/** When a section begins, as a link to that moment where the recording can be opened there; undefined where nobody knows. */
export function sectionTime(interview: Interview, { startsAtSeconds }: Section): string | undefined {
  if (startsAtSeconds === undefined) return undefined;
  const time = clockTime(startsAtSeconds);
  const { listen } = sourceAddresses(interview, startsAtSeconds);
  return listen === interview.mediaUrl ? time : (maskedLink(time, listen, mostAddress) ?? time);
}

/** In a list of forty sections longer ones would leave no room for their titles. */
const mostAddress = 120;

import { UserError } from '../../../user-error.ts';
import type { Interview, Library } from '../../../interview/interview.ts';
import { findByKey, interviewKey } from '../../../interview/interview-key.ts';

/** An interview as a field of a custom id. */
export function interviewField({ slug }: Interview): string {
  return interviewKey(slug);
}

/** @throws UserError `stale-button` for an interview that is not here */
export function readInterviewField(library: Library, written: string | undefined): Interview {
  const interview = findByKey(library, written ?? '');
  if (interview === undefined) throw new UserError('stale-button', {});
  return interview;
}

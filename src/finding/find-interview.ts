import { UserError } from '../user-error.ts';
import { formsOf } from '../interview/forms-of.ts';
import type { Interview, Library } from '../interview/interview.ts';
import { nearestNames } from './nearest-names.ts';
import { foldTyped } from '../search/language/fold-typed.ts';
import { findByKey } from '../interview/interview-key.ts';

/** The interview a reply is about when nobody names one: the first that is no sample. @throws `library-empty` */
export function mainInterview(library: Pick<Library, 'interviews'>): Interview {
  const main = library.interviews.find(({ sample }) => !sample) ?? library.interviews[0];
  if (main === undefined) throw new UserError('library-empty', {});
  return main;
}

/** By slug or any title, as typed or picked; the main one when nothing is given. @throws `interview-not-found` */
export function getInterview(library: Library, given: string | undefined): Interview {
  const main = mainInterview(library);
  if (given === undefined || foldTyped(given) === '') return main;
  const interview = findInterview(library, given);
  if (interview === undefined) {
    const called = library.interviews.flatMap((each) => [each.slug, ...interviewNames(each)]);
    throw new UserError('interview-not-found', { given, near: nearestNames(given, called) });
  }
  return interview;
}

export function findInterview(library: Library, given: string): Interview | undefined {
  const wanted = foldTyped(given);
  if (wanted === '') return undefined;
  return (
    library.interviews.find(({ slug }) => foldTyped(slug) === wanted) ??
    findByKey(library, given) ??
    library.interviews.find((interview) => interviewNames(interview).some((name) => foldTyped(name) === wanted)) ??
    library.interviews.find((interview) => interviewNames(interview).some((name) => foldTyped(name).includes(wanted)))
  );
}

function interviewNames({ title, show }: Interview): readonly string[] {
  return [...formsOf(title), ...formsOf(show)];
}

/** Interviews whose title or slug contains what was typed; all of them for nothing typed. */
export function findInterviews({ interviews }: Library, given: string): readonly Interview[] {
  const wanted = foldTyped(given);
  return interviews.filter((interview) =>
    [interview.slug, ...interviewNames(interview)].some((name) => foldTyped(name).includes(wanted)),
  );
}

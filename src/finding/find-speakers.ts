import { UserError } from '../user-error.ts';
import { formsOf } from '../interview/forms-of.ts';
import type { Interview, Speaker } from '../interview/interview.ts';
import { nearestNames } from './nearest-names.ts';
import { foldTyped } from '../search/language/fold-typed.ts';

/** By id, name in either script, alias or label. @throws `speaker-not-found` */
export function getSpeaker(interviews: readonly Interview[], given: string): Speaker {
  const speaker = findSpeakers(interviews, given)[0];
  if (speaker === undefined) {
    const all = interviews.flatMap((interview) => interview.speakers);
    const called = all.flatMap(({ name, labels, aliases }) => [...formsOf(name), ...labels, ...aliases]);
    throw new UserError('speaker-not-found', { given, near: nearestNames(given, called) });
  }
  return speaker;
}

/** Speakers one of whose names contains what was typed, each once, an exact name first. */
export function findSpeakers(interviews: readonly Interview[], given: string): readonly Speaker[] {
  const wanted = foldTyped(given);
  const speakers = new Map(
    interviews.flatMap((interview) => interview.speakers).map((speaker) => [speaker.id, speaker]),
  );
  const fitting = [...speakers.values()].filter((speaker) => names(speaker).some((name) => name.includes(wanted)));
  return fitting.toSorted((a, b) => Number(names(b).includes(wanted)) - Number(names(a).includes(wanted)));
}

function names({ id, name, labels, aliases }: Speaker): readonly string[] {
  return [id, ...formsOf(name), ...labels, ...aliases].map(foldTyped);
}

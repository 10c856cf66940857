import { isList } from '../labels/doubt-talk.ts';
import { judgeName } from '../labels/judge-name.ts';
import type { Voicing } from './entry.ts';

/** Whether a list or a table is of things and what they are, and not of people and what they say: no name is one, or no words are said. */
export function areThings({ entries }: Voicing): boolean {
  const texts = entries.flatMap((entry) => (entry.kind === 'words' ? [entry.text] : []));
  const voices = new Set(entries.flatMap((entry) => (entry.kind === 'head' ? (entry.voice ?? []) : [])));
  const evidence = { known: new Set<string>(), hasSmall: () => false };
  const isNobody = [...voices].every((voice) => judgeName(voice, evidence) === 'never');
  return (voices.size > 0 && isNobody) || isList(texts);
}

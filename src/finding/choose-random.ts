import { excerptWeights } from '../excerpt/excerpt-weights.ts';
import { highlightPool, type Pool } from '../highlight/pool.ts';
import type { Passage, Point } from '../interview/interview.ts';
import { textSize } from '../transcript/text-size.ts';
import type { Scope } from './scope.ts';

/** One worth reading by chance: of the golden quotes and best passages, else of what is long enough to say something. `random` is in [0, 1). */
export function chooseRandom(scope: Scope, random: () => number): string | undefined {
  const everything = itemsIn(scope);
  const inScope = new Set(everything.map(({ id }) => id));
  const { golden, best }: Pool = highlightPool(scope);
  const good = [...new Set([...golden, ...best])].filter((id) => inScope.has(id));
  const candidates = good.length > 0 ? good : ofSomeLength(everything);
  return candidates[Math.floor(random() * candidates.length)];
}

/** What somebody says in passing is left out, where there is anything else. */
function ofSomeLength(items: readonly (Passage | Point)[]): readonly string[] {
  const long = items.filter((item) => item.kind === 'digest' || textSize(item.text) >= excerptWeights.shortest);
  return (long.length > 0 ? long : items).map(({ id }) => id);
}

function itemsIn({ interviews, speaker, section }: Scope): readonly (Passage | Point)[] {
  const passages = interviews
    .flatMap((interview) => interview.passages)
    .filter((passage) => speaker === undefined || passage.speaker.id === speaker)
    .filter((passage) => section === undefined || passage.section?.number === section);
  if (passages.length > 0 || speaker !== undefined) return passages;
  return interviews
    .flatMap(({ sections }) => sections)
    .filter(({ number }) => section === undefined || number === section)
    .flatMap(({ points }) => points);
}

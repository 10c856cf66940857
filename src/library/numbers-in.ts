import type { About } from './about-schema.ts';
import type { Placing } from './place-numbers.ts';

/** A number of a passage that an about.yaml says something by. */
export interface WrittenNumber {
  readonly list: 'sections' | 'points' | 'doubts' | 'errata' | 'quotes';
  readonly path: readonly PropertyKey[];
  readonly number: number;
  /** What it would be for the text that is there: none where its words are not in it. */
  readonly now: readonly number[];
}

export function numbersIn(
  { sections, ...about }: About,
  { standsOf, stretchOf }: Pick<Placing, 'standsOf' | 'stretchOf'>,
): readonly WrittenNumber[] {
  const nowOf = (number: number) => [...new Set(standsOf(number).map(({ passage }) => passage))];
  const startOf = (section: number) => [stretchOf(section)?.first ?? []].flat();
  return [
    ...sections.flatMap(({ starts, points }, section): WrittenNumber[] => [
      { list: 'sections', path: ['sections', section, 'starts'], number: starts, now: startOf(section) },
      ...points.flatMap(({ passages }, point) =>
        passages.map((number, at) => ({
          list: 'points' as const,
          path: ['sections', section, 'points', point, 'passages', at],
          number,
          now: nowOf(number),
        })),
      ),
    ]),
    ...(['doubts', 'errata', 'quotes'] as const).flatMap((list) =>
      about[list].map(({ passage }, at) => ({
        list,
        path: [list, at, 'passage'],
        number: passage,
        now: nowOf(passage),
      })),
    ),
  ];
}

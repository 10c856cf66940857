import { covers, type Span } from '../../transcript/span.ts';
import { findAliases } from '../index/find-aliases.ts';
import type { SearchIndex } from '../index/build-index.ts';
import type { Group, Reading } from './reading.ts';
import { rarity } from '../ranking/rarity.ts';
import type { Weights } from '../ranking/weights.ts';

export type Alternative = Group['alternatives'][number];

/** Grows one reading of a query. */
export interface ReadingBuilder {
  readonly index: SearchIndex;
  readonly weights: Weights;
  /** Whether function words are all there is, and so are meant. */
  readonly literal: boolean;
  has(term: string): boolean;
  /** The rarity of whatever answers; an unknown thing is the rarest. */
  rarityOf(alternatives: readonly Alternative[]): number;
  /** Glossary entries with a form that holds this stretch of the query, as alternatives. */
  aliasesOf(span: Span): Alternative[];
  /** Returns the unit's number. */
  addUnit(importance: number): number;
  /** Nothing is added for a group without alternatives. */
  addGroup(alternatives: readonly Alternative[], weight: number, units: readonly number[]): void;
  finish(): Reading;
}

/** Another form of the same thing is nearly as good as the form that was typed. */
const aliasWorth = 0.9;

export function startReading(folded: string, index: SearchIndex, weights: Weights, literal: boolean): ReadingBuilder {
  const aliases = findAliases(folded, index.allAliases);
  const groups: Group[] = [];
  const units: number[] = [];
  return {
    index,
    weights,
    literal,
    has: (term) => index.postings.find(term) !== undefined,
    rarityOf: (alternatives) => {
      const places = alternatives.map(({ term }) => index.postings.find(term));
      const holding = places.map((place) => (place === undefined ? 0 : place.end - place.start));
      return rarity(Math.max(0, ...holding), index.documents.length);
    },
    aliasesOf: (span) => {
      const keys = new Set(aliases.filter((match) => covers(match, span)).map(({ key }) => key));
      return [...keys]
        .filter((key) => index.postings.find(key) !== undefined)
        .map((term) => ({ term, worth: aliasWorth }));
    },
    addUnit: (importance) => units.push(importance) - 1,
    addGroup: (alternatives, weight, unitsOfGroup) => {
      if (alternatives.length > 0 && weight > 0) groups.push({ alternatives, weight, units: unitsOfGroup });
    },
    finish: () => ({ groups, units }),
  };
}

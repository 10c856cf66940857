import { lackingCharacters } from './lacking-characters.ts';

/** The first of several ways to write something that can be drawn; where none can, the first. */
export function firstDrawable(ways: readonly string[]): string {
  return ways.find(canBeDrawn) ?? ways[0] ?? '';
}

/** Whether the cards' typefaces have every character of it. */
export function canBeDrawn(text: string): boolean {
  return lackingCharacters(text).length === 0;
}

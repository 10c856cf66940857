import { isEmoji } from '../../typefaces/is-emoji.ts';
import type { CodeRange } from '../../typefaces/font-slice.ts';

/** Where emoji are drawn as such; ™, ▶ and what else is among them is part of text, and text fonts have it. */
const blocks: readonly CodeRange[] = [
  [0x200d, 0x20e3],
  [0x21a9, 0x21aa],
  [0x231a, 0x23fa],
  [0x2600, 0x2b55],
  [0xfe0f, 0xfe0f],
  [0x1f000, 0x1faff],
  [0xe0020, 0xe007f],
];

/** What the emoji font is there for. */
export function emojiRanges(): readonly CodeRange[] {
  const ranges: [first: number, last: number][] = [];
  for (const [first, last] of blocks) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      if (!isEmoji(String.fromCodePoint(codePoint))) continue;
      const previous = ranges.at(-1);
      if (previous?.[1] === codePoint - 1) previous[1] = codePoint;
      else ranges.push([codePoint, codePoint]);
    }
  }
  return ranges;
}

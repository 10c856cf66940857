import type { Block } from './split-blocks.ts';
import { readInline } from './read-inline.ts';
import type { GuideSection } from './transcript.ts';

/** The sections and bullets of a reading guide; bullets before the first section title stand under an empty one. */
export function readGuide(blocks: readonly Block[]): GuideSection[] {
  const sections: { title: string; bullets: GuideSection['bullets'][number][] }[] = [];
  for (const block of blocks) {
    const { text, positionAt } = readInline(block.lines);
    if (text === '') continue;
    if (block.kind !== 'item') {
      sections.push({ title: text.replace(/[：:]$/, '').trimEnd(), bullets: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ title: '', bullets: [] });
    const [head = '', label = ''] = /^([^：:。]{1,40})\s*[：:]/.exec(text) ?? [];
    const body = head === '' ? text : text.slice(head.length).trimStart();
    sections.at(-1)?.bullets.push({ label, text: body, line: positionAt(0).line });
  }
  return sections;
}

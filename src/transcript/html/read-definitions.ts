import { append } from '../append.ts';
import { asideOf, clockMs, type Entry, spokenOf, textOfBlock, toVoice, type EntryHead, type Voicing } from './entry.ts';
import type { FlowBlock } from './flow.ts';

/** In UTF-16 units: nobody has a longer name. */
const longestName = 80;
/** A glossary defines each term once; of who speaks, so many at least are named again. */
const leastAgain = 0.3;

/** `<dl><dt>Name</dt><dd>words</dd></dl>`: who speaks, and what they say. */
export function readDefinitions(blocks: readonly FlowBlock[]): Voicing | undefined {
  const heads = blocks.flatMap((block) => (block.term === 'dt' ? [toHead(block)] : []));
  const names = new Set(heads.map(({ voice }) => voice));
  const areNames = heads.every(({ voice }) => voice === undefined || voice.length <= longestName);
  if (heads.length < 3 || !areNames || heads.length - names.size < leastAgain * heads.length) return undefined;
  const start = blocks.findIndex(({ term }) => term === 'dt');
  const entries: Entry[] = [];
  for (const block of blocks.slice(start)) {
    if (block.term === 'dt') entries.push(toHead(block));
    else if (block.term === 'dd' && block.kind !== 'heading' && block.kind !== 'remark')
      append(entries, spokenOf(block));
    else append(entries, asideOf(block));
  }
  return { start, entries };
}

const stamp = /[[(（]?\d{1,3}(?::\d{2}){1,2}[\])）]?/u;

function toHead(block: FlowBlock): EntryHead {
  const text = textOfBlock(block);
  const found = stamp.exec(text)?.[0] ?? '';
  const startMs = clockMs(found);
  const voice = toVoice(
    startMs === undefined ? text : text.replace(found, '').replace(gapBefore, '').replace(gapBehind, ''),
  );
  return { kind: 'head', voice, startMs, line: block.lines[0]?.line ?? 1 };
}

/** What stands between a name and a time. */
const gapBefore = /^[\s,，|–—-]+/u;
const gapBehind = /(?<![\s,，|–—-])[\s,，|–—-]+$/u;

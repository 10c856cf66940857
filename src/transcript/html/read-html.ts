import type { TranscriptParts } from '../assemble-transcript.ts';
import { talkOfCaptions } from '../captions/talk-of-captions.ts';
import { crowdProblem } from '../crowd-problem.ts';
import { doubtTalk } from '../labels/doubt-talk.ts';
import { readBlocks } from '../read-labelled.ts';
import { type Frame, readFrame } from '../read-frame.ts';
import type { Problem } from '../transcript.ts';
import { areThings } from './are-things.ts';
import { blocksOfPage } from './blocks-of-page.ts';
import { captionsOfEntries } from './captions-of-entries.ts';
import { chooseContent, type Content } from './choose-content.ts';
import { textOfBlock, type Voicing } from './entry.ts';
import { type Flow, type FlowBlock, plainWordsOf } from './flow.ts';
import { flowOfPage } from './flow-of-page.ts';
import { parsePage } from './parse-page.ts';
import { frameAtSource, partsAtSource } from './parts-at-source.ts';
import { readCites } from './read-cites.ts';
import { readDefinitions } from './read-definitions.ts';
import { type PageFacts, readPageFacts } from './read-page-facts.ts';
import { readRecord } from './read-record.ts';
import { readTables } from './read-tables.ts';
import { withoutTail } from './without-tail.ts';

/**
 * A page of the web: talk that its elements mark as such, or labels before words as in any other text. What is around the text
 * on a page (menus, forms, what else there is to read) is no part of it.
 */
export function readHtml(text: string): TranscriptParts {
  const page = parsePage(text);
  if ('refused' in page) return refuse(page.refused);
  const flow = flowOfPage(page.document);
  if (flow.isTooLong) return refuse(tooLong);
  const shown = readFlow(flow);
  const hidden = shown.parts.talk.passages.length > 0 ? undefined : readFlow(flowOfPage(page.document, true));
  const isHidden = hidden !== undefined && hidden.parts.talk.passages.length > 0;
  const { content, parts } = isHidden ? hidden : shown;
  const problems = [...(isHidden ? [uncovered(parts)] : []), ...elsewhere(content, parts), ...parts.talk.problems];
  const talk = { ...parts.talk, problems, unspoken: problems.length > 0 ? [] : noTalk };
  const facts = readPageFacts(text, page.document, headingOf(content));
  return { ...parts, talk, front: withFacts(parts.front, facts) };
}

function readFlow(flow: Flow): { readonly content: Content; readonly parts: TranscriptParts } {
  const content = chooseContent(withoutTail(flow));
  return { content, parts: readContent(content) };
}

const tooLong = 'the page holds more than 8 million characters of text: split it, or save the talk alone';

const noTalk: Problem[] = [
  {
    line: 1,
    column: 1,
    message:
      'nobody speaks on this page: looked for were names before colons, in bold or as headings, cite or time before paragraphs, ' +
      'and definition lists and tables of names and words',
  },
];

/** What holds people and what they say, or things and what they are. */
const listForms = [
  { read: readDefinitions, holds: ({ term }: FlowBlock) => term !== undefined },
  { read: readTables, holds: ({ cell }: FlowBlock) => cell?.table.nests === false },
];

/** The page says it of itself. */
const unknown = { title: undefined, metadata: {}, people: new Set<string>() };

function readContent(content: Content): TranscriptParts {
  const lists = listForms.flatMap(({ read, holds }) => {
    const found = read(content.blocks);
    return found === undefined ? [] : [{ voicing: found, holds, isOfThings: areThings(found) }];
  });
  const talks = lists.filter(({ isOfThings }) => !isOfThings).map((list) => list.voicing);
  const voicing = [...[readRecord, readCites].flatMap((read) => read(content.blocks) ?? []), ...talks].toSorted(
    (a, b) => countHeads(b) - countHeads(a),
  )[0];
  const things = lists.filter(({ isOfThings }) => isOfThings);
  const isThing = (block: FlowBlock) => block.kind !== 'image' && things.some(({ holds }) => holds(block));
  const blocks = content.blocks.map((block) =>
    isThing(block) ? { ...block, kind: 'remark' as const, lines: [] } : block,
  );
  const page = blocksOfPage({ ...content, blocks });
  if (voicing === undefined || page.labelled > countHeads(voicing)) {
    return partsAtSource(readBlocks(page.blocks, unknown), page.sourceOf);
  }
  const voices = new Set(voicing.entries.flatMap((entry) => (entry.kind === 'head' ? (entry.voice ?? []) : [])));
  const crowd = crowdProblem(voices.size);
  if (crowd !== undefined) return refuse(crowd.message);
  const { captions, problems, last } = captionsOfEntries(voicing.entries);
  const before = blocksOfPage({ blocks: content.blocks.slice(0, voicing.start), holders: [], outside: [] });
  const { talk, back } = talkOfCaptions({ captions, problems: [...(voicing.problems ?? []), ...problems] });
  const doubts = talks.includes(voicing) ? doubtTalk(talk.passages, 1) : [];
  const notes = last.notes.map((note) => ({ ...note, after: talk.passages.length }));
  const headings = last.headings.map((heading) => ({ ...heading, before: talk.passages.length + 1 }));
  return {
    front: frameAtSource(readFrame(before.blocks, 0), before.sourceOf),
    talk: {
      ...talk,
      notes: [...talk.notes, ...notes],
      headings: [...talk.headings, ...headings],
      problems: [...talk.problems, ...doubts],
    },
    back,
  };
}

function headingOf({ blocks }: Content): string {
  const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  return heading === undefined ? '' : textOfBlock(heading);
}

function countHeads({ entries }: Voicing): number {
  return entries.filter(({ kind }) => kind === 'head').length;
}

/** What the page says of itself stands in for what its text does not. */
function withFacts(front: Frame, { title, ...facts }: PageFacts): Frame {
  const { metadata } = front;
  return {
    ...front,
    title: title ?? front.title,
    metadata: {
      ...metadata,
      author: metadata.author ?? facts.author,
      published: metadata.published ?? facts.published,
      place: metadata.place ?? facts.place,
      source: metadata.source ?? facts.source,
      cover: metadata.cover ?? facts.cover,
    },
  };
}

function uncovered({ talk }: TranscriptParts): Problem {
  const message =
    'the talk stands in what this page shows only after a click: look whether it is all of it, and nothing else';
  return { line: talk.passages[0]?.line ?? 1, column: 1, message };
}

/** Whoever speaks in the text may speak outside it, too: then what a page calls its text is not all of it. */
function elsewhere({ outside }: Content, { talk }: TranscriptParts): readonly Problem[] {
  const labels = new Set(talk.labels.map(({ label }) => label));
  const [first, ...more] = outside.filter(
    (block) => block.kind === 'text' && labels.has(nameBefore(plainWordsOf(block))),
  );
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : `, and those of ${more.length} paragraphs more`;
  const message = `${nameBefore(plainWordsOf(first))} speaks here, outside of what the page says is its text, so these words are left out${others}`;
  return [{ line: first.lines[0]?.line ?? 1, column: 1, message }];
}

function nameBefore(words: string): string {
  return /^[^\n:：]{1,80}(?=[:：])/u.exec(words)?.[0].trim() ?? '';
}

function refuse(message: string): TranscriptParts {
  const parts = talkOfCaptions({ captions: [], problems: [{ line: 1, column: 1, message }] });
  return { ...parts, talk: { ...parts.talk, unspoken: [] } };
}

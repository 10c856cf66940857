/**
 * What a new feed shows in sixty days, for a reader to judge: of the article, with what was picked by hand and without, and of
 * talks that nobody annotated. Texts go to the terminal alone. Below each, how many are fragments, by rule.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { faultsOf } from '../src/excerpt/faults-of.ts';
import { cutSentences } from '../src/excerpt/cut-sentences.ts';
import { excerptsOf } from '../src/excerpt/excerpts-of.ts';
import type { Excerpt } from '../src/excerpt/excerpt.ts';
import { chooseNext } from '../src/highlight/choose-next.ts';
import { highlightPool } from '../src/highlight/pool.ts';
import type { Interview } from '../src/interview/interview.ts';
import { findCounterpart } from '../src/interview/counterpart.ts';
import { gap, quotableText } from '../src/interview/quotable-text.ts';
import { buildInterview } from '../src/library/build-interview.ts';
import { readTranscript } from '../src/transcript/read-transcript.ts';
import { overlaps } from '../src/transcript/span.ts';
import { loadArticleLibrary } from '../test/fixtures/load-article-library.ts';
import { realInputs } from '../test/real-inputs.ts';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '60' },
    seed: { type: 'string', default: 'feed' },
    /** Only those whose name has it. */
    only: { type: 'string', default: '' },
    /** Passage numbers and spans instead of texts. */
    places: { type: 'boolean', default: false },
    /** Other texts, by their paths. */
    talk: { type: 'string', multiple: true, default: [] },
  },
});

if (realInputs.present) {
  for (const [name, interview] of await readInterviews()) if (name.includes(values.only)) show(name, interview);
} else {
  console.log(realInputs.absent);
}

async function readInterviews(): Promise<readonly (readonly [string, Interview])[]> {
  const [article] = (await loadArticleLibrary()).interviews;
  if (article === undefined) throw new Error('the article was not read');
  const talk = (path: string) => readTalk(path, join(realInputs.transcripts, path));
  return [
    ['the article, picked by hand', article],
    ['the article, by the weights and golden quotes', { ...article, quotes: [] }],
    ['the article, by the weights alone', { ...article, quotes: [], highlights: [] }],
    talk('markdown/zh-btc-covenants.md'),
    talk('lex459/en-diarised.md'),
    talk('lex459/zh-filtered.md'),
    ...values.talk.map((path) => readTalk(path, path)),
  ];
}

function readTalk(name: string, path: string): readonly [string, Interview] {
  return [name, buildInterview(name, undefined, readTranscript(readFileSync(path, 'utf8'))).interview];
}

function show(name: string, interview: Interview): void {
  const pool = highlightPool({ interviews: [interview] });
  const shown: string[] = [];
  for (let day = 0; day < Number(values.days); day += 1) {
    const next = chooseNext(pool, { seed: values.seed, shown, reserved: new Set() });
    if (next !== undefined) shown.push(next);
  }
  console.log(`\n# ${name}: ${pool.golden.length} chosen, ${pool.best.length} by weight\n`);
  const excerpts = excerptsOf(interview);
  const days = shown.flatMap((id) => excerpts.get(id) ?? []);
  for (const [day, excerpt] of days.entries()) {
    const first = days.indexOf(excerpt);
    console.log(
      first === day
        ? line(interview, day + 1, excerpt)
        : `${day + 1} ¶${excerpt.passage.number} as on day ${first + 1}`,
    );
  }
  console.log();
  const unique = [...new Set(days)];
  const faults = Map.groupBy(unique.flatMap(faultsIn), ({ fault }) => fault);
  console.log(
    `${unique.length} different ones, ${unique.filter((each) => faultsIn(each).length > 0).length} faulty by rule`,
  );
  for (const [fault, all] of faults) {
    console.log(`${all.length} ${fault}: ${all.map(({ number }) => `¶${number}`).join(' ')}`);
  }
}

/** As a post has it: with what was asked, or said, before. */
function line(interview: Interview, day: number, excerpt: Excerpt): string {
  const { passage, span, chosenBy, score } = excerpt;
  const how = chosenBy === 'weights' ? score.toFixed(2) : chosenBy;
  const place = `${day} ¶${passage.number} [${span.start}, ${span.end}) ${how}`;
  if (values.places) return place;
  const other = findCounterpart(interview, passage);
  const before =
    other === undefined ? '' : ` (${other.kind} of ${other.speaker.name.en}: ${lastSentences(other.text)})`;
  return `${place} ${passage.speaker.name.en}: ${quotableText(passage, [], span).text}${before}`;
}

function lastSentences(text: string): string {
  return text.substring(cutSentences(text).at(-2)?.start ?? 0);
}

function faultsIn(excerpt: Excerpt): readonly { readonly fault: string; readonly number: number }[] {
  const { passage, span } = excerpt;
  const doubt = passage.doubtful.some((doubted) => overlaps(doubted, span)) ? ['a doubt inside'] : [];
  return [...faultsOf(wordsOf(excerpt)), ...doubt].map((fault) => ({ fault, number: passage.number }));
}

/** What is shown. */
function wordsOf({ passage, span }: Excerpt): string {
  return quotableText(passage, [], span).text.replaceAll(gap, '');
}

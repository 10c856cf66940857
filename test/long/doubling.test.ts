import { afterAll, describe, expect, it } from 'vitest';
import { hostileQuotes } from '../fixtures/hostile-quotes.ts';
import { hostileTexts } from '../fixtures/hostile-texts.ts';
import { startWorkCounter } from '../fixtures/count-work.ts';

// Before all that is counted is loaded: code that was compiled without being counted stays so.
const counter = startWorkCounter();
const { putToWork, stages } = await import('../fixtures/put-to-work.ts');
const { alignWords } = await import('../../src/editions/align-words.ts');
const { knownWords } = await import('../../src/editions/known-words.ts');
const { createSlices } = await import('../../src/slices.ts');
const { readTranscript } = await import('../../src/transcript/read-transcript.ts');
const { libraryOfText } = await import('../fixtures/library-of-text.ts');
afterAll(() => counter.close());

/** In UTF-16 units. */
const length = 30_000;
/**
 * Twice the text, twice the work; what is sorted takes a little more (n log n: 2.2 times at these lengths), pairs of all with
 * all four times. Beside it, what there is to do anyway, or a last page more.
 */
const mostRatio = 2.25;
const smallWork = 40_000;

describe('twice as much of a text is twice the work', () => {
  it.each(hostileTexts.map(({ name, write }) => ({ name, write })))('$name', async ({ name, write }) => {
    const once = await stepsOf(write(length));
    const twice = await stepsOf(write(2 * length));
    for (const stage of stages) {
      const [one, two] = [once.get(stage) ?? 0, twice.get(stage) ?? 0];
      expect.soft(two, `${name}: ${stage}, ${one} steps`).toBeLessThanOrEqual(Math.max(mostRatio * one, smallWork));
    }
  });
});

describe('twice as many golden quotes are twice the work of reading', () => {
  it.each(hostileQuotes)('$name', async ({ write }) => {
    const stepsOfReading = async (count: number) => (await counter.count(() => readTranscript(write(count)))).steps;
    await stepsOfReading(100);
    const [once, twice] = [await stepsOfReading(1000), await stepsOfReading(2000)];
    expect(twice).toBeLessThanOrEqual(mostRatio * once);
  });
});

describe('twice as many of the same sentences are twice the work of comparing', () => {
  const said = (count: number, sentence = '就是这样。') => `**甲：** ${sentence}\n\n**乙：** 不。\n\n`.repeat(count);
  it.each([
    { what: 'half of which are gone', later: (count: number) => said(count / 2) },
    { what: 'of which there are twice as many', later: (count: number) => said(count * 2) },
    { what: 'all of which are corrected', later: (count: number) => said(count, '那就是这样了。') },
    { what: 'all of which are corrected, and long', later: (count: number) => said(count, '那就是这样了，先生。') },
    { what: 'none of which are left', later: () => said(1, '没有人来。') },
  ])('$what', async ({ later }) => {
    const stepsOfComparing = async (count: number) => {
      const [before, now] = [said(count), later(count)].map((text) => [
        ...knownWords(libraryOfText('hostile', text).interviews[0]!),
      ]);
      return (await counter.count(() => alignWords({ before: before!, now: now! }, createSlices()))).steps;
    };
    // The first time, not every block is counted yet.
    await stepsOfComparing(500);
    const [once, twice] = [await stepsOfComparing(2000), await stepsOfComparing(4000)];
    expect(twice).toBeLessThanOrEqual(Math.max(mostRatio * once, smallWork));
  });
});

it.each([
  { what: 'alike', say: () => '水开了之后，谁也不说话，都等着看。' },
  { what: 'each of its own', say: (number: number) => `${100_000 + number}次水开了，谁也没来看，大家都走了。` },
])('twice as many that were gone are looked for with twice the work: $what', async ({ say }) => {
  const stepsOfLooking = async (count: number) => {
    const [gone, now] = [0, 1].map((later) => {
      const all = Array.from(
        { length: count },
        (_, at) => `**甲：** ${say(at).replace('谁', later === 0 ? '谁' : '人')}`,
      );
      return [...knownWords(libraryOfText('hostile', all.join('\n\n')).interviews[0]!)];
    });
    return (await counter.count(() => alignWords({ before: [], now: now!, gone: gone! }, createSlices()))).steps;
  };
  for (let times = 0; times < 2; times += 1) await stepsOfLooking(1000);
  const [once, twice] = [await stepsOfLooking(1000), await stepsOfLooking(2000)];
  expect(twice).toBeLessThanOrEqual(Math.max(mostRatio * once, smallWork));
});

async function stepsOf(text: string): Promise<ReadonlyMap<string, number>> {
  const steps = new Map<string, number>();
  await putToWork(text, async (stage, work) => {
    const counted = await counter.count(work);
    steps.set(stage, (steps.get(stage) ?? 0) + counted.steps);
    return counted.result;
  });
  return steps;
}

import { beforeAll, describe, expect, it } from 'vitest';
import { highlights } from '../../commands/highlights.ts';
import { quote } from '../../commands/quote.ts';
import { excerptsOf } from '../../src/excerpt/excerpts-of.ts';
import { toCheckReport } from '../../src/cli/check-report.ts';
import { highlightPool } from '../../src/highlight/pool.ts';
import { locales } from '../../src/locale.ts';
import { talkShares } from '../../src/interview/talk-shares.ts';
import { overlaps } from '../../src/transcript/span.ts';
import { realInputs } from '../real-inputs.ts';
import { buttonsOf, checkMessage, pickOf, textOf } from '../fixtures/check-message.ts';
import { asked, depsFor, pressed } from '../fixtures/deps.ts';
import { libraryOf } from '../fixtures/library.ts';
import { loadArticleLibrary } from '../fixtures/load-article-library.ts';
import { walk } from './walk.ts';

const slug = 'jensen-huang-bg2-2024';

describe.skipIf(!realInputs.present)(
  `replies on the real article (${realInputs.present ? 'present' : realInputs.absent})`,
  () => {
    let deps = depsFor(libraryOf());

    beforeAll(async () => {
      deps = depsFor(await loadArticleLibrary());
    });

    it('quote each of the 138 passages within the limits, on one page, in every language, with and without embeds', async () => {
      const { passages } = deps.library.interviews[0]!;
      expect(passages).toHaveLength(138);
      for (const { number } of passages) {
        for (const locale of locales) {
          for (const appPermissions of [0n, 1n << 14n]) {
            const reply = await quote.run(asked('quote', { text: `#${number}` }, { locale, appPermissions }), deps);
            checkMessage(reply);
            const paged = [...buttonsOf(reply).keys()].some((label) => label.startsWith('↓'));
            expect(paged && appPermissions !== 0n).toBe(false);
          }
        }
      }
    });

    it('keep to the limits from button to button', async () => {
      expect(await walk(deps, { locale: 'en-US' }, 300)).toBe(300);
    });

    it("never serve the host's echoed words as Huang's", async () => {
      const reply = await quote.run(asked('quote', { text: '#37' }), deps);
      const [words] = textOf(reply).match(/❝.*❞/u)!;
      expect(words).toMatch(/^❝ \\\[…\\\]是的，当你/u);
      expect(words).not.toContain('这简直是疯狂');
      expect(deps.library.interviews[0]!.passages[36]!.text).toContain('这简直是疯狂');
    });

    it('list what was picked, the best first, and among it the six golden quotes, the host’s as the host’s', async () => {
      const { golden } = highlightPool(deps.library);
      const first = await highlights.run(asked('highlights'), deps);
      const places = [...textOf(first).matchAll(/^\*\*\d+\*\* .+ · ¶ (\d+)(?: · ⭐.+)?$/gmu)];
      expect(places.length).toBeGreaterThan(5);
      expect(places.map(([, number]) => `${slug}#${number}`)).toEqual(golden.slice(0, places.length));
      const printed = deps.library.interviews[0]!.highlights.map(({ passage }) => passage);
      expect(printed.map(({ number }) => number)).toEqual([8, 72, 78, 93, 129, 117]);
      expect(golden).toEqual(expect.arrayContaining(printed.map(({ id }) => id)));
      expect(printed[1]!.speaker.name.en).toBe('Brad Gerstner');
      const opened = await quote.components.pick(pressed(...pickOf(first, '1 · ')), deps);
      expect(textOf(opened)).toContain('❝ 在我来这里');
    });

    it('show quotes that are whole by the rules, but for golden ones and for what was read again where they doubted', () => {
      const { picked } = toCheckReport('x', 'x', deps.library.interviews[0], []);
      const golden = [8, 72, 78, 93, 117, 129];
      const readAgain = [15, 33, 34, 49, 60, 65, 70, 92, 108];
      const doubted = picked.map(({ passage }) => passage).filter((passage) => !golden.includes(passage));
      expect(doubted.toSorted((a, b) => a - b)).toEqual(readAgain);
    });

    it('choose highlights from a varied pool that nothing doubtful is in', () => {
      const { golden, best } = highlightPool(deps.library);
      const excerpts = excerptsOf(deps.library.interviews[0]!);
      const chosen = [...golden, ...best].map((id) => excerpts.get(id)!);
      expect(chosen.length).toBeGreaterThan(30);
      expect(new Set(chosen.map(({ passage }) => passage.section?.number)).size).toBeGreaterThan(12);
      expect(
        chosen.filter(
          ({ passage, span, chosenBy }) =>
            chosenBy === 'weights' && passage.doubtful.some((doubt) => overlaps(doubt, span)),
        ),
      ).toEqual([]);
    });

    it('tell who spoke how much', () => {
      const shares = talkShares(deps.library.interviews[0]!);
      expect(shares.map(({ characters }) => characters)).toEqual([15_182, 5_197, 592]);
    });
  },
);

import { describe, expect, it } from 'vitest';
import { createComposer, type KeptComposer } from '../../../../src/demo/page/composer/composer.ts';
import type { PageChoice } from '../../../../src/demo/page/protocol/act.ts';
import { firstState } from '../../../../src/demo/page/state/demo-state.ts';
import { receive } from '../../../../src/demo/page/state/receive.ts';
import { createPageStore } from '../../../../src/demo/page/state/page-store.ts';
import { createManualClock } from '../../../fixtures/manual-clock.ts';
import { commands } from './command-fixtures.ts';

const general = { id: '1', name: 'general', type: 0, parentId: undefined };
const person = { id: '5', name: 'Ada', permissions: '0', directChannelId: '9' };
const snapshot = {
  places: { server: 'S', channels: [general], roles: [], commands },
  people: { member: person, moderator: person },
  messages: [],
  lines: {},
  requests: [],
  time: { nowMs: 0, timeZone: 'UTC', moving: false },
  botReady: true,
};

/** A composer whose bot offers when the test says so, and refuses every line with `problem`. */
function openScene(problem?: string, kept?: KeptComposer) {
  const first = firstState({ locale: 'en-US', role: 'member', theme: 'system' });
  const state = { ...first, ...receive(first, { kind: 'snapshot', snapshot }, 0) };
  const store = createPageStore(state, () => undefined);
  const clock = createManualClock();
  const offers: ((choices: readonly PageChoice[]) => void)[] = [];
  const composer = createComposer(
    store,
    {
      run: async () => problem,
      say: async () => undefined,
      complete: () => new Promise((resolve) => void offers.push(resolve)),
    },
    clock.after,
    kept,
  );
  return {
    composer,
    clock,
    offers,
    shown: () => store.state.composer,
    /** The bot is asked, and offers one thing. */
    async offer() {
      await clock.advance(1000);
      for (const resolve of offers.splice(0)) resolve([{ name: 'the moat', value: '#3' }]);
      await clock.advance(0);
    },
  };
}

describe('createComposer', () => {
  it('asks the bot once a visitor pauses, and shows what it offers', async () => {
    const { composer, clock, offers, offer, shown } = openScene();
    composer.type('/quote text:m');
    await clock.advance(100);
    composer.type('/quote text:mo');
    await clock.advance(100);
    expect(offers).toHaveLength(0);
    await offer();
    expect(shown().suggestions.map(({ label }) => label)).toContain('the moat');
  });

  it('gives a refused line back, and goes on saying why', async () => {
    const { composer, clock, offer, shown } = openScene('Too long');
    composer.type('/quote text:mo');
    composer.send();
    await clock.advance(0);
    expect(shown()).toMatchObject({ text: '/quote text:mo', notice: 'Too long' });
    await offer();
    expect(shown()).toMatchObject({ text: '/quote text:mo', notice: 'Too long', suggestions: [] });
  });

  it.each(['before the bot is asked', 'while the bot is asked'])('stays closed once it was closed %s', async (when) => {
    const { composer, clock, offer, shown } = openScene();
    composer.type('/quote text:mo');
    if (when.startsWith('while')) await clock.advance(1000);
    composer.closeSuggestions();
    await offer();
    expect(shown().suggestions).toEqual([]);
    composer.type('/quote text:moa');
    await offer();
    expect(shown().suggestions).not.toEqual([]);
  });

  it('calls back what was sent, the newest first, and at the end what was being written', async () => {
    const { composer, shown } = openScene();
    for (const line of ['first words', '/quote text:mo', '/quote text:mo']) {
      composer.type(line);
      composer.send();
    }
    composer.type('being writ');
    const seen = [-1, -1, -1, 1, 1, 1].map((step) => {
      composer.recall(step === 1 ? 1 : -1);
      return shown().text;
    });
    expect(seen).toEqual([
      '/quote text:mo',
      'first words',
      'first words',
      '/quote text:mo',
      'being writ',
      'being writ',
    ]);
    expect(shown().suggestions).toEqual([]);
  });

  it('knows what a name stands for when its line is called back, or taken up after a reload', async () => {
    const { composer, offer, shown } = openScene();
    composer.type('/quote text:mo');
    await offer();
    composer.pickAt(shown().suggestions.findIndex(({ label }) => label === 'the moat'));
    const { line } = composer.kept();
    expect(line.picks).toEqual([['text', { name: 'the moat', value: '#3' }]]);
    composer.send();
    expect(composer.kept().line.picks).toEqual([]);
    composer.recall(-1);
    expect(composer.kept().line).toEqual(line);
    const again = openScene(undefined, composer.kept());
    expect(again.shown().text).toBe(line.text);
    expect(again.composer.kept().line).toEqual(line);
  });
});

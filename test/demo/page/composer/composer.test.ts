import { describe, expect, it } from 'vitest';
import { createComposer } from '../../../../src/demo/page/composer/composer.ts';
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
  requests: [],
  time: { nowMs: 0, timeZone: 'UTC', moving: false },
  botReady: true,
};

/** A composer whose bot offers when the test says so, and refuses every line with `problem`. */
function openScene(problem?: string) {
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
});

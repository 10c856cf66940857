import { describe, expect, it } from 'vitest';
import { locales } from '../../src/locale.ts';
import type { MessageBody } from '../../src/render/message-body.ts';
import { buttonsOf, checkMessage, selectsOf } from '../fixtures/check-message.ts';
import { encodeCustomId } from '../../src/render/components/custom-id.ts';
import { memoryStore } from '../fixtures/memory-store.ts';
import { basics, buttonOf, createDailyScene, enough, textOf, wednesday, type DailyScene } from './daily-scene.ts';
import { digestInterview, libraryOf, teaInterview } from '../fixtures/library.ts';

const dayMs = 86_400_000;

/** The words of each coming post, as listed. */
function picks(reply: MessageBody): readonly string[] {
  return [...textOf(reply).matchAll(/^(?:▸ )?\*\*[A-Z].+\*\* · <t:.+\n(?<first>.+)(?:\n(?<second>❝.+))?/gmu)].map(
    ({ groups }) => groups?.['second'] ?? groups?.['first'] ?? '',
  );
}

/** The select of days, and its option that stands there as picked. */
function daysOf(reply: MessageBody) {
  const [select] = selectsOf(reply);
  if (select === undefined) throw new Error('there is no day to pick');
  const { custom_id: id, options } = select;
  return { id, options, picked: options.filter((option) => option.default === true).map(({ value }) => value) };
}

async function opened(scene: DailyScene, over = {}) {
  await scene.run('add', { ...basics, ...over });
  return scene.run('preview', { feed: '1' });
}

describe('/daily preview', () => {
  it('shows the next seven with date and weekday, which are then posted', async () => {
    const scene = createDailyScene();
    const reply = await opened(scene);
    expect(picks(reply)).toHaveLength(7);
    expect(textOf(reply)).toMatch(/▸ \*\*Wed, May 6\*\* · <t:\d+:R>/u);
    expect(textOf(reply)).toContain('**Tue, May 12**');
    for (const shown of picks(reply)) {
      await scene.run('post', { feed: '1' });
      const words = /❝ (?<words>.{6})/u.exec(shown)!.groups!['words']!;
      expect(textOf(scene.sent.at(-1)!.body)).toContain(words);
      scene.nowMs += dayMs;
    }
  });

  it('offers its days in a select, each with the words it will show, the first as picked', async () => {
    const scene = createDailyScene();
    const first = await opened(scene);
    const { options, picked } = daysOf(first);
    expect(options.map(({ label, value }) => [label, value])).toEqual(
      ['Wed, May 6', 'Thu, May 7', 'Fri, May 8', 'Sat, May 9', 'Sun, May 10', 'Mon, May 11', 'Tue, May 12'].map(
        (label, at) => [label, new Date(wednesday + at * dayMs).toISOString().substring(0, 10)],
      ),
    );
    for (const [at, { description = '' }] of options.entries()) {
      expect(picks(first)[at]).toContain(`❝ ${description.substring(0, 6)}`);
    }
    expect(picked).toEqual(['2026-05-06']);
  });

  it('shows the day that is picked as picked; what is pressed next is about that day', async () => {
    const scene = createDailyScene();
    const reply = await scene.pick(await opened(scene), '2026-05-08');
    expect(reply.kind).toBe('update');
    expect(textOf(reply)).toContain('▸ **Fri, May 8**');
    expect(textOf(reply).match(/▸/gu)).toHaveLength(1);
    expect(daysOf(reply).picked).toEqual(['2026-05-08']);
    const skipped = await scene.press(buttonOf(reply, 'Skip'));
    expect(daysOf(skipped).picked).toEqual(['2026-05-08']);
    expect(await scene.deps.store.wishes((await scene.only()).id)).toMatchObject([{ date: '2026-05-08' }]);
  });

  it('picks a day by its number on previews of earlier versions', async () => {
    const scene = createDailyScene();
    const first = await opened(scene);
    const reply = await scene.press(encodeCustomId('daily', 'pick', [(await scene.only()).id, '2026-05-08']));
    expect(reply).toEqual(await scene.pick(first, '2026-05-08'));
  });

  it('tells in the select what is skipped, and when nothing is left to show', async () => {
    const scene = createDailyScene();
    const skipped = await scene.press(buttonOf(await opened(scene), 'Skip'));
    expect(daysOf(skipped).options[0]!.description).toBe('skipped');
    let reply = await scene.press(buttonOf(skipped, 'Undo'));
    for (let guard = 0; guard < 20 && buttonOf(reply, 'Ban') !== undefined; guard += 1) {
      reply = await scene.press(buttonOf(reply, 'Ban'));
    }
    expect(daysOf(reply).options.map(({ description }) => description)).toEqual(Array(7).fill('nothing to show'));
  });

  it('shows words in the select as they are, on one line, as far as they fit', async () => {
    const text = `*Tea* \\_is_\\\n<@1> \u202e${'茶道👩‍👩‍👧'.repeat(60)}`;
    const interview = teaInterview();
    const [golden] = interview.highlights;
    const passage = { ...golden!.passage, text };
    const passages = interview.passages.map((each) => (each.id === passage.id ? passage : each));
    const highlights = [{ passage, span: { start: 0, end: text.length } }];
    const scene = createDailyScene(libraryOf({ ...interview, passages, highlights }));
    const { description = '' } = daysOf(await opened(scene)).options[0]!;
    expect(description).toMatch(/^\u2068?\*Tea\* \\_is_\\ <@1> /u);
    expect(description.length).toBeGreaterThan(50);
    expect(description.length).toBeLessThanOrEqual(100);
  });

  it('shows in the select no more of a long text than its beginning, half as many characters where they are wide', async () => {
    for (const [character, most] of [
      ['w ', 100],
      ['茶', 50],
    ] as const) {
      const interview = teaInterview();
      const [golden] = interview.highlights;
      const passage = { ...golden!.passage, text: character.repeat(200) };
      const passages = interview.passages.map((each) => (each.id === passage.id ? passage : each));
      const highlights = [{ passage, span: { start: 0, end: passage.text.length } }];
      const scene = createDailyScene(libraryOf({ ...interview, passages, highlights }));
      const { description = '' } = daysOf(await opened(scene)).options[0]!;
      expect(description).toMatch(/…$/u);
      expect(description.length).toBeGreaterThan(most * 0.9);
      expect(description.length).toBeLessThanOrEqual(most);
    }
  });

  it('asks nobody to pick a day where none comes', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const { id, rule } = await scene.only();
    await scene.deps.store.changeFeed(id, { rule: { ...rule, except: [{ from: '01-01', to: '12-31' }] } });
    const reply = await scene.run('preview', { feed: '1' });
    expect(textOf(reply)).toContain('Nothing to show yet');
    expect(textOf(reply)).not.toContain('Pick a day');
    expect([...buttonsOf(reply).keys()]).toEqual(['Back to the feed']);
  });

  it('says so when the day that is picked is past, and takes what is no day for an old button', async () => {
    const scene = createDailyScene();
    const first = await opened(scene);
    await scene.run('post', { feed: '1' });
    const late = await scene.pick(first, '2026-05-06');
    expect(textOf(late)).toContain('That day is over or already posted');
    expect(daysOf(late).picked).toEqual(['2026-05-07']);
    for (const values of [['someday'], ['']]) {
      await expect(scene.press(daysOf(first).id, { values })).rejects.toMatchObject({ code: 'stale-button' });
    }
    await expect(scene.press(daysOf(first).id)).rejects.toMatchObject({ code: 'stale-button' });
  });

  it('leaves one out, and takes that back', async () => {
    const scene = createDailyScene();
    const first = await opened(scene);
    const second = await scene.press(buttonOf(await scene.pick(first, '2026-05-07'), 'Skip'));
    expect(picks(second)[1]).toBe('*skipped*');
    expect(picks(second)[2]).toBe(picks(first)[1]);
    expect([...buttonsOf(second).keys()]).not.toContain('Ban');
    const back = await scene.press(buttonOf(second, 'Undo'));
    expect(picks(back)).toEqual(picks(first));
  });

  it('swaps one for another, again and again through all there are, and takes that back', async () => {
    const scene = createDailyScene();
    const first = await opened(scene);
    let reply = first;
    const seen = new Set([picks(first)[0]]);
    for (let swap = 0; swap < 4; swap += 1) {
      reply = await scene.press(buttonOf(reply, 'Swap'));
      expect(textOf(reply)).toMatch(/▸ \*\*Wed, May 6\*\* .+ · \*swapped in\*/u);
      seen.add(picks(reply)[0]);
    }
    // Three golden quotes, the host's and two of the rest: five in all that may be shown.
    expect(seen.size).toBe(5);
    await scene.run('post', { feed: '1' });
    expect(textOf(scene.sent[0]!.body)).toContain(/❝ (?<words>.{6})/u.exec(picks(reply)[0]!)!.groups!['words']!);
  });

  it('reads each table once for a press', async () => {
    const calls: string[] = [];
    const store = new Proxy(memoryStore(), {
      get: (kept, name) => (calls.push(String(name)), Reflect.get(kept, name)),
    });
    const scene = createDailyScene(undefined, store);
    const first = await opened(scene);
    for (const label of ['Swap', 'Ban']) {
      calls.length = 0;
      await scene.press(buttonOf(first, label));
      const written = label === 'Swap' ? 'setWish' : 'ban';
      expect(calls.toSorted()).toEqual(
        ['banned', 'feed', 'leftOut', 'posts', 'settings', 'shownItems', 'wishes', written].toSorted(),
      );
    }
  });

  it.each([
    ['Skip', 'Undo'],
    ['Swap', 'Swap'],
    ['Swap', 'Undo'],
    ['Swap', 'Ban'],
    ['Ban', 'Undo last ban'],
  ])('shows after %s and %s what whoever looks anew is shown', async (...labels) => {
    const scene = createDailyScene();
    let reply = await opened(scene);
    const { id } = await scene.only();
    for (const label of labels) {
      reply = await scene.press(buttonOf(reply, label));
      expect(reply).toEqual(await scene.press(encodeCustomId('daily', 'day', [id]), { values: ['2026-05-06'] }));
    }
  });

  it('offers no swap where there is no other', async () => {
    const scene = createDailyScene(libraryOf({ ...teaInterview(), highlights: teaInterview().highlights.slice(0, 1) }));
    await scene.run('add', basics);
    let reply = await scene.run('preview', { feed: '1' });
    for (let bans = 0; bans < 20 && buttonOf(reply, 'Ban') !== undefined; bans += 1) {
      if (buttonOf(reply, 'Swap') === undefined) break;
      reply = await scene.press(buttonOf(reply, 'Ban'));
    }
    expect([buttonOf(reply, 'Ban') !== undefined, buttonOf(reply, 'Swap')]).toEqual([true, undefined]);
  });

  it('swaps in neither what is banned nor what is wished for another day', async () => {
    const scene = createDailyScene();
    const first = await opened(scene);
    const banned = await scene.press(buttonOf(first, 'Ban'));
    const second = await scene.press(buttonOf(await scene.pick(banned, '2026-05-07'), 'Swap'));
    const [, reserved] = picks(second);
    let reply = await scene.pick(second, '2026-05-06');
    for (let swap = 0; swap < 8; swap += 1) {
      reply = await scene.press(buttonOf(reply, 'Swap'));
      expect([picks(first)[0], reserved]).not.toContain(picks(reply)[0]);
    }
  });

  it('does not swap twice where two moderators press at once', async () => {
    const scene = createDailyScene();
    const first = await opened(scene);
    const swap = buttonOf(first, 'Swap');
    const once = await scene.press(swap);
    expect(picks(await scene.press(swap))).toEqual(picks(once));
  });

  it('bans one for good, and takes the last ban back', async () => {
    const scene = createDailyScene();
    const first = await opened(scene);
    const [unwanted] = picks(first);
    const banned = await scene.press(buttonOf(first, 'Ban'));
    expect(picks(banned)).not.toContain(unwanted);
    expect(textOf(banned)).toContain('1 item is banned');
    const again = await scene.press(buttonOf(first, 'Ban'));
    expect(textOf(again)).toContain('1 item is banned');
    const two = await scene.press(buttonOf(banned, 'Ban'));
    const one = await scene.press(buttonOf(two, 'Undo last ban'));
    expect(picks(one)).toEqual(picks(banned));
    expect(picks(await scene.press(buttonOf(one, 'Undo last ban')))).toEqual(picks(first));
  });

  it('leaves what stands there by now, where an older answer’s button bans what stood there before', async () => {
    const scene = createDailyScene();
    const first = await opened(scene);
    const [unwanted] = picks(first);
    const swapped = await scene.press(buttonOf(first, 'Swap'));
    let reply = await scene.pick(swapped, '2026-05-07');
    for (let swap = 0; swap === 0 || (swap < 5 && picks(reply)[1] !== unwanted); swap += 1) {
      reply = await scene.press(buttonOf(reply, 'Swap'));
    }
    expect(picks(reply).slice(0, 2)).toEqual([picks(swapped)[0], unwanted]);
    expect(textOf(reply).match(/swapped in/gu)).toHaveLength(2);
    const banned = await scene.press(buttonOf(first, 'Ban'));
    expect(textOf(banned)).toMatch(/▸ \*\*Wed, May 6\*\* .+ · \*swapped in\*/u);
    expect(picks(banned)[0]).toBe(picks(swapped)[0]);
    expect(picks(banned)).not.toContain(unwanted);
  });

  it('plans neither yesterday nor today again where both were posted', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, time: '23:00' });
    for (const atMs of [Date.UTC(2026, 4, 6, 15), Date.UTC(2026, 4, 6, 16, 10)]) {
      scene.nowMs = atMs;
      await scene.run('post', { feed: '1' });
    }
    expect(textOf(await scene.run('preview', { feed: '1' }))).toContain('▸ **Fri, May 8**');
  });

  it('bans what was swapped in as well', async () => {
    const scene = createDailyScene();
    const first = await opened(scene);
    const swapped = await scene.press(buttonOf(first, 'Swap'));
    const banned = await scene.press(buttonOf(swapped, 'Ban'));
    expect(picks(banned)).not.toContain(picks(swapped)[0]);
    expect(picks(banned)[0]).toBe(picks(first)[0]);
  });

  it('says so when the day is past, and shows what comes now', async () => {
    const scene = createDailyScene();
    const first = await opened(scene);
    await scene.run('post', { feed: '1' });
    const late = await scene.press(buttonOf(first, 'Skip'));
    expect(textOf(late)).toContain('That day is over or already posted');
    expect(await scene.deps.store.wishes((await scene.only()).id)).toEqual([]);
  });

  it.each(locales)('shows every kind, with text and without, embeds or none, in %s', async (locale) => {
    for (const interview of [teaInterview(), digestInterview()]) {
      const scene = createDailyScene(libraryOf(interview));
      for (const kind of ['highlight', 'serial', 'summary']) await scene.run('add', { ...basics, kind });
      for (const feed of ['1', '2', '3']) {
        for (const appPermissions of [enough, 0n]) {
          const reply = await scene.run('preview', { feed }, { locale, appPermissions });
          checkMessage(reply);
          for (const id of buttonsOf(reply).values()) {
            expect((await scene.press(id, { locale, appPermissions })).kind).toBe('update');
          }
          const { options } = daysOf(reply);
          expect(options).toHaveLength(7);
          for (const { value } of options) {
            const picked = await scene.pick(reply, value, { locale, appPermissions });
            expect(daysOf(picked).picked).toEqual([value]);
          }
        }
      }
    }
  });

  it('tells a serial in order: no swapping, and a day left out only puts it off', async () => {
    const scene = createDailyScene();
    const first = await opened(scene, { kind: 'serial' });
    expect([...buttonsOf(first).keys()]).not.toContain('Swap');
    expect(textOf(first)).toMatch(/part 1 of \d+/u);
    const put = await scene.press(buttonOf(first, 'Skip'));
    expect(textOf(put)).toMatch(/\*skipped\*[^]*part 1 of \d+/u);
  });

  it('says when everything is banned', async () => {
    const scene = createDailyScene();
    let reply = await opened(scene);
    for (let guard = 0; guard < 20 && buttonOf(reply, 'Ban') !== undefined; guard += 1) {
      reply = await scene.press(buttonOf(reply, 'Ban'));
    }
    expect(picks(reply)[0]).toBe('*nothing to show*');
    expect(textOf(await scene.run('status'))).toContain('nothing to show');
  });
});

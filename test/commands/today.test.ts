import { describe, expect, it } from 'vitest';
import { quote } from '../../commands/quote.ts';
import { summary } from '../../commands/summary.ts';
import { today } from '../../commands/today.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { buttonsOf, checkMessage, textOf } from '../fixtures/check-message.ts';
import { behindMore } from '../fixtures/behind-more.ts';
import { asked, depsFor, pressed } from '../fixtures/deps.ts';
import { memoryStore } from '../fixtures/memory-store.ts';
import { digestInterview, libraryOf, shell, teaInterview } from '../fixtures/library.ts';

const tea = libraryOf(teaInterview());
const at = (library: typeof tea, atMs: number) => ({ library, store: memoryStore(), clock: { wall: () => atMs } });
const excerpt = '❝ 很多人以为难点在水泵，其实难点在数据。 ❞';
const files = { appPermissions: (1n << 14n) | (1n << 15n) };
const noon = Date.UTC(2026, 4, 5, 12);

describe('/today', () => {
  it('is the same all day for everyone of a server, and names the day', async () => {
    const morning = await today.run(asked('today'), at(tea, Date.UTC(2026, 4, 5)));
    const night = await today.run(asked('today', {}, { userId: '9' }), at(tea, Date.UTC(2026, 4, 5, 23, 59)));
    expect(night).toEqual(morning);
    expect(textOf(morning)).toContain('今日精选 · 2026年5月5日');
    checkMessage(morning);
  });

  it('is another one the next day, and shows five of five in five days', async () => {
    const shown = new Set<string>();
    const size = 5;
    const first = Math.floor(noon / 86_400_000 / size) * size;
    for (let day = first; day < first + size; day += 1) {
      shown.add((await today.run(asked('today'), at(tea, day * 86_400_000))).embeds![0]!.description!);
    }
    expect(shown.size).toBe(size);
  });

  it("is a person's own in direct messages", async () => {
    const weeks = await Promise.all(
      ['1', '2', '3', '4', '5', '6', '7', '8'].map(async (userId) => {
        const days = [0, 1, 2, 3, 4, 5, 6].map((day) => at(tea, noon + day * 86_400_000));
        const replies = await Promise.all(
          days.map((deps) => today.run(asked('today', {}, { guildId: undefined, userId }), deps)),
        );
        return replies.map(({ embeds }) => embeds![0]!.description).join('\n');
      }),
    );
    expect(new Set(weeks).size).toBeGreaterThan(1);
  });

  it('shows the golden span, not all of its passage', async () => {
    const library = libraryOf({ ...teaInterview(), highlights: teaInterview().highlights.slice(0, 1), sections: [] });
    const passages = library.interviews[0]!.passages.slice(0, 3).filter(({ number }) => number !== 2);
    const only = libraryOf({ ...library.interviews[0]!, passages: [passages[0]!, passages[0]!, passages[1]!] });
    const { embeds } = await today.run(asked('today'), at(only, noon));
    expect(embeds![0]!.description).toContain(excerpt);
  });

  describe('where only an excerpt of a passage is shown', () => {
    const golden = { ...teaInterview(), highlights: teaInterview().highlights.slice(0, 1) };
    const only = libraryOf({ ...golden, quotes: [], passages: golden.passages.slice(0, 4) });
    const shown = async () => {
      for (let day = 0; ; day += 1) {
        const reply = await today.run(asked('today', {}, files), at(only, noon + day * 86_400_000));
        if (textOf(reply).includes(excerpt)) return reply;
      }
    };
    const press = (reply: Reply, label: string) => {
      const request = pressed(buttonsOf(reply).get(label)!, files);
      return quote.components[request.action as keyof typeof quote.components](request, depsFor(only));
    };

    it('shows it again after the words before and after, which are whole', async () => {
      const first = await shown();
      const wider = await press(first, '前后文');
      expect(textOf(wider)).not.toContain(excerpt);
      expect(textOf(wider)).toContain(golden.passages[2]!.text);
      const back = await press(wider, '只看这段');
      expect(textOf(back)).toContain(excerpt);
      expect(buttonsOf(back)).toEqual(buttonsOf(first));
    });

    it('shows it again after its section', async () => {
      const deps = depsFor(only);
      const more = await behindMore(await shown(), deps);
      const section = await summary.components.section(pressed(buttonsOf(more).get('所在章节')!), deps);
      expect(textOf(await press(section, '↩ ¶ 3'))).toContain(excerpt);
    });
  });

  it('shows a summary point while the text is absent, and says when there is nothing', async () => {
    expect(textOf(await today.run(asked('today'), at(libraryOf(digestInterview()), noon)))).toContain(
      '概述要点，并非原话',
    );
    const bare = libraryOf(shell('bare', [], []));
    for (const where of [{}, { guildId: undefined, isBotDm: true as const }]) {
      const none = await today.run(asked('today', {}, where), at(bare, noon));
      checkMessage(none);
      expect(none).toHaveProperty('privately', true);
    }
    await expect(today.run(asked('today'), at(libraryOf(), noon))).rejects.toMatchObject({ code: 'library-empty' });
  });
});

import { describe, expect, it } from 'vitest';
import { quote } from '../../commands/quote.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { locales, type Locale } from '../../src/locale.ts';
import { viewOf } from '../../src/render/quote/view.ts';
import { encodeCustomId } from '../../src/render/components/custom-id.ts';
import { viewState } from '../../src/render/components/view-state.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { behindMore } from '../fixtures/behind-more.ts';
import { buttonsOf, checkChoices, checkMessage, textOf } from '../fixtures/check-message.ts';
import { fillSections } from '../fixtures/mark-points.ts';
import { asked, depsFor, keepingLookups, pressed, typed } from '../fixtures/deps.ts';
import {
  digestInterview,
  guest,
  host,
  libraryOf,
  longInterview,
  passagesOf,
  shell,
  slug,
  teaInterview,
} from '../fixtures/library.ts';

const tea = depsFor(libraryOf(teaInterview()));
const run = (options: Record<string, string | boolean>, deps = tea, over: Parameters<typeof asked>[2] = {}) =>
  quote.run(asked('quote', options, over), deps);

async function press(message: Reply, label: string, deps = tea) {
  const id = buttonsOf(message).get(label);
  expect(id, `a button ${label}`).toBeDefined();
  const { action } = pressed(id!);
  const reply = await quote.components[action as keyof typeof quote.components](pressed(id!), deps);
  checkMessage(reply);
  return reply;
}

describe('/quote with words', () => {
  it('shows the passage verbatim with the found words marked, its speaker, question, section and place', async () => {
    const reply = await run({ text: '护城河' });
    const [embed] = reply.embeds!;
    expect(embed!.author!.name).toBe('高远 Gao Yuan');
    const [question, said, ...rest] = embed!.description!.split('\n');
    expect(question).toMatch(/^-# 回答林晓雨的提问：.*一台泡茶机为什么需要学习？$/u);
    expect(said).toMatch(/^### ❝ 很多人以为难点在水泵.*抄不走的__护城河__，机器本身.* ❞$/u);
    expect(rest).toEqual([]);
    expect(embed!.footer!.text).toBe(
      '茶与机器 × 高远 · 2024-10-04 · § 1 会学习的泡茶机 · ¶ 第 3 段，共 10 段 · 编辑精选',
    );
    expect(buttonsOf(reply).keys().toArray()).toEqual(['前后文', '收藏', '⋯']);
  });

  it('shows a question with its answer', async () => {
    const { embeds } = await run({ text: '给年轻工程师' });
    expect(embeds![0]!.description).toContain('-# 高远的回答：先去喝一万杯茶');
  });

  it('gives every speaker a colour of their own', async () => {
    const colours = await Promise.all(['#1', '#2', '#3'].map(async (text) => (await run({ text })).embeds![0]!.color));
    expect(colours[1]).toBe(colours[2]);
    expect(colours[0]).not.toBe(colours[1]);
  });

  it('pages through the hits, says which one is shown, and keeps the words marked', async () => {
    const first = await run({ text: '数据' });
    expect(buttonsOf(first).has('◀')).toBe(false);
    const second = await press(first, '1/3 ▶');
    expect(textOf(second)).toContain('两百万条__数据__，要花多少钱');
    const back = await press(second, '◀');
    expect(back.embeds).toEqual(first.embeds);
  });

  it('widens in place a turn at a time, and says where the interview begins and ends', async () => {
    const first = await run({ text: '#5' });
    const wider = await press(first, '前后文');
    expect(wider.kind).toBe('update');
    expect(textOf(wider)).toContain('要花多少钱');
    expect(textOf(wider)).toContain('开放给别人用吗');
    expect(textOf(wider)).not.toContain('访谈从这里开始');
    let widest = wider;
    while (buttonsOf(widest).has('前后文')) widest = await press(widest, '前后文');
    expect(textOf(widest)).toContain('访谈从这里开始');
    expect(textOf(widest)).toContain('访谈到这里结束');
    const only = await press(widest, '只看这段');
    expect(only.embeds).toEqual(first.embeds);
  });

  it('says plainly that nothing matched exactly, shows the closest, and opens them', async () => {
    const reply = await run({ text: '≈机器' });
    expect(textOf(reply)).toContain('没有与“≈机器”完全相符的段落');
    expect(textOf(reply)).toContain('**最接近的**\n**1** ');
    expect(buttonsOf(reply).keys().toArray()).toEqual(['机器', '1', '2', '3']);
    expect(textOf(await press(reply, '2'))).toContain('每一片茶叶都不一样');
  });

  it('says that nothing was found and what to try', async () => {
    const reply = await run({ text: '量子' });
    expect(textOf(reply)).toContain('没有找到“量子”');
    expect(textOf(reply)).toContain('/summary');
  });

  it('offers what may have been meant, beside the closest as well, and shows what it finds', async () => {
    const reply = await run({ text: '~护城河' });
    expect(textOf(reply)).toContain('你要找的是不是“护城河”？');
    expect(reply.privately).toBe(true);
    const shown = await press(reply, '护城河');
    expect(shown.embeds).toEqual((await run({ text: '护城河' })).embeds);
    const closest = await run({ text: '≈机器' });
    expect(buttonsOf(closest).keys().toArray()).toEqual(['机器', '1', '2', '3']);
    expect((await press(closest, '机器')).embeds).toEqual((await run({ text: '机器' })).embeds);
  });

  it('offers it in the script that was typed, or else in the reader’s', async () => {
    expect(textOf(await run({ text: '~训练' }, tea, { locale: 'zh-TW' }))).toContain('你是不是要找「訓練」？');
    expect(textOf(await run({ text: '~训练' }, tea, { locale: 'en-US' }))).toContain('Did you mean “训练”?');
  });

  it('looks for it within what was asked for', async () => {
    expect(textOf(await run({ text: '~护城河', speaker: '小雨' }))).not.toContain('你要找的是不是');
  });

  it('narrows by speaker, section and interview, as people name them', async () => {
    const both = depsFor(libraryOf(teaInterview(), longInterview(6)));
    expect(textOf(await run({ text: '机器', speaker: '小雨' }))).toContain('欢迎来到');
    expect(textOf(await run({ text: '机器', section: '数据与开放' }))).toContain('留在每一台新__机器__里');
    expect(textOf(await run({ text: '护城河', transcript: 'long-one' }, both))).toContain('第1次谈到');
    await expect(run({ text: '机器', speaker: '张三' })).rejects.toMatchObject({ code: 'speaker-not-found' });
    await expect(run({ text: '机器', section: '99' })).rejects.toMatchObject({ code: 'section-not-found' });
    await expect(run({ text: '机器', transcript: 'nope' })).rejects.toMatchObject({ code: 'interview-not-found' });
  });

  it.each([0, 1, 26, 500])('renders %i hits', async (count) => {
    const deps = depsFor(libraryOf(longInterview(Math.max(count, 1))));
    const reply = await run({ text: count === 0 ? '没有这个' : '护城河' }, deps);
    checkMessage(reply);
    expect(textOf(reply)).toContain(count === 0 ? '没有找到' : '第1次谈到__护城河__');
    const { choices } = await quote.complete(typed('quote', 'text', count === 0 ? '没有这个' : '护城河'), deps);
    checkChoices(choices);
    expect(choices).toHaveLength(Math.min(count, 25));
  });

  it('finds by the real search too', async () => {
    const library = libraryOf(teaInterview());
    const reply = await run({ text: '護城河' }, depsFor(library, { search: await createSearch(library) }));
    checkMessage(reply);
    expect(textOf(reply)).toContain('抄不走的__护城河__');
  });
});

describe('/quote with a reference', () => {
  it.each(['#3', '＃3', `${slug}#3`])('shows exactly that passage for %s', async (text) => {
    expect(textOf(await run({ text }))).toContain('很多人以为难点在水泵');
  });

  it('takes a bare number for a query', async () => {
    expect(textOf(await run({ text: '42' }))).toContain('没有找到“42”');
  });

  it('says which passages there are', async () => {
    await expect(run({ text: '#11' })).rejects.toMatchObject({
      code: 'passage-not-found',
      params: { given: '#11', count: 10 },
    });
  });
});

describe('/quote without words', () => {
  it('shows a good one at random', async () => {
    const shown = new Set<string>();
    for (let lot = 0; lot < 1; lot += 0.05) shown.add(textOf(await run({}, { ...tea, random: () => lot })));
    expect(shown.size).toBe(6);
    expect([...shown].some((text) => text.includes('就是这样'))).toBe(false);
  });

  it('keeps to the speaker asked for, even one without a good passage', async () => {
    const reply = await run({ speaker: 'lin' }, { ...tea, random: () => 0.999 });
    expect(reply.embeds![0]!.author!.name).toContain('林晓雨');
  });

  it('keeps to the section asked for while the text is absent', async () => {
    const digest = depsFor(libraryOf(digestInterview()));
    for (const lot of [0, 0.5, 0.999]) {
      const reply = await run({ section: '3' }, { ...digest, random: () => lot });
      expect(textOf(reply)).toContain('他劝年轻人先喝一万杯茶。');
    }
  });

  it('shows a marked point at random while the text is absent, and others where none of the section is marked', async () => {
    const digest = fillSections(digestInterview(), { points: 4, marked: [1, 3] });
    const deps = depsFor(libraryOf(digest));
    for (const lot of [0, 0.25, 0.5, 0.75, 0.999]) {
      expect(textOf(await run({}, { ...deps, random: () => lot }))).not.toContain('每条数据成本');
      expect(textOf(await run({ section: '2' }, { ...deps, random: () => lot }))).toContain('每条数据成本');
    }
  });

  it('says that there is nothing to quote rather than nothing', async () => {
    const reply = await run({ speaker: 'gao' }, depsFor(libraryOf(digestInterview())));
    checkMessage(reply);
    expect(textOf(reply)).toContain('没有可以引用的段落');
  });
});

describe('/quote on doubtful words', () => {
  it('leaves them out with a mark and a note, and stays verbatim around', async () => {
    const text = textOf(await run({ text: '#5' }));
    expect(text).not.toContain('有人说这是浪费');
    expect(text).toContain(String.raw`❝ \[…\]我们算过账`);
    expect(text).toContain('此处略去部分内容');
  });

  it('does not give them in context, in choices or among the closest either', async () => {
    let wide = await press(await run({ text: '#7' }), '前后文');
    for (let turn = 0; turn < 2; turn += 1) wide = await press(wide, '前后文');
    expect(textOf(wide).match(/有人说这是浪费/gu), 'once, by the host who said it').toHaveLength(1);
    const { choices } = await quote.complete(typed('quote', 'text', '算过账'), tea);
    expect(choices[0]!.name).not.toContain('浪费');
  });
});

describe('/quote for a reader of another language', () => {
  it('shows what it comes to in one sentence under the quote, marked as ours, and the quote untranslated', async () => {
    const text = textOf(await run({ text: '护城河' }, tea, { locale: 'en-US' }));
    expect(text).toContain('很多人以为难点在水泵');
    expect(text).toContain('\n-# In short (our words): Two million records from three years are the moat.');
  });

  it('never turns the quote Traditional, and turns our own words', async () => {
    const text = textOf(await run({ text: '护城河' }, tea, { locale: 'zh-TW' }));
    expect(text).toContain('很多人以为难点在水泵');
    expect(text).toContain('§ 1 會學習的泡茶機');
    expect(text).not.toContain('重點（非原話）');
  });
});

describe('/quote while the text is absent', () => {
  const digest = depsFor(libraryOf(digestInterview()));

  it('shows a summary point as one: no quotation marks, nobody as its author, and no word to the operator', async () => {
    for (const text of ['护城河', '#3', `${slug}#s1.2`]) {
      const reply = await run({ text }, digest);
      checkMessage(reply);
      expect(reply.embeds![0]!.author).toBeUndefined();
      expect(textOf(reply)).toContain('概述要点，并非原话\n三年积累的两百万条数据是护城河。');
      expect(textOf(reply)).not.toMatch(/[❝❞]/u);
      expect(textOf(reply)).not.toContain('npm');
    }
  });

  it('says that the text is not there when no point rests on the passage', async () => {
    await expect(run({ text: '#8' }, digest)).rejects.toMatchObject({
      code: 'passage-not-found',
      params: { count: 0 },
    });
  });
});

describe('/quote on a sample', () => {
  it('says that it is invented', async () => {
    const reply = await run({ text: '#3' }, depsFor(libraryOf({ ...teaInterview(), sample: true })));
    expect(reply.embeds![0]!.footer!.text).toMatch(/^示例（虚构）/u);
  });
});

describe('/quote on a long passage', () => {
  const text = Array.from({ length: 400 }, (_, index) => `这是第${index + 1}句话，讲的是*茶*。`).join('');
  const long = depsFor(libraryOf(shell('long', [], passagesOf('long', [{ speaker: guest, text }], []))));

  it('pages it and loses nothing', async () => {
    let reply: Reply = await run({ text: '#1' }, long);
    const pages: Reply[] = [reply];
    for (;;) {
      const later = buttonsOf(reply)
        .keys()
        .find((label) => label.startsWith('↓'));
      if (later === undefined) break;
      reply = await press(reply, later, long);
      pages.push(reply);
    }
    const shown = pages.map((page) => page.embeds![0]!.description!.split('\n')[0]!.replace(/^❝ | ❞$/gu, '')).join('');
    expect(shown.replaceAll('\\', '')).toBe(text);
    expect(pages[1]!.embeds![0]!.footer!.text).toContain(`第 2 部分，共 ${pages.length} 部分`);
  });

  it('keeps the found words bold on every page', async () => {
    const words = await run({ text: '第300句话' }, long);
    let page: Reply = words;
    while (!textOf(page).includes('**第300句话**')) {
      const later = buttonsOf(page)
        .keys()
        .find((label) => label.startsWith('↓'));
      page = await press(page, later!, long);
    }
    expect(textOf(page)).toContain('句话，讲的是');
  });

  it('shows the last page to a button that asks for one that is no more', async () => {
    const id = buttonsOf(await run({ text: '#1' }, long))
      .values()
      .find((each) => each.includes(':later:'))!;
    const state = pressed(id).state.with(2, 'zz');
    const reply = await quote.components.later({ ...pressed(id), state }, long);
    expect(textOf(reply)).toMatch(/第 (\d+) 部分，共 \1 部分/u);
    expect(textOf(reply)).toContain('这是第400句话');
  });

  it('opens its context on the page where the quote is', async () => {
    const lines = [
      { speaker: host, text: `${text}吗？` },
      { speaker: guest, text: '后面的短短一句。' },
    ];
    const deps = depsFor(libraryOf(shell('two', [], passagesOf('two', lines, []))));
    const alone = await run({ text: '#2' }, deps);
    const question = textOf(alone)
      .split('\n')
      .find((line) => line.startsWith('-# 回答'))!;
    expect(question.length).toBeLessThan(200);
    expect(textOf(await press(alone, '前后文', deps))).toContain('❝ 后面的短短一句。 ❞');
  });

  it('fits in plain text where the bot may not embed', async () => {
    const reply = await run({ text: '#1' }, long, { appPermissions: 0n });
    checkMessage(reply);
    expect(reply.embeds).toEqual([]);
    expect(reply.content).toContain('高远 Gao Yuan');
    expect(reply.content).not.toMatch(/…$/u);
  });
});

describe('/quote in any circumstances', () => {
  it('answers in embeds in direct messages, whatever the permissions say', async () => {
    const reply = await run({ text: '#3' }, tea, { guildId: undefined, appPermissions: 0n });
    expect(reply.embeds).toHaveLength(1);
  });

  it('is for the asker alone when asked to be', async () => {
    expect(await quote.ephemeral(asked('quote', { private: true }), async () => undefined)).toBe(true);
    expect(await quote.ephemeral(asked('quote', {}), async () => undefined)).toBe(false);
  });

  it('refuses where there is no interview', async () => {
    await expect(run({ text: '茶' }, depsFor(libraryOf()))).rejects.toMatchObject({ code: 'library-empty' });
  });

  it('refuses a button whose interview is gone', async () => {
    const id = buttonsOf(await run({ text: '#3' })).get('前后文')!;
    await expect(quote.components.wider(pressed(id), depsFor(libraryOf(longInterview(3))))).rejects.toMatchObject({
      code: 'stale-button',
    });
  });

  it('shows nasty queries and passages literally: nothing pings, nothing links', async () => {
    const nasty = '**<@1>** @everyone https://evil.example ||x|| `y` # z';
    const library = libraryOf(shell('nasty', [], passagesOf('nasty', [{ speaker: guest, text: nasty }], [])));
    const passage = await run({ text: '#1' }, depsFor(library), { appPermissions: 0n });
    const query = await run({ text: nasty }, tea, { appPermissions: 0n });
    for (const { content } of [passage, query]) {
      expect(content).toContain(String.raw`\*\*\<\@1\>\*\* \@everyone https\://evil.example`);
      expect(content).not.toMatch(/(?<!\\)@|https:\/\//u);
    }
  });

  it('asks the search once for the same words', async () => {
    const lookups = keepingLookups();
    const deps = { ...tea, lookups };
    await run({ text: 'TeaNet' }, deps);
    await run({ text: ' ＴｅａＮｅｔ ' }, deps);
    expect(lookups.keys).toHaveLength(1);
    await run({ text: 'TeaNet', speaker: 'gao' }, deps);
    expect(lookups.keys).toHaveLength(2);
  });
});

describe('/quote autocomplete', () => {
  it('offers passages themselves, and picking one quotes exactly that', async () => {
    const deps = depsFor(libraryOf(teaInterview(), longInterview(9)));
    const { choices } = await quote.complete(typed('quote', 'text', '护城河'), deps);
    checkChoices(choices);
    expect(choices[0]!.name).toBe(
      '高远：…我们用了 TeaNet 记录每一次冲泡，三年下来有两百万条，这才是别人抄不走的护城河，机器本身谁都可以拆开来看。',
    );
    for (const { value } of choices) {
      const number = value.split('#')[1]!;
      expect((await run({ text: value }, deps)).embeds![0]!.footer!.text).toContain(`第 ${number} 段`);
    }
    expect(choices.map(({ value }) => value)).toContain('long-one#1');
  });

  it('keeps a value under 100 characters for the longest slug, and reads it back', async () => {
    const slugs = ['a'.repeat(120), 'b'.repeat(120)];
    const deps = depsFor(libraryOf(...slugs.map((slug) => longInterview(4, slug))));
    const { choices } = await quote.complete(typed('quote', 'text', '护城河'), deps);
    checkChoices(choices);
    expect(choices).toHaveLength(8);
    for (const { value } of choices) checkMessage(await run({ text: value }, deps));
    const transcripts = await quote.complete(typed('quote', 'transcript', ''), deps);
    checkChoices(transcripts.choices);
    expect(textOf(await run({ text: '#2', transcript: transcripts.choices[1]!.value }, deps))).toContain('第2次谈到');
  });

  it('offers the golden quotes for an empty input, our points while the text is absent', async () => {
    const golden = await quote.complete(typed('quote', 'text', ''), tea);
    expect(golden.choices[0]!.value).toBe('#3');
    const points = await quote.complete(typed('quote', 'text', ''), depsFor(libraryOf(digestInterview())));
    expect(points.choices).toHaveLength(4);
    checkChoices(points.choices);
  });

  it.each(locales)(
    'says of the first suggestions that they are invented, where they are, and knows them by it: %s',
    async (locale) => {
      const sample = depsFor(libraryOf(digestInterview(), { ...teaInterview('b'), sample: true }));
      const { choices } = await quote.complete(typed('quote', 'text', '', { locale }), sample);
      const label = { 'en-US': 'sample (invented)', 'zh-CN': '示例（虚构）', 'zh-TW': '範例（虛構）' }[locale];
      expect(choices.length).toBeGreaterThan(3);
      checkChoices(choices);
      for (const { name, value } of choices) {
        expect(name.startsWith(`${label} · `)).toBe(true);
        const [byName, byValue] = await Promise.all([name, value].map((text) => run({ text }, sample, { locale })));
        expect(byName).toEqual(byValue);
      }
    },
  );

  it('keeps to the main interview’s section that stands in the other option', async () => {
    const both = depsFor(libraryOf(teaInterview(), teaInterview('tea-again')));
    const { choices } = await quote.complete(typed('quote', 'text', '机器', { options: { section: '1' } }), both);
    expect(choices.map(({ value }) => value).toSorted()).toEqual([`${slug}#2`, `${slug}#3`]);
  });

  it('marks the closest as such', async () => {
    const { choices } = await quote.complete(typed('quote', 'text', '≈机器'), tea);
    expect(choices.every(({ name }) => name.startsWith('≈ '))).toBe(true);
  });

  it('offers speakers, sections in both languages, and interviews', async () => {
    const complete = async (name: string, value: string, locale: Locale = 'zh-CN') =>
      (await quote.complete(typed('quote', name, value, { locale }), tea)).choices;
    expect(await complete('speaker', 'yuan')).toEqual([{ name: '高远 Gao Yuan', value: 'gao' }]);
    expect(await complete('speaker', '林曉')).toEqual([{ name: '林晓雨 Lin Xiaoyu', value: 'lin' }]);
    expect(await complete('section', 'opening')).toEqual([{ name: '§ 2 数据与开放', value: '2' }]);
    expect(await complete('section', '3', 'en-US')).toEqual([{ name: '§ 3 A word to the young', value: '3' }]);
    expect(await complete('section', '')).toHaveLength(3);
    expect(await complete('transcript', '高远')).toEqual([{ name: '茶与机器：高远谈会学习的泡茶机', value: slug }]);
  });

  it('never throws, whatever stands in the other options', async () => {
    const strange = { speaker: '张三', section: '999', transcript: 'nope', private: true };
    for (const deps of [tea, depsFor(libraryOf()), depsFor(libraryOf(digestInterview()))]) {
      for (const name of ['text', 'speaker', 'section', 'transcript', 'unknown']) {
        for (const value of ['', ' ', '#', '#99', `${slug}#1`, '\uD800', '茶'.repeat(6000)]) {
          const { choices } = await quote.complete(typed('quote', name, value, { options: strange }), deps);
          checkChoices(choices);
          expect(Array.isArray(choices)).toBe(true);
        }
      }
    }
  });
});

describe('the Card button', () => {
  const everything = { appPermissions: (1n << 14n) | (1n << 15n) };
  const cardOf = async (reply: Reply, deps = tea, over = {}) =>
    buttonsOf(await behindMore(reply, deps, over)).get('卡片');

  it('stands behind every quote’s ⋯ where files may be attached, and behind that of no point of ours', async () => {
    expect(await cardOf(await run({ text: '#3' }), tea, everything)).toMatch(/^quote:card:1:/u);
    expect(await cardOf(await run({ text: '#3' }))).toBeUndefined();
    const digest = depsFor(libraryOf(digestInterview()));
    expect(await cardOf(await run({ text: '#3' }, digest), digest, everything)).toBeUndefined();
  });

  it('answers as publicly as the message that bears it, with the words that stand on the card as alt text', async () => {
    const quoted = await run({ text: '护城河' }, tea, everything);
    const id = await cardOf(quoted, tea, everything);
    const card = await quote.components.card(pressed(id!, everything), tea);
    checkMessage(card);
    expect(card).toMatchObject({ kind: 'message', files: [{ name: 'quote-3.png' }] });
    expect(card).not.toHaveProperty('privately');
    expect(card.files![0]!.description).toMatch(
      /^高远 Gao Yuan：“很多人以为.+护城河.+”——茶与机器 × 高远 · 2024-10-04$/u,
    );
  });

  it('shows of a day’s golden quote only that', async () => {
    const id = encodeCustomId('quote', 'golden', viewState(tea.library, 'quote', 'golden', viewOf([`${slug}#3`])));
    const card = await quote.components.golden(pressed(id, everything), tea);
    expect(card.files![0]!.description).toContain('“很多人以为难点在水泵，其实难点在数据。”');
  });

  it('says kindly that files may not be attached here, on a message from elsewhere', async () => {
    const id = (await cardOf(await run({ text: '#3' }), tea, everything))!;
    await expect(quote.components.card(pressed(id), tea)).rejects.toMatchObject({ code: 'files-not-permitted' });
  });

  it('makes no quotation of a point of ours', async () => {
    const id = encodeCustomId('quote', 'card', viewState(tea.library, 'quote', 'card', viewOf([`${slug}#s1.1`])));
    await expect(quote.components.card(pressed(id, everything), tea)).rejects.toMatchObject({ code: 'stale-button' });
  });
});

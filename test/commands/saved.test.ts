import { describe, expect, it } from 'vitest';
import { quote } from '../../commands/quote.ts';
import { saved } from '../../commands/saved.ts';
import type { Deps } from '../../src/conversation/command.ts';
import type { ModalReply, Reply } from '../../src/conversation/reply.ts';
import { locales } from '../../src/locale.ts';
import { buttonsOf, checkMessage, checkModal, filledAsItStands, textOf } from '../fixtures/check-message.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { behindMore } from '../fixtures/behind-more.ts';
import { asked, depsFor, pressed, submitted, typed } from '../fixtures/deps.ts';
import {
  digestInterview,
  guest,
  libraryOf,
  longInterview,
  passagesOf,
  shell,
  slug,
  teaInterview,
} from '../fixtures/library.ts';
import { pickSaved, selectOf } from '../fixtures/pick-saved.ts';

const me = asked('saved').userId;
const tea = () => depsFor(libraryOf(teaInterview()));
const attaching = { appPermissions: (1n << 14n) | (1n << 15n) };

async function keep(deps: Deps, ...items: readonly string[]): Promise<void> {
  for (const [at, item] of items.entries()) {
    await deps.store.saveQuote({ userId: me, item, savedAtMs: Date.UTC(2026, 0, 1, 0, at) });
  }
}

async function itemsOf(deps: Deps, userId = me): Promise<readonly string[]> {
  return (await deps.store.savedBy(userId)).map(({ item }) => item);
}

async function press(message: Reply, label: string, deps: Deps, over: Parameters<typeof pressed>[1] = {}) {
  const id = buttonsOf(message).get(label);
  expect(id, `a button ${label}`).toBeDefined();
  const request = pressed(id!, { ...attaching, ...over });
  return checked(await saved.components[request.action as keyof typeof saved.components](request, deps));
}

const pick: typeof pickSaved = (message, number, deps, over) =>
  pickSaved(message, number, deps, { ...attaching, ...over });

/** The form behind a button, and what becomes of it. */
async function noteOn(message: Reply, deps: Deps, label = '写笔记') {
  const reply = await saved.components.note(pressed(buttonsOf(message).get(label)!), deps);
  checkModal(reply.modal);
  return {
    stands: filledAsItStands(reply.modal).texts['note'],
    submit: async (note: string, over: Parameters<typeof submitted>[2] = {}) =>
      checked(await saved.modals.note(submitted(reply.modal, { texts: { note } }, over), deps)),
  };
}

function checked(reply: ModalReply | Reply): Reply {
  if (reply.kind === 'modal') throw new Error('a modal');
  checkMessage(reply);
  return reply;
}

const list = (deps: Deps, over: Parameters<typeof asked>[2] = {}) =>
  saved.run(asked('saved', {}, { ...attaching, ...over }), deps);

describe('the Save button', () => {
  it('keeps the passage for whoever presses it, and answers them alone', async () => {
    const deps = tea();
    const shown = await quote.run(asked('quote', { text: '#3' }), deps);
    const answer = await press(shown, '收藏', deps, { userId: '100000000000000077' });
    expect(answer).toMatchObject({ kind: 'message', privately: true });
    expect(textOf(answer)).toContain('已收藏');
    expect(await itemsOf(deps, '100000000000000077')).toEqual([`${slug}#3`]);
    expect(await itemsOf(deps)).toEqual([]);
    expect((await deps.store.savedBy('100000000000000077'))[0]!.savedAtMs).toBe(deps.clock.wall());
  });

  it('says so where it was saved already, and saves it once', async () => {
    const deps = tea();
    const shown = await quote.run(asked('quote', { text: '#3' }), deps);
    await press(shown, '收藏', deps);
    const again = await press(shown, '收藏', deps);
    expect(textOf(again)).toContain('已经收藏过');
    expect(buttonsOf(again).keys().toArray()).toEqual(['写笔记', '移除']);
    expect(await itemsOf(deps)).toHaveLength(1);
  });

  it('takes it back, in place', async () => {
    const deps = tea();
    const answer = await press(await quote.run(asked('quote', { text: '#3' }), deps), '收藏', deps);
    const undone = await press(answer, '撤销', deps);
    expect(undone.kind).toBe('update');
    expect(textOf(undone)).toContain('已从收藏中移除');
    expect(buttonsOf(undone).size).toBe(0);
    expect(await itemsOf(deps)).toEqual([]);
    expect(textOf(await press(answer, '撤销', deps))).toContain('已从收藏中移除');
  });

  it('stands on every view of a quote and keeps the one that is shown', async () => {
    const deps = tea();
    const first = await quote.run(asked('quote', { text: '数据' }), deps);
    const second = await quote.components.next(pressed(buttonsOf(first).get('1/3 ▶')!), deps);
    const wide = await quote.components.wider(pressed(buttonsOf(second).get('前后文')!), deps);
    for (const view of [first, second, await behindMore(wide, deps)]) await press(view, '收藏', deps);
    expect((await itemsOf(deps)).toSorted()).toEqual([`${slug}#3`, `${slug}#4`]);
  });

  it('keeps a summary point as well, and speaks the presser’s language', async () => {
    const deps = depsFor(libraryOf(digestInterview()));
    const shown = await quote.run(asked('quote', { text: '#3' }), deps);
    const answer = await press(shown, '收藏', deps, { locale: 'en-US' });
    expect(textOf(answer)).toContain('Saved.');
    expect(await itemsOf(deps)).toEqual([`${slug}#s1.2`]);
  });

  it('says what to do where the interview has gone since', async () => {
    const id = buttonsOf(await quote.run(asked('quote', { text: '#3' }), tea())).get('收藏')!;
    for (const library of [libraryOf(longInterview(3)), libraryOf({ ...teaInterview(), passages: [] })]) {
      const answer = saved.components.save(pressed(id), depsFor(library));
      await expect(answer).rejects.toMatchObject({ code: 'stale-button' });
    }
  });

  it.each([[], ['x'], ['a:b:c'], ['......', '3'], ['......', 's1.']])('refuses the state %j', async (...state) => {
    const request = { ...pressed('saved:save:1'), state };
    await expect(saved.components.save(request, tea())).rejects.toMatchObject({ code: 'stale-button' });
  });
});

describe('/saved', () => {
  it('says how to begin where nothing is saved', async () => {
    for (const locale of locales) {
      const reply = await list(tea(), { locale });
      checkMessage(reply);
      expect(buttonsOf(reply).size).toBe(1);
    }
    expect(textOf(await list(tea()))).toContain('还没有收藏');
    expect(saved.ephemeral()).toBe(true);
  });

  it('lists the newest first: who, where, the words, when', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`, `${slug}#s2.1`, `${slug}#1`);
    const reply = await list(deps);
    checkMessage(reply);
    expect(textOf(reply)).toMatch(
      /\*\*1\*\* 林晓雨 Lin Xiaoyu · ¶ 1\n❝ 欢迎来到.+ ❞\n-# 茶与机器 × 高远 · 收藏于 <t:\d+:d>\n+\*\*2\*\* .*概述要点，并非原话.*\n每条数据.+\n.+\n+\*\*3\*\* 高远 Gao Yuan/u,
    );
    expect(textOf(reply)).not.toMatch(/❝ 每条数据/u);
  });

  it('opens one with a click, and goes back to its page', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`, `${slug}#10`);
    const shown = await list(deps);
    const opened = await pick(shown, 2, deps);
    expect(opened.kind).toBe('update');
    expect(textOf(opened)).toContain('❝ 很多人以为难点在水泵');
    expect(textOf(await press(opened, '↩ 我的收藏', deps))).toBe(textOf(shown));
  });

  it('opens one with one row of buttons, the rest behind ⋯', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`);
    const opened = await pick(await list(deps), 1, deps);
    expect(opened.components).toHaveLength(1);
    expect(buttonsOf(opened).keys().toArray()).toEqual(['↩ 我的收藏', '写笔记', '移除', '分享', '⋯']);
    const more = await press(opened, '⋯', deps, { ephemeral: true });
    expect(more).toMatchObject({ kind: 'message', privately: true });
    expect(buttonsOf(more).keys().toArray()).toEqual(expect.arrayContaining(['所在章节', '前后文']));
    await press(opened, '移除', deps);
    const left = await press(opened, '⋯', deps, { ephemeral: true });
    expect(buttonsOf(left).has('移除')).toBe(false);
  });

  it('lists from its beginning what was saved whole, and opens it whole', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`);
    const shown = await list(deps);
    expect(textOf(shown)).toContain(`❝ ${teaInterview().passages[2]!.text.substring(0, 20)}`);
    const { text } = teaInterview().passages[2]!;
    expect(textOf(await pick(shown, 1, deps))).toContain(text);
  });

  it('removes the one that is open, and shows the rest', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`, `${slug}#10`, `${slug}#1`);
    const opened = await pick(await list(deps), 2, deps);
    const left = await press(opened, '移除', deps);
    expect(await itemsOf(deps)).toEqual([`${slug}#1`, `${slug}#3`]);
    const twice = await press(opened, '移除', deps);
    expect(textOf(twice)).toBe(textOf(left));
  });

  it('understands the numbers of messages of before, to open and to remove', async () => {
    const deps = tea();
    await keep(deps, `${slug}#10`, `${slug}#3`);
    const [key, place] = selectOf(await list(deps)).options[0]!.value.split(':');
    const opened = checked(await saved.components.open(pressed(`saved:open:1:${key}:${place}:0`), deps));
    expect(textOf(opened)).toContain('很多人以为难点在水泵');
    expect(textOf(checked(await saved.components.edit(pressed('saved:edit:1:0'), deps)))).toContain('¶ 10');
    checked(await saved.components.drop(pressed(`saved:drop:1:${key}:${place}:0`), deps));
    expect(await itemsOf(deps)).toEqual([`${slug}#10`]);
  });

  it('is empty after the last was removed', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`);
    const empty = await press(await pick(await list(deps), 1, deps), '移除', deps);
    expect(textOf(empty)).toContain('还没有收藏');
  });

  it('pages many, numbered on, and stays on its page while removing', async () => {
    const deps = depsFor(libraryOf(longInterview(40)));
    await keep(deps, ...Array.from({ length: 23 }, (_, at) => `long-one#${at + 1}`));
    let page: Reply = await list(deps);
    const seen: string[] = [];
    for (;;) {
      checkMessage(page);
      seen.push(...[...textOf(page).matchAll(/第(\d+)次谈到/gu)].map(([, number]) => number!));
      const later = buttonsOf(page)
        .keys()
        .find((label) => label.startsWith('↓'));
      if (later === undefined) break;
      page = await press(page, later, deps);
    }
    expect(seen.map(Number)).toEqual(Array.from({ length: 23 }, (_, at) => 23 - at));
    expect(selectOf(page).options.at(-1)?.label).toMatch(/^23 · /u);
    expect(textOf(await press(await pick(page, 23, deps), '移除', deps))).toContain('第 3 页，共 3 页 · 总计 22 条');
  });

  it('shows what has left the library as such, to be removed', async () => {
    const deps = depsFor(libraryOf(teaInterview()));
    await keep(deps, 'gone-*one*#12', `${slug}#999`, `${slug}#3`);
    const reply = await list(deps);
    checkMessage(reply);
    expect(textOf(reply)).toContain(String.raw`**3** gone-\*one\*#12 · *已不在访谈库里*`);
    expect(textOf(reply)).toContain(`**2** ${slug}#999 · *已不在访谈库里*`);
    const gone = await pick(reply, 3, deps);
    expect(textOf(gone)).toContain('已不在访谈库里');
    expect(buttonsOf(gone).keys().toArray()).toEqual(['↩ 我的收藏', '写笔记', '移除']);
    await press(gone, '移除', deps);
    await press(await pick(reply, 2, deps), '移除', deps);
    expect(await itemsOf(deps)).toEqual([`${slug}#3`]);
  });

  it('tells the same place of two interviews apart', async () => {
    const deps = depsFor(libraryOf(teaInterview('a'), teaInterview('b')));
    await keep(deps, 'a#3', 'b#3');
    await press(await pick(await list(deps), 2, deps), '移除', deps);
    expect(await itemsOf(deps)).toEqual(['b#3']);
  });

  it('shows nobody else’s, whoever presses', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`);
    const shown = await list(deps);
    const other = { userId: '100000000000000077' };
    const exported = await press(shown, '导出', deps, other);
    expect(textOf(exported) + fileOf(exported)).not.toContain('水泵');
    const opened = await pick(shown, 1, deps);
    await (await noteOn(opened, deps)).submit('泵');
    expect(textOf(await pick(shown, 1, deps, other))).not.toContain('你的笔记');
    expect(textOf(await press(opened, '移除', deps, other))).toContain('还没有收藏');
    expect(await itemsOf(deps)).toHaveLength(1);
  });

  it('works in direct messages', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`);
    const shown = await list(deps, { guildId: undefined, appPermissions: 0n });
    expect(fileOf(await press(shown, '导出', deps, { guildId: undefined, appPermissions: 0n }))).toContain('水泵');
  });
});

describe('a note beside a saved quote', () => {
  it('is written, shown small below it and in the list, changed, and taken away', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`, `${slug}#10`);
    const opened = await pick(await list(deps), 2, deps);
    const form = await noteOn(opened, deps);
    expect(form.stands ?? '').toBe('');
    const noted = await form.submit('  给*周会*用\n<@1>  ');
    expect(noted.kind).toBe('update');
    expect(textOf(noted)).toContain(String.raw`-# 你的笔记：给\*周会\*用`);
    expect(textOf(noted)).toContain('❝');
    expect(textOf(await list(deps))).toContain(String.raw`-# 你的笔记：给\*周会\*用 \<\@1\>`);
    const edit = await noteOn(noted, deps, '修改笔记');
    expect(edit.stands).toBe('给*周会*用\n<@1>');
    expect(textOf(await edit.submit('开场'))).toContain('-# 你的笔记：开场');
    expect(textOf(await edit.submit('   '))).not.toContain('你的笔记');
    expect(await deps.store.savedBy(me)).toEqual([expect.anything(), expect.not.objectContaining({ note: '开场' })]);
  });

  it('is said again where its quote was removed while the form was open', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`);
    const opened = await pick(await list(deps), 1, deps);
    const form = await noteOn(opened, deps);
    await press(opened, '移除', deps);
    const reply = await form.submit('很*长*的想法');
    expect(reply).toMatchObject({ kind: 'message', privately: true });
    expect(textOf(reply)).toContain(String.raw`很\*长\*的想法`);
    expect(await itemsOf(deps)).toEqual([]);
    await expect(form.submit('')).rejects.toMatchObject({ code: 'quote-not-saved' });
    const again = saved.components.note(pressed(buttonsOf(opened).get('写笔记')!), deps);
    await expect(again).rejects.toMatchObject({ code: 'quote-not-saved' });
  });

  it('is not part of what is shared, and is exported escaped, apart from the words', async () => {
    const deps = tea();
    await keep(deps, 'gone#1', `${slug}#3`);
    const opened = await pick(await list(deps), 1, deps);
    const noted = await (await noteOn(opened, deps)).submit('# 秘密 _x_');
    const share = pressed(buttonsOf(noted).get('分享')!, { ephemeral: true, memberPermissions: 1n << 11n });
    expect(JSON.stringify(await quote.components.share(share, deps))).not.toContain('秘密');
    await (await noteOn(await pick(await list(deps), 2, deps), deps)).submit('旧的');
    const file = fileOf(await press(await list(deps), '导出', deps));
    expect(file).toContain(String.raw`你的笔记：\# 秘密 \_x\_`);
    expect(file).toContain('你的笔记：旧的');
    expect(file).not.toMatch(/^> .*秘密/mu);
  });

  it('fits beside the longest quote there is, however much of it is escaped', async () => {
    const deps = depsFor(libraryOf(longInterview(3)));
    await keep(deps, 'long-one#1');
    for (const appPermissions of [0n, attaching.appPermissions]) {
      const opened = await pick(await list(deps), 1, deps, { appPermissions });
      const form = await noteOn(opened, deps, buttonLabel(opened));
      const noted = await form.submit('*'.repeat(300), { appPermissions });
      expect(textOf(noted)).toContain('你的笔记');
    }
  });
});

function buttonLabel(message: Reply): string {
  return buttonsOf(message)
    .keys()
    .find((label) => label.endsWith('笔记'))!;
}

describe('/saved text', () => {
  const look = (deps: Deps, text: string, over: Parameters<typeof asked>[2] = {}) =>
    saved.run(asked('saved', { text }, { ...attaching, ...over }), deps);
  const offers = async (deps: Deps, value: string, over = {}) =>
    (await saved.complete(typed('saved', 'text', value, over), deps)).choices;

  it('lists what has the words in it or in its note, whatever their case, width or kind of Chinese', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`, `${slug}#10`, `${slug}#1`);
    await (await noteOn(await pick(await list(deps), 1, deps), deps)).submit('For Monday');
    for (const [words, number, other] of [
      ['monday', 1, 2],
      ['ＭＯＮＤＡＹ for', 1, 3],
      ['難點', 3, 1],
      ['很多人 水泵', 3, 2],
    ] as const) {
      const found = await look(deps, words);
      checkMessage(found);
      expect(textOf(found)).toContain(`**${number}** `);
      expect(textOf(found)).not.toContain(`**${other}** `);
    }
    expect(textOf(await pick(await look(deps, '難點'), 3, deps))).toContain('很多人以为难点在水泵');
  });

  it('reads what was typed as /quote does, and marks what it found', async () => {
    const library = libraryOf(teaInterview());
    const deps = depsFor(library, { search: await createSearch(library) });
    await keep(deps, `${slug}#3`, `${slug}#10`, `${slug}#1`);
    await (await noteOn(await pick(await list(deps), 1, deps), deps)).submit('For Monday');
    for (const [words, number, marked] of [
      ['huchenghe', 3, '**护城河**'],
      ['难点在哪里？', 3, '**难点**'],
      ['護城河', 3, '**护城河**'],
      ['monday', 1, '**Monday**'],
    ] as const) {
      const found = await look(deps, words);
      checkMessage(found);
      expect(textOf(found)).toContain(`**${number}** `);
      expect(textOf(found)).toContain(marked);
    }
    expect(textOf(await look(deps, 'huoshan baofa'))).toContain('都没有');
    expect((await offers(deps, 'huchenghe')).length).toBe(1);
  });

  it('says so where nothing has them, and leads back to all', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`);
    const none = await look(deps, '*大象*');
    expect(textOf(none)).toContain(String.raw`都没有“\*大象\*”`);
    expect(textOf(await press(none, '↩ 我的收藏', deps))).toContain('¶ 3');
    expect(buttonsOf(await look(tea(), '大象')).size).toBe(0);
  });

  it('offers one’s own while typing, and opens what is picked', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`, `${slug}#10`);
    expect(await offers(deps, '', { userId: '100000000000000077' })).toEqual([]);
    expect(await offers(deps, '')).toHaveLength(2);
    const [offered, ...others] = await offers(deps, '水泵');
    expect(others).toEqual([]);
    for (const given of [offered!.value, offered!.name]) {
      expect(buttonsOf(await look(deps, given)).has('移除')).toBe(true);
    }
  });

  it('shows the first of many, and how many there are', async () => {
    const deps = depsFor(libraryOf(longInterview(40)));
    await keep(deps, ...Array.from({ length: 30 }, (_, at) => `long-one#${at + 1}`));
    const found = await look(deps, '谈到');
    checkMessage(found);
    expect(textOf(found)).toContain('：30 条');
    expect(textOf(found)).toMatch(/只列出前 \d+ 条/u);
    const plain = await look(deps, '谈到', { appPermissions: 0n });
    checkMessage(plain);
  });
});

function fileOf({ files = [] }: Reply): string {
  return files.map(({ data }) => new TextDecoder().decode(data)).join('');
}

describe('the Markdown of saved quotes', () => {
  const exported = async (deps: Deps, locale: (typeof locales)[number] = 'zh-CN') => {
    const reply = await press(await list(deps, { locale }), locale === 'en-US' ? 'Export' : '导出', deps, { locale });
    expect(reply).toMatchObject({
      kind: 'message',
      privately: true,
      files: [{ name: expect.stringMatching(/^[\w-]+\.md$/u) }],
    });
    return fileOf(reply);
  };

  it('holds the whole passage, its speaker, place and source', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`);
    const text = await exported(deps, 'en-US');
    expect(text).toBe(
      `# Saved quotes\n\n> ${deps.library.interviews[0]!.passages[2]!.text}\n\n— 高远 Gao Yuan · ¶ 3 of 10 · § 1 A tea machine that learns · [Tea & Machines × Gao Yuan](<https://example.com/tea>) · 2024-10-04\n`.replace(
        'Tea & Machines',
        String.raw`Tea \& Machines`,
      ),
    );
  });

  it('leaves words in doubt out, visibly', async () => {
    const deps = tea();
    await keep(deps, `${slug}#5`);
    const text = await exported(deps);
    expect(text).toContain(String.raw`> \[…\]我们算过账`);
    expect(text).not.toContain('有人说这是浪费');
    expect(text).toContain('此处略去部分内容');
  });

  it('marks a summary point as one: no quotation, nobody as its speaker', async () => {
    const deps = depsFor(libraryOf(digestInterview()));
    await keep(deps, `${slug}#s1.2`);
    const text = await exported(deps);
    expect(text).toContain('*概述要点，并非原话*\n\n三年积累的两百万条数据是护城河。\n\n— 依据 ¶ 3');
    expect(text).not.toMatch(/^>/mu);
    expect(text).not.toContain('高远 Gao');
  });

  it('lists what has left the library, and labels what is invented', async () => {
    const deps = depsFor(libraryOf({ ...teaInterview(), sample: true }));
    await keep(deps, 'gone_one#7', `${slug}#3`);
    const text = await exported(deps);
    expect(text).toContain('## 已不在访谈库里\n\n- gone\\_one#7\n');
    expect(text).toContain('示例（虚构）');
  });

  it('keeps every character of speech literal, and lines apart', async () => {
    const nasty = '# 标题 *粗* _斜_ `码` <b>x</b> [l](u) &copy;\n- 项\n1. 一\n===\n\n    缩进 ~~删~~ | \\';
    const deps = depsFor(libraryOf(shell('nasty', [], passagesOf('nasty', [{ speaker: guest, text: nasty }], []))));
    await keep(deps, 'nasty#1');
    const speech = (await exported(deps)).split('\n').filter((line) => line.startsWith('> '));
    const read = speech.map((line) => line.replace(/^> /u, '').replace(/(?<!\\)((?:\\\\)*)\\$/u, '$1'));
    expect(read.map((line) => line.replace(/\\([\p{P}\p{S}])/gu, '$1'))).toEqual(
      nasty
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );
    for (const line of read) expect(line).not.toMatch(/(?<!\\)[*_`<>[\]&~|]|^[#+=-]|^\d+[.)]/u);
  });

  it('is not offered where the bot may not attach files, and refused kindly where it may no more', async () => {
    const deps = tea();
    await keep(deps, `${slug}#3`);
    expect(buttonsOf(await list(deps, { appPermissions: 1n << 14n })).has('导出')).toBe(false);
    const id = buttonsOf(await list(deps)).get('导出')!;
    await expect(saved.components.export(pressed(id), deps)).rejects.toMatchObject({ code: 'files-not-permitted' });
  });
});

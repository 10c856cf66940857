import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/transcript/read-transcript.ts';

/** An invented interview in the exporter's form: hard wraps, callouts, a bare bullet, strays after bold. */
const exported = `# 灯塔夜话：守灯人谈雾与光

文章作者: 海角小报
发布时间: 2031-03-09 08:00
发布地: 海角
原文链接: http://example.org/s?__biz=QUJD==&mid=7&idx=1#rd

封面图链接: https://example.org/cover/300

## 守灯人接受海角电台专访

> ★
>
> **内容导读** ：
>
> **一、雾：**
>
>   * **看不见的船：**
> 雾里靠声音。
>   * **看得见的灯：** 灯要一直亮。
>

>
> **二、光：**
>
>   * **换灯泡：** 每年一次。
>

> ★
>
> **金句摘录** ：
>
>   *
> 灯不是给自己看的。**亮着就是答应了别人**
> 。你得守约。
>   * **浪会停，账不会** 。我每天记三次。
>   *
> 没有人说过这句话，它也不在任何一段里面出现过。

##  守灯人简介

老周，守灯
三十年。

## 访谈全文

**小北：**
今晚的雾很大，你在 Lighthouse
Point 住了多久？

![](https://example.org/a.jpg)![](https://example.org/b.jpg)

**老周：** 三十年了。灯不是给自己看的。**亮着就是答应了别人**
。你得守约。

说到 LED
，我们去年换过。

> ★
>
> LED 是编辑加的
> 注释。

**老周：**
浪会停，账不会。是的，我每天记三次。记账的本子放在第二层楼梯下面的柜子里。

**小北：**
记账的本子放在第二层楼梯下面的柜子里。那本子厚吗？

 _参考: https://example.org/watch?v=abc，首播于2031-03-01_

 _  
_

__

## 往期精选

  1. [一个旧标题](https://example.org/old)
  2. [又一个](https://example.org/older)
`;

describe('readTranscript', () => {
  const transcript = readTranscript(exported);

  it('reads head, guide, biography and tail of an article it has never seen', () => {
    expect(transcript).toMatchObject({
      title: '灯塔夜话：守灯人谈雾与光',
      subtitle: '守灯人接受海角电台专访',
      author: '海角小报',
      published: '2031-03-09 08:00',
      place: '海角',
      source: 'http://example.org/s?__biz=QUJD==&mid=7&idx=1#rd',
      cover: 'https://example.org/cover/300',
      bio: ['老周，守灯三十年。'],
      references: [{ urls: ['https://example.org/watch?v=abc'] }],
      related: [
        { title: '一个旧标题', url: 'https://example.org/old' },
        { title: '又一个', url: 'https://example.org/older' },
      ],
    });
    expect(
      transcript.guide.map(({ title, bullets }) => [title, bullets.map(({ label, text }) => [label, text])]),
    ).toEqual([
      [
        '一、雾',
        [
          ['看不见的船', '雾里靠声音。'],
          ['看得见的灯', '灯要一直亮。'],
        ],
      ],
      ['二、光', [['换灯泡', '每年一次。']]],
    ]);
  });

  it('joins repeated labels into turns and undoes wraps, strays and bold', () => {
    expect(transcript.passages.map(({ turn, label, text, line }) => [turn, label, text, line])).toEqual([
      [1, '小北', '今晚的雾很大，你在 Lighthouse Point 住了多久？', 48],
      [2, '老周', '三十年了。灯不是给自己看的。亮着就是答应了别人。你得守约。', 53],
      [2, '老周', '说到 LED，我们去年换过。', 56],
      [2, '老周', '浪会停，账不会。是的，我每天记三次。记账的本子放在第二层楼梯下面的柜子里。', 65],
      [3, '小北', '记账的本子放在第二层楼梯下面的柜子里。那本子厚吗？', 68],
    ]);
    expect(transcript.passages[1]!.emphasised).toEqual([{ start: 14, end: 23 }]);
    expect(transcript.images.map((image) => image.line)).toEqual([51, 51]);
    expect(transcript.notes).toEqual([{ text: 'LED 是编辑加的注释。', line: 59, after: 3 }]);
  });

  it('ties golden quotes to where they were said, edited or not, and reports one nobody said', () => {
    expect(transcript.goldenQuotes.map(({ passage, span, exact, line }) => [passage, span, exact, line])).toEqual([
      [2, { start: 5, end: 29 }, true, 34],
      [4, { start: 0, end: 18 }, false, 36],
    ]);
    expect(transcript.problems).toEqual([{ line: 38, column: 1, message: expect.stringMatching(/in no passage/) }]);
  });

  it('flags a sentence repeated under the other speaker, and changes nothing', () => {
    expect(transcript.anomalies).toMatchObject([{ kind: 'echo', passage: 5, line: 68, span: { start: 0, end: 19 } }]);
  });
});

describe('the same text in another dress', () => {
  const text = '**甲：** 用 GPU 算。\n\n**乙：** 算得\n很快。\n\n**甲：** 走。\n';

  it.each([
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['CR alone', text.replaceAll('\n', '\r')],
    ['no-break spaces', text.replaceAll(' ', '\u00a0')],
    ['narrow no-break spaces', text.replaceAll(' ', '\u202f')],
    ['a byte order mark', `\ufeff${text}`],
    ['zero-width spaces and joiners', text.replaceAll('算', '\u200b算\u2060')],
  ])('reads the same with %s', (_, dressed) => {
    expect(readTranscript(dressed)).toEqual(readTranscript(text));
  });
});

describe('speaker labels', () => {
  it.each([
    ['colon inside the bold', '**甲：** 早。\n\n**乙：** 好。\n\n**甲：** 走。'],
    ['colon behind the bold', '**甲** ：早。\n\n**乙**：好。\n\n**甲** ： 走。'],
    ['bold that covers the words too', '**甲：早。**\n\n**乙：** 好。\n\n**甲：** 走。\n\n**甲：** 嗯。'],
    ['on a line of its own', '**甲：**\n早。\n\n**乙：**\n\n好。\n\n**甲：**\n走。'],
    ['plain', '甲：早。\n\n乙：好。\n\n甲：走。\n\n乙：嗯。'],
    ['from line to line', '甲: 早。\n乙: 好。\n甲: 走。\n乙: 嗯。'],
  ])('are found with %s', (_, text) => {
    const { passages } = readTranscript(text);
    expect(passages.slice(0, 3).map(({ label, text: words }) => [label, words])).toEqual([
      ['甲', '早。'],
      ['乙', '好。'],
      ['甲', '走。'],
    ]);
  });

  it('are not made of emphasis that happens to end in a colon', () => {
    expect(readTranscript('**注意：** 小心。\n\n正文一段。\n\n正文又一段。').passages).toEqual([]);
  });

  it.each([
    ['a fifth of the paragraphs bears them', 8, ['山', '水']],
    ['fewer do', 9, []],
  ])('without emphasis count where %s', (_, others, labels) => {
    const rest = Array.from({ length: others * 2 }, (_, index) => `第${index}段接着说。`).join('\n\n');
    const { passages } = readTranscript(`山：早。\n\n水：好。\n\n山：走。\n\n水：嗯。\n\n${rest}`);
    expect([...new Set(passages.map(({ label }) => label))]).toEqual(labels);
  });

  it('without words are reported with their line', () => {
    const { problems } = readTranscript('**甲：** 早。\n\n**乙：**\n\n**甲：** 走。\n\n**乙：**');
    expect(problems.map(({ line }) => line)).toEqual([3, 7]);
    expect(problems[0]!.message).toContain('乙');
  });
});

describe('topics inside the talk', () => {
  it('are headings or short bold lines, and nobody says them', () => {
    const { passages, headings } = readTranscript(
      '**甲：** 早。\n\n## 第一章\n\n**乙：** 好。\n\n**关于雾**\n\n**雾很大！**\n\n**甲：** 走。',
    );
    expect(headings).toEqual([
      { text: '第一章', line: 3, before: 2 },
      { text: '关于雾', line: 7, before: 3 },
    ]);
    expect(passages.map(({ text }) => text)).toEqual(['早。', '好。', '雾很大！', '走。']);
  });
});

describe('words said twice where passages meet', () => {
  const kindsOf = (before: string, after: string) =>
    readTranscript(`${before}\n\n${after}\n\n**甲：** 走。\n\n**乙：** 嗯。`).anomalies.map(({ kind }) => kind);

  it.each([
    ['eight letters under another speaker are an echo', '**乙：** 灯要一直亮着才行。真的？', ['echo']],
    ['seven are agreement', '**乙：** 灯要一直亮着才。真的？', []],
    ['six under the same one are a repeat', '一直亮着才行。真的。', ['repeat']],
    ['five are how people talk', '直亮着才行。真的。', []],
  ])('%s', (_, after, kinds) => {
    const before = after.startsWith('**') ? after.slice('**乙：** '.length, after.indexOf('。')) : '灯要一直亮着才行';
    expect(kindsOf(`**甲：** 他说，${before}。`, after)).toEqual(kinds);
  });

  const sentence = '雾里开船的人要看远处那座很高的灯塔。';

  it.each([
    ['respelled in one letter is an echo', '雾里开船的人要看远处那做很高的灯塔。', ['echo']],
    ['with another word is a contrast', '雾里开车的人要看远处那座很矮的灯塔。', []],
    ['of the same letters in no order is another one', '塔灯的高很座那处远看要人的船开里雾。', []],
  ])('a sentence %s', (_, after, kinds) => {
    expect(kindsOf(`**甲：** ${sentence}`, `**乙：** ${after}真的？`)).toEqual(kinds);
  });
});

describe('what people say again of their own', () => {
  const kindsOf = (before: string, after: string) =>
    readTranscript(`**Ann:** ${before}\n\n**Bob:** ${after}\n\n**Ann:** Go on.\n\n**Bob:** Well.`).anomalies.map(
      ({ kind }) => kind,
    );

  it.each([
    ['an answer in the words of its question', 'Is it about the data?', 'It is about the data.'],
    [
      'an answer that begins with them',
      'Where does the old lighthouse stand?',
      'The old lighthouse stands where it stood.',
    ],
    ['a greeting', 'Thanks for having us.', 'Thanks for having us. Shall we?'],
    ['agreement', 'They have the best model.', 'They have the best model, yes.'],
    ['an answer in Chinese', '所以你觉得真正重要的是等待的耐心？', '真正重要的是等待的耐心，别的都好说。'],
  ])('is theirs: %s', (_, before, after) => {
    expect(kindsOf(before, after)).toEqual([]);
  });

  it('is none where a whole sentence of the other comes again', () => {
    const said = 'we built the lighthouse on the northern rock of the bay';
    expect(kindsOf(`And then ${said}.`, `We${said.slice(2)}. Why there?`)).toEqual(['echo']);
  });
});

describe('a golden quote that its editor changed', () => {
  const said = '夜里的海和白天的海是两个不同的海';

  it.each([
    ['in a quarter of its letters is still tied to its passage', '昨日之湖和白天的海是两个不同的海', 1],
    ['in more than that is not', '昨日之湖与白天的海是两个不同的海', 0],
  ])('%s', (_, printed, tied) => {
    const { goldenQuotes, problems } = readTranscript(
      `> **金句摘录** ：\n>\n>   * ${printed}\n\n**甲：** ${said}。\n\n**乙：** 好。\n\n**甲：** 走。`,
    );
    expect(goldenQuotes).toHaveLength(tied);
    expect(problems).toHaveLength(1 - tied);
  });
});

describe('callouts without stars', () => {
  it('are told apart by their titles', () => {
    const { guide, goldenQuotes } = readTranscript(
      '> **内容导读** ：\n>\n>   * **一：** 甲。\n\n> **金句摘录** ：\n>\n>   * 灯一直亮着。\n\n**甲：** 灯一直亮着。\n\n**乙：** 好。\n\n**甲：** 走。',
    );
    expect(guide.flatMap(({ bullets }) => bullets)).toHaveLength(1);
    expect(goldenQuotes).toMatchObject([{ passage: 1, exact: true }]);
  });
});

describe('what cannot be understood', () => {
  it('an empty file says so', () => {
    for (const text of ['', '\ufeff', '  \n\n ']) {
      expect(readTranscript(text).problems).toEqual([{ line: 1, column: 1, message: 'the file is empty' }]);
    }
  });

  it('a file in which nobody speaks says what a label looks like', () => {
    expect(readTranscript('只是一段话。\n\n又一段。').problems[0]!.message).toMatch(/nobody speaks.*\*\*Name：\*\*/);
  });

  it('bold that never ends is reported where it begins, and its words are kept', () => {
    const { passages, problems } = readTranscript(
      '**甲：** 早，**这里开始\n没有结束。\n\n**乙：** 好。\n\n**甲：** 走。',
    );
    expect(passages[0]!.text).toBe('早，这里开始没有结束。');
    expect(problems).toEqual([{ line: 1, column: 10, message: expect.stringMatching(/never ends/) }]);
  });

  it('a label that never ends is still the label, and reported', () => {
    const { passages, problems } = readTranscript('**甲：** 早。\n\n**乙：** 好。\n\n**甲：走了。\n\n**乙：** 嗯。');
    expect(passages.map(({ label, text }) => [label, text])[2]).toEqual(['甲', '走了。']);
    expect(problems).toMatchObject([{ line: 5, column: 1 }]);
  });

  it('unknown metadata is reported', () => {
    const { problems } = readTranscript('# 题\n\n文章作者: 某\n天气: 晴\n\n**甲：** 早。\n\n**甲：** 走。');
    expect(problems).toEqual([{ line: 4, column: 1, message: 'unknown metadata: 天气' }]);
  });

  it('long runs of markers are read to their end', () => {
    for (const run of ['![', '[', '**', '_', '](', '> ', '\\', '：', '#'].map((marker) => marker.repeat(200_000))) {
      expect(readTranscript(`**甲：** 早。\n\n${run}\n\n**甲：** 走。`).passages.length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('any text at all', () => {
  const piece = fc.constantFrom(
    '**',
    '甲：',
    '**甲：**',
    '\n',
    '\n\n',
    '> ',
    '★',
    '* ',
    '![](u)',
    '[t](u)',
    '_',
    ' ',
    '。',
    '字',
    'word',
    '\\*',
    '# ',
  );
  const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }).map((parts) => parts.join(''));

  it('is read without throwing, every place inside the text, every passage in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { passages, turns, problems } = readTranscript(source);
        const lines = source.split(/\r\n|\n|\r/).length;
        expect(passages.map(({ number }) => number)).toEqual(passages.map((_, index) => index + 1));
        expect(passages.every(({ line, text: words }) => line >= 1 && line <= lines && words !== '')).toBe(true);
        expect(problems.every(({ line, column }) => line >= 1 && line <= lines && column >= 1)).toBe(true);
        expect(turns.flatMap(({ first, last }) => [first, last])).toEqual(
          turns.flatMap(({ first, last }) => [first, last]).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is no talk where more people speak than in any', () => {
    const crowd = (size: number) =>
      readTranscript(Array.from({ length: 2 * size }, (_, at) => `**甲${at % size}：** 词。\n\n`).join(''));
    expect(crowd(1000).passages).toHaveLength(2000);
    const { passages, problems } = crowd(1001);
    expect(passages).toEqual([]);
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^1001 different names stand before words/),
    );
  });

  it('keeps every letter of speech', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z\u4e00-\u4e20]{1,12}$/), { minLength: 1, maxLength: 8 }),
        (words) => {
          const wrapped = words.join('\n');
          const { passages } = readTranscript(`**甲：**\n${wrapped}\n\n**甲：** 完。`);
          expect(passages[0]!.text.replaceAll(' ', '')).toBe(words.join(''));
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';

/** Who says what, and since when. */
const turnsOf = (text: string) => {
  const { turns, passages } = readTranscript(text);
  return turns.map(({ label, first, last }) => {
    const own = passages.slice(first - 1, last);
    return [label, own.map(({ text: words }) => words).join(' '), own[0]?.startMs];
  });
};
const problemsOf = (text: string) => readTranscript(text).problems.map(({ line, message }) => [line, message]);

/** The same talk of two, and a third who speaks once, in every dress. */
const said = [
  ['Ines Okafor', 'When does the ferry leave?'],
  ['Bo Lind', 'At six, and it comes back at six.'],
  ['Ines Okafor', 'On the same day?'],
  ['Maud van der Berg', 'Not always.'],
  ['Bo Lind', 'I wait, then.'],
] as const;
const at = ['0:02', '0:05', '0:09', '59:58', '1:00:03'];
const ms = [2000, 5000, 9000, 3_598_000, 3_603_000];
const dress = (write: (name: string, words: string, time: string) => string, between = '\n\n') =>
  said.map(([name, words], index) => write(name, words, at[index]!)).join(between);

describe('a talk says who speaks in one form, whoever it is', () => {
  it.each([
    ['bold with a colon', dress((name, words) => `**${name}:** ${words}`)],
    ['bold before a colon', dress((name, words) => `**${name}**: ${words}`)],
    ['bold on a line of its own', dress((name, words) => `**${name}:**\n\n${words}`)],
    ['a heading with a colon', dress((name, words) => `### ${name}：\n${words}`)],
    ['a plain colon', dress((name, words) => `${name}: ${words}`)],
    ['a plain colon, line by line', dress((name, words) => `${name}: ${words}`, '\n')],
    ['italics', dress((name, words) => `*${name}:* ${words}`)],
    ['a list', dress((name, words) => `- **${name}:** ${words}`, '\n')],
    ['quotations', dress((name, words) => `> ${name}: ${words}`)],
  ])('in %s', (_, text) => {
    expect(turnsOf(text)).toEqual(said.map(([name, words]) => [name, words, undefined]));
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    ['a name and a time in parentheses', dress((name, words, time) => `${name} (${time}): ${words}`)],
    ['the same in italics', dress((name, words, time) => `*${name} (${time})*: ${words}`)],
    ['bold, a time behind it', dress((name, words, time) => `**${name}** [${time}] ${words}`)],
    ['a name and a time above the words', dress((name, words, time) => `${name}  ${time}\n${words}`)],
    ['a name above a time and the words', dress((name, words, time) => `${name}\n(${time}) ${words}`)],
    ['a name above a time above the words', dress((name, words, time) => `${name}\n${time}\n${words}`)],
    ['a time in brackets before the name', dress((name, words, time) => `[${time}] ${name}: ${words}`)],
    ['a time before the name, line by line', dress((name, words, time) => `${time} ${name}: ${words}`, '\n')],
    ['a linked time', dress((name, words, time) => `**${name}** [(${time})](https://example.org/?t=1) ${words}`)],
    ['a time from and to', dress((name, words, time) => `[${time} - ${time}] ${name}\n${words}`)],
  ])('with times in %s', (_, text) => {
    expect(turnsOf(text)).toEqual(said.map(([name, words], index) => [name, words, ms[index]]));
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    ['问 and 答', '问：几点开船？\n\n答：六点。\n\n问：当天回来吗？\n\n答：不一定。'],
    [
      'numbered speakers',
      '说话人 1 00:02\n几点开船？\n\n说话人 2 00:05\n六点。\n\n说话人 1 00:09\n当天回来吗？\n\n说话人 2 00:10\n不一定。',
    ],
    ['letters', '**Q:** 几点开船？\n\n**A:** 六点。\n\n**Q:** 当天回来吗？\n\n**A:** 不一定。'],
    ['names in Chinese', '周海明：几点开船？\n\n林小满：六点。\n\n周海明：当天回来吗？\n\n林小满：不一定。'],
    ['names in Korean', '김하늘: 几点开船？\n\n박바다: 六点。\n\n김하늘: 当天回来吗？\n\n박바다: 不一定。'],
    ['small letters', 'ada: 几点开船？\n\nben: 六点。\n\nada: 当天回来吗？\n\nben: 不一定。'],
  ])('whatever it calls them: %s', (_, text) => {
    expect(turnsOf(text).map(([, words]) => words)).toEqual(['几点开船？', '六点。', '当天回来吗？', '不一定。']);
  });
});

describe('what stands where a name would', () => {
  const talk = (line: string) =>
    `周海明：几点开船？\n\n林小满：六点。\n\n${line}\n\n周海明：当天回来吗？\n\n林小满：不一定。`;

  it.each([
    ['an aim', '目标：天黑以前点灯。'],
    ['an order', '第一点：天黑以前点灯。'],
    ['a sentence', '我的意思是：天黑以前点灯。'],
  ])('is the speaker’s own where it is %s', (_, line) => {
    expect(turnsOf(talk(line))[1]).toEqual(['林小满', `六点。 ${line}`, undefined]);
  });

  it('is told where it may be somebody', () => {
    const [problem] = problemsOf(talk('海风：天黑以前点灯。'));
    expect(problem).toEqual([5, expect.stringMatching(/^"海风" stands before a colon, and is taken for words/)]);
  });

  it('is somebody who speaks once where it is a name', () => {
    expect(turnsOf(talk('陈阿潮：天黑以前点灯。'))[2]).toEqual(['陈阿潮', '天黑以前点灯。', undefined]);
    expect(problemsOf(talk('陈阿潮：天黑以前点灯。'))).toEqual([]);
  });

  it('is a remark where it wears the names’ dress and is none', () => {
    const text = '**Ada:** Six.\n\n**Note:** the tide was out.\n\n**Ben:** Seven.\n\n**Ada:** Eight.\n\n**Ben:** Nine.';
    const { passages, notes } = readTranscript(text);
    expect(passages.map(({ text: words }) => words)).toEqual(['Six.', 'Seven.', 'Eight.', 'Nine.']);
    expect(notes).toEqual([{ text: 'Note: the tide was out.', line: 3, after: 1 }]);
    expect(problemsOf(text)).toEqual([[3, expect.stringContaining('"Note"')]]);
  });

  it('makes no talk of prose with colons', () => {
    const prose = 'Here is the thing: nobody reads it.\n\nOne more point: it floats.\n\nHere is the thing: we measure.';
    expect(turnsOf(`${prose}\n\n${prose}`)).toEqual([]);
  });

  it('makes no talk of a list of things without a word of doubt', () => {
    const text = '价格：便宜。\n\n手感：好。\n\n价格：贵。\n\n手感：一般。';
    expect(turnsOf(text)).not.toEqual([]);
    expect(problemsOf(text)).toEqual([[1, expect.stringMatching(/^"价格" and "手感" may be no people/)]]);
  });
});

describe('questions in bold and answers in none', () => {
  it('are told apart by that, and an answer without a name is nobody’s', () => {
    const text =
      '**Ada: Is it cold?**\n\nYes, it is.\n\n**Ada: And deep?**\n\nBen: It is.\n\nVery deep.\n\n**Ada: Still?**\n\nBen: Yes.';
    expect(turnsOf(text)).toEqual([
      ['Ada', 'Is it cold?', undefined],
      [undefined, 'Yes, it is.', undefined],
      ['Ada', 'And deep?', undefined],
      ['Ben', 'It is. Very deep.', undefined],
      ['Ada', 'Still?', undefined],
      ['Ben', 'Yes.', undefined],
    ]);
    expect(problemsOf(text)).toEqual([[3, expect.stringContaining('"Ada" speaks in bold only')]]);
  });
});

describe('what nobody says', () => {
  const first = (words: string) =>
    readTranscript(`**Ada:** ${words}\n\n**Ben:** Yes.\n\n**Ada:** No.\n\n**Ben:** Yes.`);

  it.each([
    ['laughter', 'It floats [laughs] well.', 'It floats well.', '[laughs]'],
    ['laughter in Chinese', '会浮（笑）的。', '会浮的。', '（笑）'],
    ['what could not be heard', 'It is [inaudible 00:12:05] deep.', 'It is deep.', '[inaudible 00:12:05]'],
    ['music', '♪ harbour ♪ It floats.', 'It floats.', '♪ harbour ♪'],
  ])('%s is a note', (_, words, text, note) => {
    const { passages, notes } = first(words);
    expect(passages[0]!.text).toBe(text);
    expect(notes).toEqual([{ text: note, line: 1, after: 0 }]);
  });

  it.each([
    ['an editor’s completion', 'He [the keeper] sleeps.'],
    ['an aside', 'It is (as I said before, and I say it again now) deep.'],
    ['a comparison', 'a < b and b > c'],
  ])('%s is no such thing', (_, words) => {
    expect(first(words).passages[0]!.text).toBe(words);
  });

  it.each([
    ['an anchor', '<a name="x" href="#x">#</a> It floats.', 'It floats.'],
    ['tags', 'It <b>really</b> floats.<br>', 'It really floats.'],
    ['a named character', 'Tide &amp; wind&#33;', 'Tide & wind!'],
    ['emphasis', 'It *really* floats.', 'It really floats.'],
  ])('%s is no word', (_, words, text) => {
    expect(first(words).passages[0]!.text).toBe(text);
  });

  it('times between the words are not said either', () => {
    const text = `**Ada:** [00:01] One. [00:10] Two.\n\n**Ben:** [00:20] Three.\n\nFour.\n\n**Ada:** [00:40] Five.`;
    expect(turnsOf(text)).toEqual([
      ['Ada', 'One. Two.', 1000],
      ['Ben', 'Three. Four.', 20_000],
      ['Ada', 'Five.', 40_000],
    ]);
  });

  it('a verse stays', () => {
    expect(turnsOf('**Ada:** John (3:16) says so.\n\n**Ada:** Yes.')[0]![1]).toBe('John (3:16) says so. Yes.');
  });

  it('an hour of the day is no time of the talk', () => {
    const text = dress((name, words) => `${name} (2:05 PM): ${words}`);
    expect(turnsOf(text)).toEqual(said.map(([name, words]) => [name, words, undefined]));
  });

  it('times that begin again are left out from there on', () => {
    const text = 'Ada (59:00): One.\n\nBen (59:10): Two.\n\nAda (0:05): Three.\n\nBen (0:09): Four.';
    expect(turnsOf(text).map(([, , time]) => time)).toEqual([3_540_000, 3_550_000, undefined, undefined]);
    expect(problemsOf(text)).toEqual([[5, expect.stringContaining('the times begin again here')]]);
  });
});

describe('what stands around a talk', () => {
  const talk = '**Ada:** One.\n\n**Ben:** Two.\n\n**Ada:** Three.\n\n**Ben:** Four.';

  it('is known by its front matter', () => {
    const front =
      '---\ntitle: "The bell: a talk"\ndate: 2026-03-09\nauthor: Harbour Radio\nurl: https://example.org/bell\nyoutube: https://youtu.be/abc\n---\n\n';
    expect(readTranscript(front + talk)).toMatchObject({
      title: 'The bell: a talk',
      published: '2026-03-09',
      author: 'Harbour Radio',
      source: 'https://example.org/bell',
      media: 'https://youtu.be/abc',
      problems: [],
      passages: [{ line: 9 }, {}, {}, {}],
    });
  });

  it.each([
    ['a star', 'title: *Tea*'],
    ['a reference', 'authors: [Ada, *all]'],
    ['lists in lists', `guests: ${'['.repeat(20_000)}`],
  ])('is told where its front matter cannot be understood: %s', (_, line) => {
    expect(problemsOf(`---\nplace: a shed\n${line}\n---\n\n${talk}`)).toEqual([
      [expect.any(Number), expect.stringContaining('this front matter is no YAML')],
    ]);
    expect(turnsOf(`---\n${line}\n---\n\n${talk}`)).toEqual(turnsOf(talk));
  });

  it('is told where its front matter is none', () => {
    expect(problemsOf(`---\ntitle: The bell: a talk\n---\n\n${talk}`)).toEqual([
      [2, expect.stringContaining('front matter')],
    ]);
  });

  it.each([
    ['lines', 'a: b\n'.repeat(301)],
    ['letters', `tags: [${'tide, '.repeat(11_000)}]\n`],
  ])('is none where it has too many %s', (_, front) => {
    expect(readTranscript(`---\ntitle: The bell\n${front}---\n\n${talk}`).title).not.toBe('The bell');
  });

  it('names people that nobody would take for some', () => {
    const text = '海风：一。\n\n周海明：二。\n\n林小满：三。\n\n周海明：四。\n\n林小满：五。';
    expect(turnsOf(text)).toHaveLength(4);
    expect(turnsOf(`---\nspeakers:\n  - 海风\n---\n\n${text}`)).toHaveLength(5);
  });

  it.each([
    ['a heading', '## Show notes\n\nFollow us.'],
    ['credits', '译者：周海明\n\n校对：林小满'],
    ['credits below a rule', '---\n\nvia: https://example.org\n\n作者：[某人][a]'],
  ])('ends with %s', (_, rest) => {
    expect(turnsOf(`${talk}\n\n${rest}`).at(-1)).toEqual(['Ben', 'Four.', undefined]);
  });

  it('is told where a rule may part a talk', () => {
    const rest = 'And this is what he went on to say after that, with so many words that they are hardly an afterword.';
    expect(problemsOf(`${talk}\n\n---\n\n${rest}`)).toEqual([[9, expect.stringContaining('afterword')]]);
  });

  it('is no code, and nothing that is folded away', () => {
    const text = talk.replace(
      'Two.',
      'Two.\n\n```toc\n**Ada:** no\n```\n\n<details>\n\n**Ben:** 二。\n\n</details>\n\nTwo more?',
    );
    expect(turnsOf(text)[1]).toEqual(['Ben', 'Two. Two more?', undefined]);
    expect(problemsOf(text)).toEqual([[9, expect.stringContaining('folded away')]]);
  });

  it('has a title without a heading, and its first topic right before the talk', () => {
    const { title, headings } = readTranscript(`The bell founder\n\n${talk}`);
    expect([title, headings]).toEqual(['The bell founder', []]);
    expect(readTranscript(`# The bell\n\n## Weights\n\n${talk}`).headings).toEqual([
      { text: 'Weights', line: 3, before: 1 },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Interview } from '../../src/interview/interview.ts';
import { createSearch } from '../../src/search/create-search.ts';
import type { SearchAnswer, SearchFilter } from '../../src/search/search.ts';
import { libraryOf } from '../fixtures/library.ts';
import { teaInterview, withoutText } from '../fixtures/tea-library.ts';

const search = await createSearch(libraryOf(teaInterview()));

function find(query: string, filter?: SearchFilter): { answer: SearchAnswer; numbers: number[] } {
  const answer = search.find(query, filter);
  return { answer, numbers: answer.hits.map(({ item }) => item.number) };
}

function marked({ hits }: SearchAnswer): string[] {
  const [first] = hits;
  if (first === undefined || first.item.kind !== 'verbatim') return [];
  const { text } = first.item;
  return first.matches.map(({ start, end }) => text.slice(start, end));
}

describe('createSearch', () => {
  it.each([
    ['a phrase as it stands', '泡出来的乌龙茶不涩', 2],
    ['two characters', '竹筒', 11],
    ['one character', '霉', 12],
    ['several words', '投资 回头客', 7],
    ['a question', '茶艺师会不会被机械臂抢走工作？', 4],
    ['Traditional', '機械臂控溫', 5],
    ['full width', 'ｋｅｔｔｌｅｎｅｔ', 8],
    ['words run together', 'gpudirect', 9],
    ['a missing space', '用Rust写的', 9],
    ['pinyin run together', 'zhutong', 11],
    ['pinyin, spaced', 'zi lai shui', 3],
    ['pinyin without its h, and n for ng', 'jixiebi chenzong', 5],
    ['the initials of a word', 'wlc', 2],
    ['a homophone', '全水', 2],
    ['a letter left out', 'Kettlnet', 8],
    ['two letters exchanged', 'Rsut', 9],
    ['the beginning of a word', 'Kett', 8],
    ['another name', '水壶网络', 8],
    ['a number by its value', '100,000 人', 7],
    ['a number in words', 'twelve', 5],
    ['a share', '百分之四十', 7],
    ['English, by way of our notes', 'Which place has spring water?', 2],
    ['a paraphrase, by way of our notes', '存货毁掉', 11],
  ])('finds a passage by %s', (_, query, passage) => {
    expect(find(query).numbers[0]).toBe(passage);
  });

  it('finds the true name under the error it was transcribed with', () => {
    expect(find('KettleNet').numbers.slice(0, 2)).toEqual([8, 9]);
  });

  it.each([
    ['林晓雨谈机械臂', [5, 4]],
    ['老林怎么看机械臂', [5, 4]],
    ['主持人甲 机械臂', [4, 5]],
    ['host A on 机械臂', [4, 5]],
    ['what did Ada say about 机械臂', [4, 5]],
  ])('puts the speaker asked for first: %s', (query, passages) => {
    expect(find(query).numbers.slice(0, 2)).toEqual(passages);
  });

  it.each([
    ['泉水', 'confident'],
    ['KettleNet', 'confident'],
    ['mould on bamboo and something entirely unheard of', 'closest'],
    ['', 'none'],
    ['  ', 'none'],
    ['？！…—', 'none'],
    ['🍵', 'none'],
    ['足球', 'none'],
    ['blockchain', 'none'],
  ])('answers %j as %s', (query, tier) => {
    const { answer } = find(query);
    expect(answer.tier).toBe(tier);
    expect(answer.hits.length === 0).toBe(tier === 'none');
  });

  it('allows a short word one slip and a long one two', () => {
    expect(find('Kettelnot').numbers).toContain(8);
    expect(find('Rzzt').numbers).toEqual([]);
  });

  it('takes what sounds the very same before what only sounds near', async () => {
    const tea = teaInterview();
    const passages = tea.passages.map((passage) => {
      const text = { 2: '山里来了一位诗人。', 4: '这是私人的事。' }[passage.number];
      return text === undefined ? passage : { ...passage, text };
    });
    const poets = await createSearch(libraryOf({ ...tea, passages }));
    expect(poets.find('师仁').hits.map(({ item }) => item.number)).toEqual([2]);
    expect(poets.find('司仁').hits.map(({ item }) => item.number)).toEqual([4]);
  });

  it('does not take a word of the language for a slip of the pen', () => {
    expect(find('固事').answer.tier).toBe('confident');
    expect(find('股市').answer.tier).toBe('closest');
  });

  it.each([
    ['乌龙', ['乌龙']],
    ['烏龍茶的泉水', ['泉水', '泉水', '乌龙茶']],
    ['kettlenet rust', ['KetelNet', 'Rust']],
    ['百分之四十的回头客', ['回头客', '40%']],
    ['的', ['的', '的']],
  ])('marks what was found, in the words of the text: %s', (query, words) => {
    expect(marked(find(query).answer)).toEqual(words);
  });

  it('keeps to the filter', async () => {
    const both = await createSearch(libraryOf(teaInterview('tea'), teaInterview('tea-again')));
    expect(both.find('泉水').hits.map(({ slug }) => slug)).toContain('tea-again');
    expect(both.find('泉水', { slug: 'tea' }).hits.every(({ slug }) => slug === 'tea')).toBe(true);
    expect(find('机械臂', { speaker: 'ada' }).numbers).toEqual([4]);
    expect(find('茶', { section: 2 }).numbers.every((number) => number >= 6)).toBe(true);
    expect(find('茶', { limit: 2 }).numbers).toHaveLength(2);
    expect(find('泉水', { slug: 'no-such' }).answer.tier).toBe('none');
  });

  it.each([
    ['the question it answers', '机械臂控温', 4, 5],
    ['what is said beside it in the same turn', '乌龙茶 自来水', 3, 2],
  ])('ranks a passage by %s, too', async (_, query, context, passage) => {
    const interview = teaInterview('bare');
    const passages = interview.passages.map((other) => (other.number === context ? { ...other, text: '。' } : other));
    const both = await createSearch(libraryOf({ ...interview, passages }, teaInterview('whole')));
    const order = both.find(query).hits.filter(({ item }) => item.number === passage);
    expect(order.map(({ slug }) => slug)).toEqual(['whole', 'bare']);
  });

  it('ranks no question by the answer before it', async () => {
    const tea = teaInterview();
    const texts = new Map([
      [4, '那竹筒呢？'],
      [7, '竹筒装茶，竹筒也装水。'],
      [8, '那竹筒呢？'],
    ]);
    const passages = tea.passages.map((passage) => ({ ...passage, text: texts.get(passage.number) ?? '茶。' }));
    const asked = (await createSearch(libraryOf({ ...tea, sections: [], passages }))).find('竹筒', { speaker: 'ada' });
    expect(asked.hits.map(({ item }) => item.number)).toEqual([4, 8]);
  });

  it('knows an error of one text in that text alone', async () => {
    const careful = { ...teaInterview('careful'), glossary: [] };
    const both = await createSearch(libraryOf(teaInterview('tea'), careful));
    expect(both.find('水壶网络').hits[0]?.slug).toBe('tea');
    expect(both.find('KettleNet', { slug: 'careful' }).hits.map(({ item }) => item.number)).not.toContain(9);
  });

  it('gives ties in the order of the library', async () => {
    const both = await createSearch(libraryOf(teaInterview('b'), teaInterview('a')));
    expect(
      both
        .find('泉水')
        .hits.slice(0, 2)
        .map(({ slug }) => slug),
    ).toEqual(['b', 'a']);
  });

  it('finds our points while the text is absent, in both languages, marking nothing', async () => {
    const digest = await createSearch(libraryOf(withoutText(teaInterview())));
    for (const query of ['受潮', 'damp bamboo', 'shou chao']) {
      const [first] = digest.find(query).hits;
      expect(first?.item.id).toBe('tea#s2.1');
      expect(first?.matches).toEqual([]);
    }
    expect(digest.find('受潮', { speaker: 'lin' }).hits).toEqual([]);
  });

  describe('for nothing but a name', () => {
    const own = [2, 3, 5, 7, 9, 11, 12];

    it.each(['林晓雨', '老林', 'Lin Xiaoyu', '林曉雨'])(
      'gives the person’s own words, marking none: %s',
      async (query) => {
        const { answer, numbers } = find(query, { limit: 20 });
        expect(numbers.toSorted((a, b) => a - b)).toEqual(own);
        expect(answer.tier).toBe('confident');
        const named = sayingHerName(teaInterview());
        expect(
          (await createSearch(libraryOf(named))).find(query, { limit: 20 }).hits.map(({ matches }) => matches),
        ).toEqual(own.map(() => []));
      },
    );

    it.each([
      ['as written', '老林'],
      ['in Traditional', '林曉雨'],
      ['in Taiwan’s words', '程式設計師'],
    ])('finds our points that name the person while nobody’s words are there: %s', async (_, query) => {
      const { hits } = (await createSearch(libraryOf(withoutText(describedByName(teaInterview()))))).find(query);
      expect(hits[0]?.item.id).toBe('tea#s1.1');
    });

    it('does not take for one what is a thing in Taiwan’s words', async () => {
      const interview = teaInterview();
      const [lin, ...others] = interview.speakers;
      const speakers = [{ ...lin!, aliases: ['影片'] }, ...others];
      const passages = interview.passages.map((each) => (each.number === 4 ? { ...each, text: '拍视频吗？' } : each));
      const [first] = (await createSearch(libraryOf({ ...interview, speakers, passages }))).find('影片').hits;
      expect(first?.item.number).toBe(4);
    });
  });

  it('answers from an empty library', async () => {
    expect((await createSearch(libraryOf())).find('泉水')).toEqual({ query: '泉水', tier: 'none', hits: [] });
  });

  it.each(['"', "'; DROP TABLE x; --", 'a OR b NEAR/3', '*', 'x:y^2', '\\', '(((', '[a-z]+', '\u0000'])(
    'takes %j for words, not for a command',
    (query) => {
      expect(() => find(query)).not.toThrow();
    },
  );
});

/** Lin’s every word begins with her own name. */
function sayingHerName(interview: Interview): Interview {
  const passages = interview.passages.map((passage) => ({
    ...passage,
    text: `我林晓雨，老林，Lin Xiaoyu。${passage.text}`,
  }));
  return { ...interview, passages };
}

/** The first point names Lin in every way she is known. */
function describedByName(interview: Interview): Interview {
  const [lin, ...others] = interview.speakers;
  const speakers = [{ ...lin!, aliases: ['老林', '程序员', '程式设计师'] }, ...others];
  const zh = '程序员林晓雨只看水质，老林说到做到。';
  const sections = interview.sections.map((section) => ({
    ...section,
    points: section.points.map((point) =>
      point.id === 'tea#s1.1' ? { ...point, text: { ...point.text, zh } } : point,
    ),
  }));
  return { ...interview, speakers, sections };
}

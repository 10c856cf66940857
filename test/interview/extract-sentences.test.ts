import { describe, expect, it } from 'vitest';
import { bestQuotes } from '../../src/highlight/best-quotes.ts';
import { extractSentences } from '../../src/interview/extract-sentences.ts';
import { talkShares, textLength } from '../../src/interview/talk-shares.ts';
import { digestInterview, guest, host, passagesOf, slug, teaInterview } from '../fixtures/library.ts';

describe('bestQuotes', () => {
  it('takes a section’s golden quotes first, then good ones, in order of speech', () => {
    const tea = teaInterview();
    expect(bestQuotes(tea, tea.sections[0]!, 3)).toEqual([`${slug}#2`, `${slug}#3`]);
    expect(bestQuotes(tea, tea.sections[0]!, 1)).toEqual([`${slug}#3`]);
    expect(bestQuotes(digestInterview(), tea.sections[0]!, 3)).toEqual([]);
  });
});

describe('extractSentences', () => {
  const lines = [
    { speaker: host, text: '泡茶机器的数据从哪里来，大家都想知道泡茶机器的数据。' },
    { speaker: guest, text: '泡茶机器的数据都来自每天的冲泡，一条也没有买过。今天天气其实很不错，我早上还去跑了步。' },
    { speaker: guest, text: '没有每天的冲泡，就没有泡茶机器的数据，这个道理很简单。泡茶机器的数据是不是够了？' },
    { speaker: guest, text: '泡茶机器的数据每天都在冲泡里增加，这句在疑。', doubtful: '这句在疑' },
  ];
  const passages = passagesOf('x', lines, []);

  it('takes what recurs, word for word, in order of speech; no question, no host, nothing in doubt', () => {
    expect(extractSentences(passages, 2).map(({ passage, text }) => [passage.number, text])).toEqual([
      [2, '泡茶机器的数据都来自每天的冲泡，一条也没有买过。'],
      [3, '没有每天的冲泡，就没有泡茶机器的数据，这个道理很简单。'],
    ]);
  });

  it('takes what there is of those, and the same each time', () => {
    expect(extractSentences(passages, 9).map(({ passage }) => passage.number)).toEqual([2, 2, 3]);
    expect(extractSentences(passages, 9)).toEqual(extractSentences(passages, 9));
    expect(extractSentences([], 3)).toEqual([]);
  });

  it('keeps the order of speech within a passage too, and takes no sentence twice', () => {
    const [typical, other] = ['泡茶机器的数据都来自每天的冲泡。', '今天天气其实很不错，我早上还去跑了步。'];
    const said = passagesOf(
      'x',
      [`${other}${typical}`, typical].map((text) => ({ speaker: guest, text })),
      [],
    );
    expect(extractSentences(said, 9).map(({ text }) => text)).toEqual([other, typical]);
  });
});

describe('talkShares', () => {
  it('counts characters, most first, and adds up to one', () => {
    const shares = talkShares({
      ...teaInterview(),
      passages: passagesOf(
        'x',
        [
          { speaker: host, text: '𠮷吗？' },
          { speaker: guest, text: '好好好好好好好好好' },
        ],
        [],
      ),
    });
    expect(shares.map(({ speaker, characters, share }) => [speaker.id, characters, share])).toEqual([
      ['gao', 9, 0.75],
      ['lin', 3, 0.25],
    ]);
    expect(textLength(teaInterview())).toBe(
      talkShares(teaInterview()).reduce((sum, { characters }) => sum + characters, 0),
    );
  });

  it('is empty while the text is absent', () => {
    expect(talkShares(digestInterview())).toEqual([]);
  });
});

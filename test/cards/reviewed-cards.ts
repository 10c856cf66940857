import type { CardOrder } from '../../src/cards/order/card-order.ts';
import { quoteOrder } from '../../src/cards/order/quote-order.ts';
import { talkOrder } from '../../src/cards/order/talk-order.ts';
import type { Interview } from '../../src/interview/interview.ts';
import { findWords } from '../../src/render/quote/find-words.ts';
import { findExcerptOf } from '../../src/excerpt/find-excerpt-of.ts';
import { guest, host, libraryOf, passagesOf, shell, teaInterview } from '../fixtures/library.ts';

/** Cards of words that we invented, one of each kind that looks different. */
export function reviewedCards(): Readonly<Record<string, CardOrder>> {
  const tea = teaInterview();
  const [traditional, english, emoji, long] = [lines.traditional, lines.english, lines.emoji, lines.long].map(
    interviewOf,
  );
  const passage = (interview: Interview, number = 1) => ({ interview, passage: interview.passages[number - 1]! });
  return {
    simplified: quoteOrder({ ...passage(tea, 3), locale: 'zh-CN' }),
    golden: quoteOrder({
      ...passage(tea, 10),
      locale: 'zh-CN',
      window: findExcerptOf(libraryOf(tea), tea.passages[9]!.id)?.span,
    }),
    'left-out': quoteOrder({ ...passage(tea, 5), locale: 'en-US' }),
    traditional: quoteOrder({ ...passage(traditional!), locale: 'zh-TW' }),
    english: quoteOrder({ ...passage(english!), locale: 'en-US' }),
    emoji: quoteOrder({ ...passage(emoji!), locale: 'zh-CN' }),
    long: quoteOrder({ ...passage(long!), locale: 'zh-CN', found: findWords(lines.long, ['老茶客']) }),
    talk: talkOrder([tea, english!], 'en-US')!,
  };
}

const lines = {
  traditional:
    '很多人問我，機器學會泡茶以後，人還要做什麼？我說：「人要負責喝。」水溫、時間、茶葉的年份，這些都可以交給機器記住；可是一杯茶為什麼讓你想起小時候的雨天，它記不住。',
  english:
    'Everybody thinks the hard part is the pump. It isn’t; it’s the data. We kept a record of “every single brew” for three years — two million of them — and that is the moat nobody can copy.',
  emoji: '早上一杯 🍵，下午一杯 ☕️，全家 👨‍👩‍👧‍👦 一起喝才香 👍🏽！🇯🇵 的茶、🇬🇧 的茶、🇨🇳 的茶，我都 ❤️；1️⃣ 杯不够，就 2️⃣ 杯。',
  long: `${'第一年我们什么都不懂，水是凉的，茶是苦的，客人喝一口就走。'.repeat(6)}后来有个老茶客说，你们的机器太急了，茶要等人，人也要等茶。那天晚上我们把程序改慢了一倍。${'第二年开始，回头的客人越来越多，机器也越来越沉得住气。'.repeat(6)}`,
};

function interviewOf(text: string): Interview {
  const all = [
    { speaker: guest, text },
    { speaker: host, text: '后来呢？' },
    { speaker: guest, text: '后来就有了这台机器。' },
  ];
  return shell('invented', [], passagesOf('invented', all, []));
}

import { announces } from '../../src/excerpt/faults/announces.ts';
import { asksNothing } from '../../src/excerpt/faults/asks-nothing.ts';
import { isCutShort } from '../../src/excerpt/faults/is-cut-short.ts';
import { isFormula } from '../../src/excerpt/faults/is-formula.ts';
import { isGarbled } from '../../src/excerpt/faults/is-garbled.ts';
import { lacksOwner } from '../../src/excerpt/faults/lacks-owner.ts';
import { reasonsTwice } from '../../src/excerpt/faults/reasons-twice.ts';
import { any, rule } from '../fixtures/rule-table.ts';

rule(
  'asksNothing, of an end that asks or tells, and not what,',
  asksNothing,
  [
    '茶需要时间。问问茶农、船夫和厨子。',
    '茶需要時間。去問任何一個茶農。',
    '茶需要时间。你可以问问你的邻居。',
    '水开了，掌柜告诉我。',
    '茶需要时间，想象一下。',
    '茶需要時間。想想那個茶壺。',
    'Tea takes time. Ask any farmer in the hills.',
    'Tea takes time. You should just ask your neighbours.',
    'The water boiled, and then he told me.',
    'Tea takes time. Imagine a kettle.',
  ],
  [
    '茶需要时间。问问茶农，水为什么要凉。',
    '茶需要时间。问题在于水。',
    '没有人告诉我。',
    '你问他一个问题，他会先倒一杯茶。',
    '问问茶农关于水的事。',
    '茶需要时间，光是想想都让人口渴。',
    '想象一下山里的茶馆，没有人催你。',
    'Ask the farmer why the water must be cool.',
    'You ask for tea, and you get water.',
    'You can think of a kettle as a small engine.',
    'Nobody told me.',
    'When you pour tea, nobody asks you.',
  ],
);

rule(
  'announces, of an end of which the next sentences tell,',
  announces,
  [
    '茶很重要，所以我要说清楚一些。',
    '茶很重要。我来举个例子。',
    '茶很重要。我會解釋一下。',
    '茶很重要，其实有两个原因。',
    '茶很重要。山里有个人。',
    '茶很重要，而我知道为什么。',
    '紅茶很重要，但其他兩種茶同樣重要。',
    'Tea is slow. Recently there was somebody from the hills who helped us.',
    'Tea is slow. There are two reasons.',
    "Tea is slow. There's a story about a kettle.",
    'Tea is slow. I’ll show you what the kettle does.',
    "Tea is slow. Here's why.",
    'One of the things I say is that I know exactly where the best water is.',
    'Green tea is slow. But the other two teas are just as slow.',
  ],
  [
    '茶很重要，没有人知道为什么。',
    '茶很重要，所以我们要慢慢喝。',
    '我知道自己想喝什么茶。',
    '山里有一个人种了四十年茶。',
    '三种茶里，绿茶最难，其他两种容易一些。',
    "There's a lot of tea in the hills.",
    "There's a story about a kettle that never boiled.",
    'There are people who never drink tea.',
    'There are three teas. Green tea is slow, the other two are not.',
    'One kettle is warm, and one of them is always cold.',
    'Nobody knows why.',
  ],
);

rule(
  'isCutShort, by the sentence that follows,',
  (sentences) => isCutShort(sentences.slice(0, -1), sentences.at(-1) ?? ''),
  [
    '有一天我去了山里。茶农给我倒了一杯凉茶。所以我学会了等。',
    '我會先燒水。水開了，我再等一會兒。這就是為什麼茶不苦。',
    '我小时候住在茶馆楼上。每天都有人排队。于是我也想开一家。',
    '茶馆里有很多讲究。首先，水要好。',
    '茶很难。我会挑水。我会洗杯子。我会等水凉。',
    'When I was ten, my uncle gave me a kettle. It never boiled. That’s why I learned to wait.',
    'I walked into a tea house. Nobody was there. So I made my own tea.',
    'Good tea has rules. First, the water must be good.',
    'Tea is work. You carry the water. You carry the leaves. You carry the cups home.',
  ],
  [
    '有一天我去了山里。茶农给我倒了一杯凉茶。从此我学会了等。水总是山里的好。',
    '水太烫了，茶就苦。所以要等。',
    '茶很难。我会挑水。我会洗杯子。茶客都很高兴。',
    '我们喝茶。我们等水开。我们很有耐心。',
    'I think tea is slow. I think water is fast. I think so too.',
    'When I was ten, my uncle gave me a kettle. It taught me to wait. Water is best in spring.',
    'Good tea takes time. So we wait.',
    'Tea is work. You carry the water. You carry the leaves. Nobody thanks a farmer.',
  ],
);

rule(
  'lacksOwner, of something that is somebody’s, and nobody says whose,',
  lacksOwner,
  ['The software is slow. Tea is slow, too.', 'The tea software has never been shown.', 'But the team was early.'],
  [
    'The water is cold.',
    'The future is tea.',
    'The software of a tea machine is slow.',
    'The team that drinks tea is patient.',
    'Our software is slow. The software was never good.',
    'The best team is a small one.',
  ],
);

rule(
  'isGarbled, of what a machine heard,',
  any(isGarbled),
  [
    'Whether or not if you drink tea, the water is cold.',
    'The kettle can will boil.',
    'We poured the the tea.',
    'They built their is a kettle.',
    'People drank tea in the 19.',
    'We found it in our to see what happens.',
    '因为由于水太烫，茶很苦。',
  ],
  [
    'Whether or not you drink tea, the water is cold.',
    'People drank tea in the 1990s.',
    'People drank tea in the 90s.',
    'Plan A is tea, and plan B is water.',
    'A tea à la carte is better.',
    'I think that that tea is good.',
    'What you want to do is wait.',
    '我们现在在茶馆里。',
    '喝茶的目的的确很多。',
  ],
);

rule(
  'isFormula, of signs that were told elsewhere,',
  any(isFormula),
  ['水量 `k` 等于两杯。', '于是 s = e + 1。', 'The time is t = w / 2.', 'We know f(x) by heart.'],
  [
    '水温是 90 度。',
    'Plan B is water.',
    '我们用 `brew` 来泡茶。',
    'Tea > coffee.',
    'An A/B test of two teas.',
    'It is written in C++ and tea.',
  ],
);

rule(
  'reasonsTwice, of a conclusion with a reason of its own,',
  any(reasonsTwice),
  [
    '因此，由于我们有好水，茶变甜了。',
    '所以因为水好，茶變甜了。',
    'Therefore, because the water is good, tea is sweet.',
  ],
  ['因此，茶变甜了。', '所以茶变甜了，因为水好。', 'So the tea is sweet because of the water.'],
);
